import { expect, test, type Page } from '@playwright/test';

const field = (page: Page) => page.getByRole('combobox', { name: 'Code, message or words' });
const title = (page: Page) => page.locator('[data-search-results] .title').first();

test.describe('where nothing may be kept', () => {
  test.beforeEach(async ({ page }) => {
    await page.addInitScript(() => {
      for (const storage of ['localStorage', 'sessionStorage']) {
        Object.defineProperty(window, storage, {
          get: () => {
            throw new DOMException('blocked', 'SecurityError');
          },
        });
      }
    });
  });

  test('pages, search and decoder work, and no error is logged', async ({ page }) => {
    const errors: string[] = [];
    page.on('pageerror', (error) => errors.push(String(error)));
    await page.goto('/codes/4044701/');
    await page.getByRole('banner').getByLabel('Select theme').first().selectOption({ index: 1 });
    await page.keyboard.press('ControlOrMeta+k');
    await field(page).fill('4044701');
    await expect(title(page)).toHaveAttribute('data-code', '4044701');
    await page.goto('/decode/');
    await page.getByRole('textbox').first().fill('4044701');
    await expect(page.locator('code-decoder')).toContainText('Transaction Not Found');
    expect(errors).toEqual([]);
  });
});

test.describe('where scripts and styles of a page are gone, as after a deploy', () => {
  test.beforeEach(async ({ page }) => {
    await page.route('**/_astro/**', (route) => route.fulfill({ status: 404, body: '' }));
  });

  for (const path of ['/codes/4044701/', '/codes/', '/decode/', '/search/', '/id/']) {
    test(`${path} is read all the same`, async ({ page }) => {
      await page.goto(path);
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
      await expect(page.locator('footer')).toBeVisible();
    });
  }

  test('what a script would bring to life says after a while that it is missing', async ({
    context,
  }) => {
    await context.route('**/_astro/*.js', (route) => route.fulfill({ status: 404, body: '' }));
    const pages = [
      ['/', 'The decoder needs JavaScript, which is off or could not be loaded'],
      ['/id/decode/', 'Dekoder membutuhkan JavaScript, yang nonaktif atau gagal dimuat'],
      ['/search/?q=4044701', 'Searching needs JavaScript, which is off or could not be loaded'],
      ['/codes/', 'The whole table is below'],
      ['/4044799', 'read it in three parts'],
    ] as const;
    const notices = pages.map(async ([path, said]) => {
      const page = await context.newPage();
      await page.goto(path);
      const notice = page.locator('main .scriptless').filter({ hasText: said });
      await expect(notice).toBeHidden();
      await expect(notice).toBeVisible();
    });
    await Promise.all(notices);
  });

  test('the button of the search leads to the table of all codes', async ({ page }) => {
    await page.goto('/codes/4044701/');
    await page.getByRole('button', { name: 'Search' }).first().click();
    await expect(page).toHaveURL(/\/codes\/\?$/);
    await expect(page.getByRole('link', { name: '4044701' }).first()).toBeVisible();
  });
});

test.describe('where one file is missing', () => {
  test('the search says that it could not be loaded', async ({ page }) => {
    await page.route('**/search-element*', (route) => route.abort());
    await page.goto('/codes/4044701/');
    await page.keyboard.press('ControlOrMeta+k');
    await expect(page.locator('dialog .told')).toContainText('could not be loaded');
  });

  test('the search asks for its data again with the next letter', async ({ page }) => {
    await page.route('**/search/files/*/en/data.json', (route) => route.abort());
    await page.goto('/search/');
    await field(page).fill('404470');
    await expect(page.locator('site-search .told')).toContainText('could not be loaded');
    await page.unroute('**/search/files/*/en/data.json');
    // A letter may still have shared the request that failed.
    await expect(async () => {
      await field(page).fill('404470');
      await field(page).fill('4044701');
      await expect(title(page)).toHaveAttribute('data-code', '4044701', { timeout: 2_000 });
    }).toPass();
  });

  test('the search does not say that there is nothing where a part of its index is missing', async ({
    page,
  }) => {
    await page.route('**/*.pf_index', (route) => route.fulfill({ status: 404, body: '' }));
    await page.goto('/search/');
    await field(page).fill('viewers');
    const told = page.locator('site-search .told');
    await expect(told).toContainText('Full-text search could not be loaded');
    await expect(page.locator('site-search')).not.toContainText('Nothing found');
    await page.unroute('**/*.pf_index');
    await field(page).fill('viewers ');
    await expect(page.locator('[data-page]').first()).toBeVisible();
    await expect(told).not.toContainText('could not be loaded');
  });

  test('the search does without verdicts and filters', async ({ page }) => {
    await page.route(/verdicts\.json|search-filters/, (route) => route.abort());
    await page.goto('/search/?q=4044701');
    await expect(title(page)).toHaveAttribute('data-code', '4044701');
  });

  test('what was pasted into the search is said not to be read, where its reader is', async ({
    page,
  }) => {
    await page.route('**/pasted*', (route) => route.abort());
    await page.goto('/search/');
    await field(page).fill('{"responseCode":"4044701"}');
    await expect(page.locator('site-search .told')).toContainText('could not be loaded');
  });

  test('the decoder says that it could not be loaded', async ({ page }) => {
    await page.route('**/decoder-worker*', (route) => route.abort());
    await page.goto('/decode/');
    await expect(page.locator('code-decoder').getByText('could not be loaded')).toBeVisible();
  });
});

test('once loaded, the decoder, the table and the search work without a network', async ({
  page,
  context,
}) => {
  await page.goto('/decode/', { waitUntil: 'networkidle' });
  await context.setOffline(true);
  await page.getByRole('textbox').first().fill('rc=4044701');
  await expect(page.locator('code-decoder')).toContainText('Transaction Not Found');

  await context.setOffline(false);
  await page.goto('/codes/', { waitUntil: 'networkidle' });
  await context.setOffline(true);
  await page.getByRole('searchbox', { name: 'Text or digits' }).fill('4044701');
  await expect(page.getByText(/^1 of \d+ codes$/)).toBeVisible();

  await context.setOffline(false);
  await page.goto('/search/', { waitUntil: 'networkidle' });
  await context.setOffline(true);
  await field(page).fill('saldo tidak cukup');
  await expect(title(page)).toHaveAttribute('data-case', '403-14');
  await expect(page.locator('site-search .told')).toContainText('Full-text search could not');

  // A part of the index that is not there yet is not there for ever.
  await context.setOffline(false);
  await page.reload({ waitUntil: 'networkidle' });
  await field(page).fill('viewers');
  await expect(page.locator('[data-page]').first()).toBeVisible();
  await context.setOffline(true);
  await field(page).fill('cashier');
  await expect(page.locator('site-search .told')).toContainText('Full-text search could not');
});
