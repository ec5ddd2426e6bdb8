import { expect, test, type Page } from '@playwright/test';

async function switchTo(page: Page, name: string, isMobile: boolean) {
  if (isMobile) await page.getByRole('button', { name: 'Menu' }).click();
  await page.getByRole('link', { name, exact: true }).locator('visible=true').click();
}

const offer = (page: Page) => page.locator('language-offer:visible');

test.describe('the language switch', () => {
  test('keeps the page', async ({ page, isMobile }) => {
    await page.goto('/codes/4044701/');
    await switchTo(page, 'Bahasa Indonesia', isMobile);
    await expect(page).toHaveURL(/\/id\/codes\/4044701\/$/);
    await expect(page.locator('html')).toHaveAttribute('lang', 'id');
    await switchTo(page, 'English', isMobile);
    await expect(page).toHaveURL(/(?<!\/id)\/codes\/4044701\/$/);
  });

  test('keeps what is filtered, searched and decoded', async ({ page, isMobile }) => {
    for (const rest of ['/codes/?service=78', '/search/?q=token', '/decode/#4044701']) {
      await page.goto(rest);
      await switchTo(page, 'Bahasa Indonesia', isMobile);
      await expect(page).toHaveURL((url) => url.href.endsWith(`/id${rest}`));
      await page.goto('/');
    }
  });

  test('is remembered: a page in the other language offers it and moves nobody', async ({
    page,
    isMobile,
  }) => {
    await page.goto('/');
    await switchTo(page, 'Bahasa Indonesia', isMobile);
    await expect(page).toHaveURL(/\/id\/$/);
    await page.goto('/codes/4044701/');
    await expect(offer(page)).toContainText('Baca halaman ini');
    await expect(page).toHaveURL(/(?<!\/id)\/codes\/4044701\/$/);
    await offer(page).getByRole('link').click();
    await expect(page).toHaveURL(/\/id\/codes\/4044701\/$/);
    await expect(offer(page)).toHaveCount(0);
  });

  test('is not offered again to who stays', async ({ page, isMobile }) => {
    await page.goto('/');
    await switchTo(page, 'Bahasa Indonesia', isMobile);
    await expect(page).toHaveURL(/\/id\/$/);
    await page.goto('/codes/4044701/');
    await offer(page).getByRole('button').click();
    await expect(offer(page)).toHaveCount(0);
    await page.reload();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('4044701');
    await expect(offer(page)).toHaveCount(0);
  });
});

test.describe('a browser that asks for Indonesian', () => {
  test.use({ locale: 'id-ID' });

  test('is offered Indonesian on an English page', async ({ page }) => {
    await page.goto('/codes/4044701/');
    await expect(offer(page)).toHaveAttribute('lang', 'id');
  });
});

test('a browser that asks for English is offered nothing on an English page', async ({ page }) => {
  await page.goto('/codes/4044701/');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('4044701');
  await expect(offer(page)).toHaveCount(0);
});

test.describe('an Indonesian address that leads nowhere', () => {
  test('is answered in Indonesian', async ({ page }) => {
    await page.goto('/id/tidak-ada/');
    await expect(page.locator('html')).toHaveAttribute('lang', 'id');
    await expect(page.getByRole('heading', { level: 1 })).not.toHaveText('There is no such page');
    await expect(
      page
        .locator('.language')
        .locator('visible=true')
        .or(page.getByRole('button', { name: 'Menu' }))
        .first(),
    ).toBeVisible();
    const hrefs = await page
      .locator('main a')
      .evaluateAll((links) => links.map((link) => link.getAttribute('href')));
    expect(hrefs.filter((href) => href?.startsWith('/') && !href.startsWith('/id/'))).toEqual([]);
  });

  test('forwards a code to its Indonesian page', async ({ page }) => {
    await page.goto('/id/404-47-01');
    await expect(page).toHaveURL(/\/id\/codes\/4044701\/$/);
  });

  test('decodes an unlisted code in Indonesian', async ({ page }) => {
    await page.goto('/id/4044799');
    const answer = page.locator('code-decoder .answer');
    await expect(answer).toContainText('4044799');
    await expect(answer).not.toContainText('Not listed');
  });
});

test('the decoder and the search speak Indonesian', async ({ page }) => {
  await page.goto('/id/decode/#4047818');
  const link = page.locator('code-decoder .answer a[href$="/codes/4047818/"]').first();
  await expect(link).toHaveAttribute('href', '/id/codes/4047818/');
  await page.goto('/id/search/?q=4047818');
  await expect(page.locator('.results a').first()).toHaveAttribute(
    'href',
    /^\/id\/codes\/4047818\//,
  );
});
