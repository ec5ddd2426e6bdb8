import { brotliCompressSync } from 'node:zlib';
import AxeBuilder from '@axe-core/playwright';
import { expect, test, type Page, type Response } from '@playwright/test';

const dialog = (page: Page) => page.getByRole('dialog', { name: 'Search' });
const field = (page: Page) => page.getByRole('combobox', { name: 'Code, message or words' });
const results = (page: Page) => page.locator('[data-search-results]');
const titles = (page: Page) => results(page).locator('.title');
const told = (page: Page) => page.locator('site-search .told');

/** A word that stands in a guide, and in nothing that the list itself is searched by. */
const onlyInGuides = 'viewers';

/** Holds back what is asked of some addresses, until the function that it gives is called. */
async function hold(page: Page, addresses: string): Promise<() => void> {
  const { promise, resolve } = Promise.withResolvers<undefined>();
  await page.route(addresses, async (route) => {
    await promise;
    await route.continue();
  });
  return () => {
    resolve(undefined);
  };
}

/** Pastes as a person does, line ends and all. */
async function paste(page: Page, text: string): Promise<void> {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.evaluate((copied) => navigator.clipboard.writeText(copied), text);
  await field(page).press('ControlOrMeta+a');
  await field(page).press('ControlOrMeta+v');
}

