import { expect, test, type Page } from '@playwright/test';
import { kinds } from './kinds.ts';

declare global {
  interface Window {
    /** Tells the test what the policy has kept from running or loading. */
    refuse: (what: string) => void;
  }
}

/** What the browser has refused, and what was asked of another origin, since this was called. */
async function watch(page: Page) {
  const refused: string[] = [];
  const outside: string[] = [];
  await page.exposeFunction('refuse', (what: string) => refused.push(what));
  await page.addInitScript(() => {
    addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI, sample }) => {
      window.refuse(`${violatedDirective} ${blockedURI} ${sample}`);
    });
  });
  page.on('request', (request) => {
    const { origin, protocol } = new URL(request.url());
    const own = new URL(process.env.MAIN_SITE ?? '').origin;
    if (origin !== own && protocol !== 'data:') outside.push(request.url());
  });
  return { refused, outside };
}

test('every kind of page keeps to the policy, in both languages', async ({ page }) => {
  test.slow();
  const seen = await watch(page);
  const both = kinds.flatMap((path) => [path, `/id${path.replace(/^\/id/, '')}`]);
  for (const path of new Set(both)) {
    await page.goto(path, { waitUntil: 'networkidle' });
    await expect(page.locator('meta[http-equiv=Content-Security-Policy]')).toHaveCount(1);
  }
  expect(seen).toEqual({ refused: [], outside: [] });
});

test('search, decoder, theme and language work under the policy', async ({ page, context }) => {
  const seen = await watch(page);
  await page.goto('/codes/4044701/');
  await page.keyboard.press('ControlOrMeta+k');
  const field = page.getByRole('combobox', { name: 'Code, message or words' });
  await field.fill('saldo tidak cukup');
  await expect(page.locator('.title').first()).toHaveAttribute('data-case', '403-14');
  await field.fill('{"responseCode":"4044701"}');
  await expect(page.locator('.title').first()).toHaveAttribute('data-code', '4044701');
  await field.fill('viewers');
  await expect(page.locator('[data-page]').first()).toBeVisible();
  await page.keyboard.press('Escape');

  await page.getByRole('banner').getByLabel('Select theme').selectOption('dark');
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  await page.getByRole('banner').getByRole('link', { name: 'Bahasa Indonesia' }).click();
  await expect(page).toHaveURL(/\/id\/codes\/4044701\/$/);

  await page.goto('/decode/');
  await page.getByRole('textbox').first().fill('rc=4044701\nrc=5044700');
  await expect(page.locator('code-decoder')).toContainText('5044700');
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.getByRole('button', { name: 'Copy for a ticket' }).click();
  await expect(page.getByText('Copied').first()).toBeVisible();
  expect(seen).toEqual({ refused: [], outside: [] });
  expect(await context.cookies()).toEqual([]);
});

test('what the policy forbids does not run', async ({ page }) => {
  const seen = await watch(page);
  await page.goto('/');
  const ran = await page.evaluate(() => {
    const results: string[] = [];
    const attempt = (name: string, run: () => void) => {
      try {
        run();
      } catch {
        results.push(name);
      }
    };
    attempt('html', () => {
      document.body.innerHTML = '<img src=x>';
    });
    attempt('worker', () => new Worker('/decode.mjs'));
    attempt('text', () => {
      document.createElement('script').text = 'window.hit = 1';
    });
    const style = document.createElement('style');
    style.textContent = 'body { color: red }';
    document.head.append(style);
    return { results, color: getComputedStyle(document.body).color };
  });
  expect(ran.results).toEqual(['html', 'worker', 'text']);
  expect(ran.color).not.toBe('rgb(255, 0, 0)');
  await expect.poll(() => seen.refused.length).toBeGreaterThan(3);
});
