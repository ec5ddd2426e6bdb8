import { expect, test } from '@playwright/test';
import { kinds } from './kinds.ts';

test('a theme that was chosen is kept from page to page', async ({ page, isMobile }) => {
  await page.emulateMedia({ colorScheme: 'light' });
  await page.goto('/codes/4044701/');
  if (isMobile) await page.getByRole('button', { name: 'Menu' }).click();
  await page.getByLabel('Select theme').locator('visible=true').selectOption('dark');
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  await page.goto('/');
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
});

test('the keyboard gets past the navigation at once', async ({ page }) => {
  await page.goto('/codes/4044701/');
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: 'Skip to content' })).toBeFocused();
});

test('the services and HTTP statuses are a step away from every page', async ({
  page,
  isMobile,
}) => {
  await page.goto('/codes/4044701/');
  if (isMobile) await page.getByRole('button', { name: 'Menu' }).click();
  await page
    .getByRole('link', { name: /Refund API/ })
    .first()
    .click();
  await expect(page).toHaveURL(/\/services\/refund-api\/$/);
});

test('a code, its link and its body can be copied', async ({ page, context, baseURL }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto('/codes/4044701/');
  const clipboard = () => page.evaluate(() => navigator.clipboard.readText());

  await page.getByRole('button', { name: 'Copy code' }).click();
  await expect(page.getByRole('status').filter({ hasText: 'Copied' })).toBeVisible();
  expect(await clipboard()).toBe('4044701');
  await page.getByRole('button', { name: 'Copy link' }).click();
  await expect.poll(clipboard).toBe(`${new URL(baseURL ?? '').origin}/codes/4044701/`);
  await page.getByRole('button', { name: 'Copy body' }).click();
  await expect
    .poll(async () => JSON.parse(await clipboard()) as unknown)
    .toEqual({
      responseCode: '4044701',
      responseMessage: 'Transaction Not Found',
    });
});

test('where copying is blocked, the text is there to be selected', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(navigator, 'clipboard', { value: undefined });
  });
  await page.goto('/codes/4044701/');
  await page.getByRole('button', { name: 'Copy code' }).click();
  await expect(page.getByRole('textbox', { name: /Copying is blocked/ })).toHaveValue('4044701');
});

for (const path of kinds) {
  test(`${path} is printed black on white, without controls, with its address`, async ({
    page,
  }) => {
    await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
    await page.goto(path);
    await expect(page.locator('footer .print-only')).toBeVisible();
    await expect(page.getByRole('button')).toHaveCount(0);
    await expect(page.getByRole('textbox')).toHaveCount(0);
    await expect(page.getByRole('navigation')).toHaveCount(0);
    await expect(page.locator('body')).toHaveCSS('background-color', 'rgb(255, 255, 255)');
    await expect(page.locator('body')).toHaveCSS('color', 'rgb(0, 0, 0)');
  });
}