test.describe('the dialog', () => {
  test('opens from the header, and by Escape gives the focus back', async ({ page }) => {
    await page.goto('/codes/4044701/');
    const button = page.getByRole('button', { name: 'Search' });
    await button.click();
    await expect(field(page)).toBeFocused();
    await field(page).fill('token');
    await page.keyboard.press('Escape');
    await expect(dialog(page)).toBeHidden();
    await expect(button).toBeFocused();
  });

  test('opens and closes by Ctrl+K, wherever the focus is', async ({ page }) => {
    await page.goto('/decode/');
    await page.getByRole('textbox').focus();
    await page.keyboard.press('ControlOrMeta+k');
    await expect(field(page)).toBeFocused();
    await page.keyboard.press('ControlOrMeta+k');
    await expect(dialog(page)).toBeHidden();
  });

  test('opens by a slash, unless the slash is written into a field', async ({ page }) => {
    await page.goto('/decode/');
    const text = page.getByRole('textbox');
    await text.press('/');
    await expect(text).toHaveValue('/');
    await expect(dialog(page)).toBeHidden();

    await page.evaluate(() => {
      (document.activeElement as HTMLElement).blur();
    });
    await page.keyboard.press('/');
    await expect(field(page)).toBeFocused();
    await expect(field(page)).toHaveValue('');
  });

  test('closes by its button and by a click beside it', async ({ page, isMobile }) => {
    await page.goto('/codes/4044701/');
    await page.getByRole('button', { name: 'Search' }).click();
    await dialog(page).getByRole('button', { name: 'Close' }).click();
    await expect(dialog(page)).toBeHidden();
    // On a phone the dialog leaves nothing beside it.
    if (isMobile) return;
    await page.getByRole('button', { name: 'Search' }).click();
    await page.mouse.click(5, 400);
    await expect(dialog(page)).toBeHidden();
    await expect(page).toHaveURL(/\/codes\/4044701\/$/);
  });

  test('is loaded when it is opened, and Pagefind when words are asked for', async ({ page }) => {
    const requests: string[] = [];
    page.on('request', (request) => requests.push(new URL(request.url()).pathname));
    const of = (part: string) => requests.filter((path) => path.includes(part));

    await page.goto('/codes/4044701/', { waitUntil: 'networkidle' });
    expect(requests.length).toBeLessThanOrEqual(7);
    expect(of('search-element')).toEqual([]);

    await page.keyboard.press('ControlOrMeta+k');
    await field(page).fill('4045101');
    await expect(dialog(page).getByRole('option', { name: /^4045101/ })).toBeVisible();
    expect(of('/en/data.json')).toHaveLength(1);
    expect(of('/pagefind/')).toEqual([]);

    await field(page).fill('token');
    await expect(
      dialog(page)
        .getByRole('option', { name: /Invalid Token/ })
        .first(),
    ).toBeVisible();
    await expect.poll(() => of('/pagefind/pagefind.js')).toHaveLength(1);
  });

  test('answers what was typed before it was loaded', async ({ page }) => {
    await page.route('**/search-element*', async (route) => {
      await expect(field(page)).toHaveValue('4044701');
      await route.continue();
    });
    await page.goto('/codes/2004700/');
    await page.keyboard.press('ControlOrMeta+k');
    await field(page).fill('4044701');
    await expect(dialog(page).getByRole('option', { name: /^4044701/ })).toBeVisible();
  });

  test('is a combobox that arrow keys walk through, and that Enter leaves', async ({ page }) => {
    await page.goto('/codes/2004700/');
    await page.keyboard.press('ControlOrMeta+k');
    await expect(field(page)).toHaveAttribute('aria-expanded', 'false');
    await field(page).fill('token not found');
    const list = page.getByRole('listbox', { name: 'Results' });
    const found = list.locator('.title');
    await expect(found.nth(1)).toBeVisible();
    await expect(field(page)).toHaveAttribute('aria-expanded', 'true');
    await expect(field(page)).toHaveAttribute(
      'aria-controls',
      (await list.getAttribute('id')) ?? '',
    );
    const active = list.getByRole('option', { selected: true });
    await expect(active).toHaveCount(0);

    await page.keyboard.press('ArrowDown');
    await expect(found.nth(0)).toHaveAttribute('aria-selected', 'true');
    await page.keyboard.press('ArrowDown');
    await expect(found.nth(1)).toHaveAttribute('aria-selected', 'true');
    await expect(active).toHaveCount(1);
    await expect(active).toBeInViewport();
    await expect(field(page)).toHaveAttribute(
      'aria-activedescendant',
      (await active.getAttribute('id')) ?? '',
    );
    await page.keyboard.press('ArrowUp');
    await expect(found.nth(0)).toHaveAttribute('aria-selected', 'true');
    await page.keyboard.press('ArrowUp');
    await expect(active).toHaveCount(0);
    await expect(field(page)).not.toHaveAttribute('aria-activedescendant');
    await expect(field(page)).toBeFocused();

    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowRight');
    await expect(active).toHaveAttribute('data-code', /^401\d\d03$/);
    await page.keyboard.press('ArrowLeft');
    await expect(active).toHaveAttribute('data-case', '401-03');
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/\/cases\/401-03\/$/);
  });

  test('opens what is active in a new tab by Ctrl+Enter', async ({ page, context }) => {
    await page.goto('/codes/2004700/');
    await page.keyboard.press('ControlOrMeta+k');
    await field(page).fill('4045101');
    await expect(titles(page)).toHaveCount(1);
    await page.keyboard.press('ArrowDown');
    const opened = context.waitForEvent('page');
    await page.keyboard.press('ControlOrMeta+Enter');
    await expect(await opened).toHaveURL(/\/codes\/4045101\/$/);
    await expect(page).toHaveURL(/\/codes\/2004700\/$/);
  });

  test('leads to the search page by Enter in the field', async ({ page }) => {
    await page.goto('/codes/2004700/');
    await page.keyboard.press('ControlOrMeta+k');
    await field(page).fill('card blocked');
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/\/search\/\?q=card%20blocked$/);
    await expect(field(page)).toHaveValue('card blocked');
    await expect(results(page).locator('[data-case]').first()).toHaveAttribute(
      'data-case',
      '403-07',
    );
  });

  test('leads to the page of a listed code by Enter, and only if nothing stands beside it', async ({
    page,
  }) => {
    for (const [query, address] of [
      ['404-47-01', /\/codes\/4044701\/$/],
      ['4044701 token', /\/search\/\?q=4044701%20token$/],
      ['4044799', /\/search\/\?q=4044799$/],
    ] as const) {
      await page.goto('/codes/2004700/');
      await page.keyboard.press('ControlOrMeta+k');
      await field(page).fill(query);
      await page.keyboard.press('Enter');
      await expect(page).toHaveURL(address);
    }
  });

  for (const colorScheme of ['light', 'dark'] as const) {
    test(`is accessible with results in the ${colorScheme} theme`, async ({ page }) => {
      await page.emulateMedia({ colorScheme });
      await page.goto('/codes/4044701/');
      await page.keyboard.press('ControlOrMeta+k');
      await field(page).fill('4044799 token');
      await expect(dialog(page).getByRole('heading')).not.toHaveCount(0);
      await expect(dialog(page).locator('mark')).not.toHaveCount(0);
      const { violations } = await new AxeBuilder({ page }).include('dialog').analyze();
      expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
    });
  }

  test('fits a narrow screen, with a field in sight however long the answer', async ({ page }) => {
    await page.setViewportSize({ width: 320, height: 400 });
    await page.goto('/codes/4044701/');
    await page.keyboard.press('ControlOrMeta+k');
    await field(page).fill('4044799 token');
    const last = dialog(page).getByRole('option').last();
    await expect(last).toBeAttached();
    await field(page).press('ArrowUp');
    await field(page).press('ArrowRight');
    await expect(last).toBeInViewport();
    await expect(field(page)).toBeInViewport();
    expect(await dialog(page).evaluate((one) => one.scrollWidth - one.clientWidth)).toBe(0);
  });
});

