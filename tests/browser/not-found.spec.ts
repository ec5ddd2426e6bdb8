import { expect, test } from '@playwright/test';

test.describe('an address that leads nowhere', () => {
  for (const path of [
    '/404-47-01',
    '/404-47-01/',
    '/404.47.01',
    '/404%2047%2001',
    '/codes/404-47-01/',
    '/errors/4044701/details',
    '/4O447Ol',
  ]) {
    test(`forwards ${path} to the page of the code`, async ({ page }) => {
      await page.goto(path);
      await expect(page).toHaveURL(/\/codes\/4044701\/$/);
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('4044701');
    });
  }

  test('is left behind by the forwarding: going back does not run into it', async ({ page }) => {
    await page.goto('/decode/');
    await page.goto('/404-47-01');
    await expect(page).toHaveURL(/\/codes\/4044701\/$/);
    await page.goBack();
    await expect(page).toHaveURL(/\/decode\/$/);
  });

  for (const path of ['/codes/4044799/', '/4044799', '/404-47-99']) {
    test(`explains the unlisted code of ${path} part by part`, async ({ page }) => {
      const response = await page.goto(path);
      expect(response?.status()).toBe(404);
      const answer = page.locator('code-decoder .answer');
      await expect(answer).toContainText('4044799');
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('4044799 is not listed');
      await expect(page).toHaveTitle('4044799 is not listed');
      await expect(answer).toContainText('Not listed');
      await expect(answer).toContainText('MPM Code Generation');
      await expect(page).toHaveURL(new RegExp(`${path}$`));
    });
  }

  for (const path of ['/no-such-page/', '/<img src=x onerror=alert(1)>', '/12345678901/']) {
    test(`with no code, ${path}, offers the decoder and the table`, async ({ page }) => {
      page.on('dialog', () => {
        throw new Error('The address was run.');
      });
      await page.goto(encodeURI(path));
      await expect(page.getByRole('textbox', { name: 'A code, a message' })).toBeEnabled();
      await expect(
        page.locator('main').getByRole('link', { name: 'All codes' }).first(),
      ).toBeVisible();
      await expect(page.locator('main').getByRole('link', { name: 'Search' })).toBeVisible();
    });
  }
});

test.describe('a short address, without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  for (const [from, to] of [
    ['/4044701/', '/codes/4044701/'],
    ['/services/47/', '/services/mpm-code-generation/'],
  ] as const) {
    test(`${from} leads to ${to}`, async ({ page }) => {
      await page.goto(from);
      await expect(page).toHaveURL(new RegExp(`${to}$`));
    });
  }
});
