import { expect, test } from '@playwright/test';

test('the home page opens', async ({ page }) => {
  const response = await page.goto('./');
  expect(response?.status()).toBe(200);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
});

test('the home page of a site below a base path opens', async ({ page }) => {
  const response = await page.goto(process.env.CONTOH_SITE ?? '');
  expect(response?.status()).toBe(200);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
});