test.describe('a code', () => {
  test('in any notation comes first, exactly, with words beside it or without', async ({
    page,
  }) => {
    for (const query of [
      '4044701',
      '404-47-01',
      '404 47 01',
      '4O447Ol',
      'what is 4044701?',
      'card blocked 4044701',
      'rc=4044701',
    ]) {
      await page.goto(`/search/?q=${encodeURIComponent(query)}`);
      const first = results(page).getByRole('option').first();
      await expect(first).toHaveAttribute('data-code', '4044701');
      await expect(first).toContainText('Transaction Not Found');
      await expect(first).toContainText('MPM Code Generation');
    }
  });

  test('stands before the cases of the words beside it', async ({ page }) => {
    await page.goto('/search/?q=4044701 card blocked');
    await expect(titles(page).nth(0)).toHaveAttribute('data-code', '4044701');
    await expect(titles(page).nth(1)).toHaveAttribute('data-case', '403-07');
  });

  test('that is not listed is explained, and has no result', async ({ page }) => {
    const unlisted = page.locator('.unlisted');
    for (const query of ['4044799', '404-47-99', '4994701']) {
      const code = query.replace(/\D/g, '');
      await page.goto(`/search/?q=${query}`);
      await expect(unlisted.getByRole('heading', { level: 2 })).toContainText(
        new RegExp(`${code}.*Not listed`),
      );
      const headings = unlisted.getByRole('heading', { level: 3 });
      for (const heading of await headings.all()) {
        await expect(heading).toContainText(`none of them is ${code}`);
      }
      await expect(unlisted.getByRole('link', { name: 'MPM Code Generation' })).toBeVisible();
      await expect(results(page).getByRole('option')).toHaveCount(0);
      // Other codes stand only behind the heading that says that they are not it.
      const before = await unlisted
        .locator('h3')
        .last()
        .evaluate((heading) => {
          const range = new Range();
          range.setStart(heading.parentElement ?? heading, 0);
          range.setEndBefore(heading);
          return range.toString();
        });
      expect(new Set(before.match(/\d{7}/g))).toEqual(new Set([code]));
    }
  });

  test('is not seen in any other number, nor is anything near it', async ({ page }) => {
    await page.goto('/search/');
    for (const query of ['40447011', '0812 404 47 01', '404xx99', '99']) {
      await field(page).fill(query);
      await expect(told(page)).toContainText(`“${query}” names no response code`);
      await expect(page.locator('[data-search-results] a, .unlisted a')).toHaveCount(0);
      await expect(page.getByRole('main').getByRole('link', { name: 'decoder' })).toBeVisible();
    }
  });

  test('that is not all there lists what begins so', async ({ page }) => {
    await page.goto('/search/');
    for (const [query, first, count] of [
      ['40447', '4044708', 20],
      ['404470', '4044708', 10],
      ['http 404 service 78', '4047800', 20],
      ['404 refund', '4047800', 20],
    ] as const) {
      await field(page).fill(query);
      await expect(results(page).locator('.title[data-code]')).toHaveCount(count);
      await expect(titles(page).first()).toHaveAttribute('data-code', first);
    }
    await field(page).fill('404');
    await expect(titles(page).first()).toHaveAttribute('data-http', '404');
    await expect(results(page).locator('[data-code]')).toHaveCount(100);
  });

  test('of a service that only SNAP defines is not offered, and has no result', async ({
    page,
  }) => {
    await page.goto('/search/');
    for (const query of ['45', 'service 45']) {
      await field(page).fill(query);
      await expect(page.locator('.unlisted')).toHaveText(/^45 .+ in SNAP; not offered here$/);
      await expect(results(page).getByRole('option')).toHaveCount(0);
      await field(page).fill('');
    }
  });

  test('and other digits are found without Pagefind', async ({ page }) => {
    await page.route('**/pagefind/**', (route) => route.abort());
    await page.goto('/search/');
    for (const [query, attribute, id] of [
      ['4045101', 'data-code', '4045101'],
      ['404-01', 'data-case', '404-01'],
      ['401xx02', 'data-case', '401-02'],
      ['47', 'data-service', '47'],
      ['service 12', 'data-service', '12'],
      ['404', 'data-http', '404'],
      ['HTTP 500', 'data-http', '500'],
    ] as const) {
      await field(page).fill(query);
      await expect(titles(page).first()).toHaveAttribute(attribute, id);
    }
  });
});

