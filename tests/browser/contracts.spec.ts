import { expect, test } from '@playwright/test';

test.describe('the page of a code', () => {
  test('shows the whole verdict on the first screen', async ({ page }) => {
    for (const code of ['4047818', '5047800', '2005100', '4034711', '4014701']) {
      await page.goto(`/codes/${code}/`);
      for (const part of ['outcome', 'money', 'retry', 'who']) {
        await expect(page.locator(`.verdict .${part} .value`).first()).toBeInViewport({ ratio: 1 });
      }
    }
  });

  test('gives a text to send and a text for a ticket', async ({ page, context }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.goto('/codes/5047800/');
    const copied = () => page.evaluate(() => navigator.clipboard.readText());

    await page.getByRole('button', { name: 'Copy this text' }).click();
    await expect.poll(copied).toBe((await page.locator('blockquote.say').innerText()).trim());

    await page.getByRole('button', { name: 'Copy for a ticket' }).click();
    await expect.poll(copied).toContain('5047800 Timeout (Refund API)');
    const ticket = await copied();
    expect(ticket).toContain(await page.locator('.verdict .line').innerText());
    expect(ticket).toContain(page.url());
    for (const name of ['X-EXTERNAL-ID', 'X-TIMESTAMP', 'partnerRefundNo', 'Time']) {
      expect(ticket).toContain(`${name}: `);
    }
  });

  test('shouts only where money may have moved', async ({ page }) => {
    const background = (code: string) =>
      page
        .goto(`/codes/${code}/`)
        .then(() =>
          page
            .locator('.verdict dl > .money')
            .evaluate((cell) => getComputedStyle(cell).backgroundColor),
        );
    expect(await background('5047800')).not.toBe(await background('4007800'));
    expect(await background('2007800')).toBe(await background('4007800'));
  });
});

test('the table of a service is filtered by what a code comes to', async ({ page }) => {
  await page.goto('/services/refund-api/');
  const shown = page.locator('code-filter tr[data-code]:visible');
  const filters = page.getByRole('search', { name: 'Filter the table' });
  await filters.getByLabel('money').selectOption('maybe-moved');
  await expect(shown.filter({ hasText: '5047800' })).toHaveCount(1);
  await expect(shown.filter({ hasText: '4007800' })).toHaveCount(0);
  await filters.getByLabel('Retry').selectOption('after-inquiry');
  await expect(shown.filter({ hasText: '4047818' })).toHaveCount(0);
  await expect(page).toHaveURL(/\?money=maybe-moved&retry=after-inquiry$/);
});
