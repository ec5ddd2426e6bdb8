import { expect, test, type Page } from '@playwright/test';

const rows = (page: Page) => page.locator('code-filter tr[data-code]:visible');
const status = (page: Page) => page.locator('code-filter [role=status]');

test.describe('the table of all codes', () => {
  test('is filtered by text, service, HTTP status and category, and counts what is left', async ({
    page,
  }) => {
    await page.goto('/codes/');
    await expect(status(page)).toHaveText('315 of 315 codes');

    await page.getByLabel('Service', { exact: true }).selectOption('78');
    await expect(status(page)).toHaveText('63 of 315 codes');
    await page.getByLabel('HTTP status').selectOption('404');
    await expect(status(page)).toHaveText('20 of 315 codes');
    await page.getByLabel('Category').selectOption('System');
    await expect(status(page)).toHaveText('6 of 315 codes');
    await page.getByLabel('Text or digits').fill('routing');
    await expect(rows(page)).toHaveCount(1);
    await expect(rows(page)).toContainText('4047802');

    await page.getByRole('button', { name: 'Show all' }).click();
    await expect(status(page)).toHaveText('315 of 315 codes');
  });

  test('says so when nothing is left', async ({ page }) => {
    await page.goto('/codes/');
    await page.getByLabel('Text or digits').fill('4044799');
    await expect(rows(page)).toHaveCount(0);
    await expect(status(page)).toContainText('0 of 315 codes');
    await expect(status(page)).toContainText('No code fits');
  });

  test('finds a code in other notations', async ({ page }) => {
    await page.goto('/codes/');
    for (const text of ['4044701', '404-47-01', '404 47 01']) {
      await page.getByLabel('Text or digits').fill(text);
      await expect(rows(page)).toHaveCount(1);
    }
  });

  test('keeps its filters in the address, to be shared and to come back to', async ({ page }) => {
    await page.goto('/codes/');
    await page.getByLabel('Service', { exact: true }).selectOption('52');
    await page.getByLabel('Text or digits').fill('token');
    await expect(page).toHaveURL(/\/codes\/\?text=token&service=52$/);
    const shown = await rows(page).allTextContents();

    await page.reload();
    await expect(page.getByLabel('Text or digits')).toHaveValue('token');
    expect(await rows(page).allTextContents()).toEqual(shown);

    await rows(page).first().getByRole('link').click();
    await expect(page).toHaveURL(/\/codes\/\d{7}\/$/);
    await page.goBack();
    await expect(page.getByLabel('Service', { exact: true })).toHaveValue('52');
    await expect(rows(page)).toHaveCount(shown.length);
  });

  test('shows all rows for a filter in the address that does not exist', async ({ page }) => {
    await page.goto('/codes/?service=99&category=%3Cscript%3E');
    await expect(status(page)).toHaveText('315 of 315 codes');
  });

  test('loses no row: over all filters of one kind each code is shown once', async ({ page }) => {
    await page.goto('/codes/');
    for (const label of ['Service', 'HTTP status', 'Category']) {
      const select = page.getByLabel(label, { exact: true });
      const values = await select
        .locator('option')
        .evaluateAll((options) => options.map((option) => (option as HTMLOptionElement).value));
      const shown: string[] = [];
      for (const value of values.filter(Boolean)) {
        await select.selectOption(value);
        shown.push(...(await rows(page).locator('a.code').allTextContents()));
      }
      expect(shown.length, label).toBe(315);
      expect(new Set(shown).size, label).toBe(315);
      await select.selectOption('');
    }
  });

  test('can be used with the keyboard alone', async ({ page }) => {
    await page.goto('/codes/');
    await page.getByLabel('Text or digits').focus();
    await page.keyboard.type('conflict');
    await expect(rows(page)).toHaveCount(5);
    await page.keyboard.press('Tab');
    await expect(page.getByLabel('Service', { exact: true })).toBeFocused();
    await page.keyboard.press('ArrowDown');
    await expect(rows(page)).toHaveCount(1);
  });

  test('keeps its head in sight', async ({ page }) => {
    await page.goto('/codes/');
    await page.getByRole('link', { name: '5047800' }).first().scrollIntoViewIfNeeded();
    const top = await page.locator('code-filter thead th').first().boundingBox();
    const bar = await page.locator('.page > .header').boundingBox();
    // Right below the bar at the top, not hidden under it.
    expect(top?.y).toBeCloseTo((bar?.y ?? 0) + (bar?.height ?? 0), 0);
  });
});