test.describe('words', () => {
  test('find a case once, with a door to its code in each service', async ({ page }) => {
    await page.goto('/search/?q=transaction not found');
    await expect(titles(page).first()).toHaveAttribute('data-case', '404-01');
    await expect(titles(page).nth(5)).toBeVisible();
    const found = await titles(page).evaluateAll((links) =>
      links.map((link) => Object.entries((link as HTMLElement).dataset).join(' ')),
    );
    expect(found.length).toBeGreaterThan(5);
    expect(new Set(found).size).toBe(found.length);

    const doors = results(page).locator('.doors').first().getByRole('option');
    // No way is known to the last one.
    await expect(doors).toHaveText([/^4041201/, /^4045101/, /^4045201/, /^4047801/, /^4044701/]);
    await expect(doors.first()).toHaveAttribute('href', '/codes/4041201/');
    await field(page).fill('transaction not found refund');
    await expect(doors.first()).toHaveAttribute('data-code', '4047801');
  });

  test('show why a case was found, its verdict, and what its codes come to', async ({ page }) => {
    await page.goto('/search/?q=saldo gak cukup');
    const first = results(page).locator('.result').first();
    await expect(first.locator('.title')).toHaveAttribute('data-case', '403-14');
    await expect(first.locator('.about')).toContainText('Also said');
    await expect(first.locator('bdi.text[lang=id] mark').first()).toHaveText('saldo');
    await expect(first.locator('.verdict')).toContainText('Not enough funds');
    await expect(first.locator('.doors .failed').first()).toHaveText('Failed');
  });

  test('find their case from either side of the site', async ({ page }) => {
    for (const side of ['', '/id']) {
      for (const [query, id] of [
        ['saldo tidak cukup', '403-14'],
        ['not enough money', '403-14'],
        ['trasaction not found', '404-01'],
        ['dormantaccount', '403-09'],
        ['tokennya kadaluarsa', '401-01'],
      ] as const) {
        await page.goto(`${side}/search/?q=${encodeURIComponent(query)}`);
        await expect(titles(page).first()).toHaveAttribute('data-case', id);
      }
    }
  });

  test('find what they are about first', async ({ page }) => {
    await page.goto('/search/');
    for (const [query, attribute, first] of [
      ['transaction not found', 'data-case', '404-01'],
      ['blocked card', 'data-case', '403-07'],
      ['InvalidAmount', 'data-case', '404-13'],
      ['why is the merchant blacklisted?', 'data-case', '403-19'],
      ['Invalid Field Format amount', 'data-case', '400-01'],
      ['Invalid Mandatory Field partnerReferenceNo', 'data-case', '400-02'],
      ['refund', 'data-service', '78'],
      ['gateway timeout', 'data-http', '504'],
    ] as const) {
      await field(page).fill(query);
      await expect(titles(page).first()).toHaveAttribute(attribute, first);
    }
  });

  test('of a message find its case before all other pages', async ({ page }) => {
    for (const [query, ...first] of [
      ['Invalid Field Format originalPartnerReferenceNo', '400-01'],
      ['Unauthorized. Invalid signature', '401-00'],
      ['Unauthorized. Merchant is closed', '401-00'],
      ['Feature Not Allowed. Signature not match', '403-01'],
      ['Feature Not Allowed. [Reason]', '403-01'],
      ['Invalid Bill/Virtual Account', '404-19', '404-12'],
      ["Partner number can't be found", '404-16'],
      ['Bad Request', '400-00'],
      ['Conflict', '409-00'],
      ['Too Many Requests', '429-00'],
    ] as const) {
      await page.goto(`/search/?q=${encodeURIComponent(query)}`);
      // Full text has answered.
      await expect(page.getByRole('main').getByRole('status')).toHaveText(/^Results: /);
      for (const [place, id] of first.entries()) {
        await expect(titles(page).nth(place)).toHaveAttribute('data-case', id);
        await expect(results(page).locator(`.title[data-case="${id}"]`)).toHaveCount(1);
      }
    }
  });

  test('that find nothing lead on to the decoder and the table', async ({ page }) => {
    await page.goto('/search/?q=zzz qqq');
    await expect(told(page)).toHaveText('Nothing found for the words “zzz qqq”.');
    const main = page.getByRole('main');
    await expect(main.getByRole('link', { name: 'decoder' })).toHaveAttribute('href', '/decode/');
    await main.getByRole('link', { name: 'table of all codes' }).click();
    await expect(page.getByRole('searchbox', { name: 'Text or digits' })).toHaveValue('zzz qqq');
  });

  test('that are hostile stay words', async ({ page }) => {
    page.on('dialog', () => {
      throw new Error('The query was run.');
    });
    await page.goto(`/search/?q=${encodeURIComponent('zzz <img src=x onerror=alert(1)>')}`);
    await expect(told(page)).toContainText('zzz img src x onerror alert');
    await expect(page.locator('site-search img')).toHaveCount(0);
  });

  test('are answered to a screen reader by how many results there are', async ({ page }) => {
    await page.goto('/search/?q=insufficient');
    await expect(page.getByRole('main').getByRole('status')).toHaveText(/^Results: \d+\.$/);
  });
});

