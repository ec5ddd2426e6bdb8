import AxeBuilder from '@axe-core/playwright';
import { expect, test } from '@playwright/test';
import { kinds } from './kinds.ts';

const wcag = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

for (const path of kinds) {
  test.describe(`the page ${path}`, () => {
    for (const colorScheme of ['light', 'dark'] as const) {
      test.describe(`in the ${colorScheme} theme`, () => {
        test.use({ colorScheme });

        test('is accessible', async ({ page }) => {
          await page.goto(path);
          await expect(page.locator('html')).toHaveAttribute('data-theme', colorScheme);
          const { violations } = await new AxeBuilder({ page }).withTags(wcag).analyze();
          const found = violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)]);
          expect(found).toEqual([]);
        });
      });
    }

    test('loads without an error, and nothing that fails', async ({ page }) => {
      const wrong: string[] = [];
      page.on('console', (message) => {
        // The browser reports a page that answers 404, as it should, as a failed resource.
        const isThePage = message.location().url === page.url();
        if (message.type() === 'error' && !isThePage) wrong.push(message.text());
      });
      page.on('pageerror', (error) => wrong.push(String(error)));
      page.on('requestfailed', (request) => wrong.push(request.url()));
      page.on('response', (response) => {
        const isThePage = response.request().isNavigationRequest();
        if (response.status() >= 400 && !isThePage) wrong.push(response.url());
      });
      await page.goto(path, { waitUntil: 'networkidle' });
      expect(wrong).toEqual([]);
    });

    test('never scrolls sideways, on a narrow screen or at 200 % zoom', async ({ page }) => {
      await page.goto(path);
      // 200 % zoom on a screen of 640 pixels leaves 320.
      for (const width of [320, 375, 640, 1280]) {
        await page.setViewportSize({ width, height: 800 });
        const over = await page.evaluate(
          () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
        );
        expect(over, `at ${width} pixels`).toBe(0);
      }
    });

    test.describe('without JavaScript', () => {
      test.use({ javaScriptEnabled: false, colorScheme: 'light' });

      test('is readable, in the theme of the system', async ({ page }) => {
        await page.goto(path);
        await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
        await expect(page.locator('footer')).toBeVisible();
        await expect(page.locator('body')).toHaveCSS('background-color', 'rgb(251, 250, 247)');
      });
    });
  });
}
