import { expect, test } from '@playwright/test';

test('the page about privacy names all that is kept, and nothing is sent elsewhere', async ({
  page,
  context,
  baseURL,
  isMobile,
}) => {
  const asked: string[] = [];
  context.on('request', (request) => asked.push(request.url()));

  await page.goto('/privacy/');
  const named = await page.locator('main .kept code').allTextContents();
  if (isMobile) await page.getByRole('button', { name: 'Menu' }).click();
  await page.locator('theme-select select:visible').selectOption('light');
  await page.locator('a.language:visible').click();
  await expect(page).toHaveURL('/id/privacy/');

  const secret = 'token-7f3a9';
  await page.goto('/decode/');
  await page.locator('#decoder-text').fill(`{"responseCode":"4044701","note":"${secret}"}`);
  await expect(page).toHaveURL('/decode/#4044701');
  await page.keyboard.press('Control+K');
  await page.getByRole('combobox', { name: 'Code, message or words' }).fill('invalid signature');
  await expect(page.locator('#search-results')).toContainText('401');

  const kept = await page.evaluate(() => ({
    local: Object.keys(localStorage),
    session: Object.keys(sessionStorage),
  }));
  expect(kept.local.sort()).toEqual(named.sort());
  expect(kept.session).toEqual([]);
  expect(await context.cookies()).toEqual([]);
  const { origin } = new URL(baseURL ?? '');
  expect(asked.length).toBeGreaterThan(5);
  expect(asked.filter((url) => new URL(url).origin !== origin)).toEqual([]);
  expect(asked.filter((url) => /7f3a9|signature/.test(decodeURIComponent(url)))).toEqual([]);
});