test.describe('full text that fails', () => {
  test('is said, and codes are still found', async ({ page }) => {
    await page.route('**/pagefind/**', (route) => route.abort());
    await page.goto('/search/?q=token 4044701');
    await expect(told(page)).toContainText('Full-text search could not be loaded');
    await expect(titles(page).first()).toHaveAttribute('data-code', '4044701');

    await page.unroute('**/pagefind/**');
    await field(page).fill('token');
    await expect(results(page).locator('[data-case]')).not.toHaveCount(0);
  });

  test('cannot overwrite a later answer when it is slow', async ({ page }) => {
    const release = await hold(page, '**/pagefind/fragment/**');
    await page.goto('/search/');
    const fragment = page.waitForRequest('**/pagefind/fragment/**');
    await field(page).fill(onlyInGuides);
    await fragment;
    await field(page).fill('4044701');
    await expect(titles(page)).toHaveAttribute('data-code', '4044701');

    const shown = await results(page).evaluateHandle((list) => {
      const pages = new Set<string | undefined>();
      new MutationObserver(() => {
        for (const link of list.querySelectorAll<HTMLElement>('[data-page]')) {
          pages.add(link.dataset.page);
        }
      }).observe(list, { childList: true });
      return pages;
    });
    release();
    // Pagefind answers this one after the slow one.
    await field(page).fill('zzz qqq');
    await expect(told(page)).toContainText('Nothing found');
    expect(await shown.evaluate((pages) => [...pages])).toEqual([]);
  });

  test('comes late without moving what is chosen', async ({ page }) => {
    const release = await hold(page, '**/pagefind/fragment/**');
    await page.goto('/search/');
    await field(page).fill(`4044701 ${onlyInGuides}`);
    const code = results(page).locator('[data-code="4044701"]').first();
    await expect(code).toBeVisible();
    await page.keyboard.press('ArrowDown');
    await expect(code).toHaveAttribute('aria-selected', 'true');
    release();
    await expect(results(page).locator('[data-page]').first()).toBeVisible();
    await expect(code).toHaveAttribute('aria-selected', 'true');
    await expect(field(page)).toBeFocused();
  });
});

test.describe('the address of the search page', () => {
  test('follows what is typed, and walks back through what was asked', async ({ page }) => {
    await page.goto('/search/');
    await field(page).fill('token');
    await expect(page).toHaveURL(/\/search\/\?q=token$/);
    await field(page).press('Enter');
    await field(page).fill('card');
    await field(page).fill('card blocked');
    await expect(page).toHaveURL(/\?q=card%20blocked$/);

    await page.goBack();
    await expect(page).toHaveURL(/\?q=token$/);
    await expect(field(page)).toHaveValue('token');
    await expect(results(page).locator('a').first()).toHaveText(/Token/);
    await page.goForward();
    await expect(field(page)).toHaveValue('card blocked');
    await field(page).fill('');
    await expect(page).toHaveURL(/\/search\/$/);
  });

  test('makes no new entry of an address that is spelt in another way', async ({ page }) => {
    await page.goto('/decode/');
    await page.goto('/search/?q=card+blocked');
    await expect(page).toHaveURL(/\?q=card%20blocked$/);
    await page.goBack();
    await expect(page).toHaveURL(/\/decode\/$/);
  });

  const secret = 'customer 081234567890 of Jalan Merdeka';
  for (const [what, text, address] of [
    ['a body', `{"responseCode":"4044701","note":"${secret}"}`, '/search/?q=4044701'],
    ['a line of a log', `10:02:11 ERROR ${secret}: 404-47-01`, '/search/?q=4044701'],
    ['a long text', `${secret}, ${secret}: 4044701 4044799`, '/search/?q=4044701%204044799'],
    ['a body without a code', `{"note":"${secret}"}`, '/search/'],
    ['two lines', `${secret}\n4044701\n2004700`, '/search/?q=4044701%202004700'],
  ] as const) {
    test(`holds of ${what} only the codes`, async ({ page }) => {
      await page.goto('/search/');
      await paste(page, text);
      await expect(page.locator('main .hint')).toBeHidden();
      await expect(page).toHaveURL((url) => url.pathname + url.search === address);
      await expect(results(page).locator('[data-code="4044701"]')).toHaveCount(
        address.includes('4044701') ? 1 : 0,
      );
    });
  }

  test('never holds a body that is sent from the dialog, even before it is loaded', async ({
    page,
  }) => {
    const release = await hold(page, '**/search-element*');
    const addresses: string[] = [];
    page.on('request', (request) => addresses.push(request.url()));
    await page.goto('/codes/2004700/');
    await page.keyboard.press('ControlOrMeta+k');
    await paste(page, `{"responseCode":"4044701","note":"${secret}"}`);
    await page.keyboard.press('Enter');
    release();
    await expect(page).toHaveURL(/\/search\/\?q=4044701$/);
    expect(addresses.filter((address) => address.includes('Merdeka'))).toEqual([]);
  });

  test('that holds a body is cleared of it', async ({ page }) => {
    const body = `{"responseCode":"4044701","note":"${secret}"}`;
    await page.goto(`/search/?q=${encodeURIComponent(body)}`);
    await expect(page).toHaveURL(/\/search\/\?q=4044701$/);
  });
});

test.describe('filters', () => {
  test('leave what passes, stand in the address, and can be taken back', async ({ page }) => {
    await page.goto('/search/?q=transaction not found');
    const doors = results(page).locator('.doors').first().getByRole('option');
    await expect(doors).toHaveCount(5);
    await page.getByText('Filters', { exact: true }).click();
    await page.getByLabel('Service', { exact: true }).selectOption('78');
    await expect(page).toHaveURL(/\?q=transaction%20not%20found&service=78$/);
    await expect(doors).toHaveCount(1);

    await page.getByLabel('HTTP status', { exact: true }).selectOption('202');
    await expect(page.getByText(/^The filters hide \d+ more\.$/)).toBeVisible();
    await page.getByRole('button', { name: 'Show all' }).click();
    await expect(page).toHaveURL(/\?q=transaction%20not%20found$/);
    await expect(doors).toHaveCount(5);
  });

  test('are read from the address, and alone are a question', async ({ page }) => {
    await page.goto('/search/?outcome=pending');
    await expect(titles(page)).toHaveCount(1);
    await expect(titles(page)).toHaveAttribute('data-case', '202-00');
    await expect(page.getByLabel('Outcome', { exact: true })).toHaveValue('pending');
    await page.getByLabel('Category', { exact: true }).selectOption('System');
    await expect(titles(page)).toHaveCount(0);
    await page.goBack();
  });
});

/** What is transferred, brotli-packed as servers send it, from opening the dialog to the first result. */
test('opening the dialog costs little until the first result', async ({ page }) => {
  for (const path of ['/codes/4044701/', '/id/codes/4044701/']) {
    await page.goto(path, { waitUntil: 'networkidle' });
    const loaded: Promise<number>[] = [];
    const measure = (response: Response) => {
      loaded.push(response.body().then((body) => brotliCompressSync(body).length));
    };
    page.on('response', measure);
    // Loaded when the first results stand.
    const release = [await hold(page, '**/verdicts.json'), await hold(page, '**/search-filters*')];
    await page.keyboard.press('ControlOrMeta+k');
    await page.getByRole('dialog').getByRole('combobox').first().fill('saldo tidak cukup');
    await expect(titles(page).first()).toHaveAttribute('data-case', '403-14');
    page.off('response', measure);
    for (const one of release) one();
    const bytes = (await Promise.all(loaded)).reduce((sum, one) => sum + one, 0);
    expect(bytes, path).toBeLessThan(25_000);
    expect(bytes, path).toBeGreaterThan(10_000);
  }
});

test('the search page is searched in place by the header and the keyboard', async ({ page }) => {
  await page.goto('/search/?q=token');
  await page.getByRole('button', { name: 'Search' }).click();
  await expect(field(page)).toBeFocused();
  await page.getByRole('heading', { level: 1 }).click();
  await page.keyboard.press('/');
  await expect(field(page)).toBeFocused();
  await expect(results(page)).toHaveCount(1);
});

test('below a base path, all of it stays below it', async ({ page }) => {
  const base = new URL(process.env.CONTOH_SITE ?? '');
  const outside: string[] = [];
  page.on('request', (request) => {
    if (!new URL(request.url()).pathname.startsWith(base.pathname)) outside.push(request.url());
  });
  await page.goto(new URL('search/?q=bill', base).href);
  await expect(results(page).locator('a').first()).toHaveAttribute(
    'href',
    new RegExp(`^${base.pathname}`),
  );
  expect(outside).toEqual([]);
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the header leads to the table of all codes', async ({ page }) => {
    await page.goto('/codes/4044701/');
    await page.getByRole('button', { name: 'Search' }).click();
    await expect(page).toHaveURL(/\/codes\/\?$/);
  });

  test('the search page says so, and leads to the table', async ({ page }) => {
    await page.goto('/search/');
    const notice = page.locator('main .scriptless');
    await expect(notice).toBeVisible();
    await expect(notice).toContainText('Searching needs JavaScript');
    await expect(notice.getByRole('link')).toHaveAttribute('href', '/codes/');
  });
});
