import { expect, test, type Page } from '@playwright/test';
import { loadCatalog } from '#catalog/load.ts';
import { attacks } from '../attacks.ts';
import { contohSite } from '../sites.ts';
import { watch } from './watch.ts';

/** What a text may be put into before it is pasted. */
const wraps = [
  (text: string) => text,
  (text: string) => `responseCode=${text}`,
  (text: string) => `{"responseCode":"${text}"}`,
  (text: string) =>
    `{"responseCode":"4004702","responseMessage":"Invalid Mandatory Field ${text}"}`,
  (text: string) => `4044701 ${text} 5044700 ${text} 4004003`,
  (text: string) => `rc=4044701\n${text}\nrc=4004003`,
  (text: string) => `<responseCode>4044701</responseCode>${text}`,
  (text: string) => `| ${text} | 4044701 |\n|---|---|\n| ${text} | 2004700 |`,
  (text: string) => JSON.stringify({ body: text, responseCode: '4044701' }),
  (text: string) => `HTTP/1.1 200 OK\n${text}\n\n{"responseCode":4044701}`,
  (text: string) => `${text}\t${text}\n`.repeat(20),
  (text: string) => `404XX18 ${text} 401xx01`,
  (text: string) => encodeURIComponent(text.toWellFormed()),
  (text: string) => `Invalid Mandatory Field ${text}`,
  (text: string) => `latestTransactionStatus: ${text}`,
  (text: string) => `4044701${text}`,
  (text: string) => `${text}4044701`,
  (text: string) => `"${text}" => '4044701'`,
  (text: string) => `2004300|${text}|2024300`,
  (text: string) => Array.from(text).reverse().join(''),
];
const pastes = wraps.flatMap((wrap) => attacks.map(wrap));

/** An attack as a part of an address: no server takes one of any length. */
const inAddress = (attack: string) => encodeURIComponent(attack.slice(0, 500).toWellFormed());
const asQuery = (names: string[], attack: string) =>
  names.map((name) => `${name}=${inAddress(attack)}`).join('&');

/** The ways by which an address comes in. */
const addresses: Record<string, (attack: string) => string> = {
  'a path': (attack) => `/${inAddress(attack)}/`,
  'a path with slashes': (attack) => `/${encodeURI(attack.slice(0, 500).toWellFormed())}`,
  'an Indonesian path with slashes': (attack) =>
    `/id/${encodeURI(attack.slice(0, 500).toWellFormed())}`,
  'a path below the codes, a query and a fragment': (attack) =>
    `/codes/${inAddress(attack)}/?${asQuery(['q', 'text'], attack)}#${inAddress(attack)}`,
  'the query of the search': (attack) => `/search/?${asQuery(['q'], attack)}`,
  'the query and the filters of the search': (attack) =>
    `/search/?${asQuery(['q', 'service', 'http', 'category', 'outcome', '__proto__'], attack)}`,
  'the text by which the table is filtered': (attack) => `/codes/?${asQuery(['text'], attack)}`,
  'the filters of the table, and a fragment': (attack) =>
    `/codes/?${asQuery(['service', 'http', 'category', 'money', 'who'], attack)}#${inAddress(attack)}`,
  'the fragment of the decoder': (attack) =>
    `/decode/?${asQuery(['x'], attack)}#${inAddress(attack)}`,
};

for (const [way, address] of Object.entries(addresses)) {
  test(`attacks by ${way} open nothing, run nothing, and lead nowhere`, async ({
    page,
    baseURL,
  }) => {
    test.slow();
    const watched = await watch(page);
    // The page of a code that is read from a path; codes may be all that is kept of a query.
    watched.mayLeadTo = /^\/(?:id\/)?codes\/\d{7}\/$|^\/search\/$/;
    for (const attack of attacks) {
      // Not by the base: a path that begins with two slashes would be another host.
      await page.goto((baseURL ?? '').replace(/\/$/, '') + address(attack));
      await watched.settle();
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    }
    expect(watched.wrong).toEqual([]);
  });
}

test('attacks where no query and no fragment is read are carried into the other language as they are', async ({
  page,
}) => {
  test.slow();
  const watched = await watch(page);
  watched.mayLeadTo = /^\/(?:id\/)?codes\/4044701\/$/;
  for (const attack of attacks) {
    await page.goto(`/codes/4044701/?${inAddress(attack)}#${inAddress(attack)}`);
    await page.locator('a.language').first().click();
    await expect(page).toHaveURL(/\/id\/codes\/4044701\/\?/);
    await watched.settle();
  }
  expect(watched.wrong).toEqual([]);
});

test('hundreds of hostile pastes into the decoder open nothing, break nothing, and ask nobody', async ({
  page,
}) => {
  test.slow();
  expect(pastes.length).toBeGreaterThan(500);
  const watched = await watch(page);
  watched.mayLeadTo = /^\/decode\/$/;
  await page.goto('/decode/', { waitUntil: 'networkidle' });
  const requests: string[] = [];
  page.on('request', (request) => {
    if (!request.url().endsWith('favicon.svg')) requests.push(request.url());
  });
  const field = page.locator('#decoder-text');
  for (const paste of pastes) await field.fill(paste);
  // What comes last is answered last.
  await field.fill('4044701');
  await expect(page.locator('code-decoder .answer h2')).toContainText('Transaction Not Found');
  expect(watched.wrong).toEqual([]);
  expect(requests).toEqual([]);
  expect(page.url()).toMatch(/\/decode\/#4044701$/);
});

for (const [where, texts, open] of [
  [
    'the search page',
    pastes,
    async (page: Page) => page.goto('/search/', { waitUntil: 'networkidle' }),
  ],
  [
    'the dialog of the search',
    attacks,
    async (page: Page) => {
      await page.goto('/codes/2004700/');
      await page.getByRole('button', { name: 'Search' }).click();
    },
  ],
] as const) {
  test(`hostile pastes into ${where} open nothing, run nothing, and lead nowhere`, async ({
    page,
  }) => {
    test.slow();
    const watched = await watch(page);
    watched.mayLeadTo = /^\/search\/$/;
    await open(page);
    const field = page.getByRole('combobox', { name: 'Code, message or words' });
    for (const text of texts) await field.fill(text);
    // Slow enough that the full text is asked, too.
    for (const attack of attacks) {
      await field.fill(attack);
      await watched.settle();
    }
    await field.fill('4044701');
    expect(watched.wrong).toEqual([]);
    await expect(page.locator('[data-search-results] [data-code="4044701"]')).toHaveCount(1);
  });
}

test('files of hostile names and contents open nothing, run nothing, and lead nowhere', async ({
  page,
}) => {
  test.slow();
  const watched = await watch(page);
  watched.mayLeadTo = /^\/decode\/$/;
  await page.goto('/decode/', { waitUntil: 'networkidle' });
  const files = attacks.map((attack) => ({
    name: attack.slice(0, 200).toWellFormed(),
    text: `${attack}\nrc=4044701 ${attack}\n{"responseCode":"5044700","responseMessage":"${attack}"}\n`,
  }));
  const drop = async (dropped: typeof files) => {
    const dataTransfer = await page.evaluateHandle((made) => {
      const transfer = new DataTransfer();
      for (const { name, text } of made) transfer.items.add(new File([text], name));
      return transfer;
    }, dropped);
    await page.dispatchEvent('code-decoder', 'drop', { dataTransfer });
    await expect(page.locator('code-decoder .triage tbody tr').first()).toBeVisible();
    await expect(page.locator('code-decoder .reading')).toBeHidden();
  };
  for (const file of files) await drop([file]);
  await drop(files);
  // The names stand there, as text.
  await expect(page.locator('code-decoder .triage')).toContainText('<img src=x onerror=alert(1)>');
  expect(watched.wrong).toEqual([]);
});

test.describe('what stands in a hostile catalog', () => {
  const { codes, services, cases, httpStatuses } = loadCatalog(contohSite.env.CATALOG_DIR ?? '');
  const site = () => new URL(process.env.CONTOH_SITE ?? '');

  for (const language of ['', 'id/']) {
    test(`runs nothing on its pages /${language}`, async ({ page }) => {
      test.slow();
      const watched = await watch(page);
      const ofCases = cases.map(({ id }, index) => {
        const own = codes.filter((code) => code.case.id === id);
        return `codes/${own[index % own.length]?.code}/`;
      });
      const paths = [
        ...['', 'codes/', 'coverage/', 'search/', 'decode/', 'no-such-page/', ...ofCases],
        ...services.map(({ slug }) => `services/${slug}/`),
        ...cases.map(({ id }) => `cases/${id}/`),
        ...httpStatuses.map(({ status }) => `http/${status}/`),
      ];
      for (const path of paths) {
        await page.goto(new URL(language + path, site()).href);
        await watched.settle();
        await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
      }
      expect(watched.wrong).toEqual([]);
    });
  }

  test('runs nothing in the answers of the decoder', async ({ page }) => {
    const watched = await watch(page);
    watched.mayLeadTo = /decode\/$/;
    await page.goto(new URL('decode/', site()).href, { waitUntil: 'networkidle' });
    const field = page.locator('#decoder-text');
    for (const { code, row } of codes) {
      await field.fill(code);
      await expect(page.locator('code-decoder .answer')).toContainText(row.message);
      await field.fill(JSON.stringify({ responseCode: code, responseMessage: row.message }));
    }
    await field.fill(codes.map(({ code, row }) => `${code} ${row.message}`).join('\n'));
    await expect(page.locator('code-decoder .triage tbody tr')).toHaveCount(codes.length);
    expect(watched.wrong).toEqual([]);
  });

  test('runs nothing in the results of the search', async ({ page }) => {
    test.slow();
    const watched = await watch(page);
    watched.mayLeadTo = /search\/$/;
    await page.goto(new URL('search/', site()).href, { waitUntil: 'networkidle' });
    const field = page.getByRole('combobox', { name: 'Code, message or words' });
    const asked = [
      ...codes.map(({ code }) => code),
      ...codes.map(({ row }) => row.message),
      ...services.map(({ name }) => name),
      ...cases.flatMap(({ searchWords }) => [...searchWords.en, ...searchWords.id]),
      ...['import', 'title stolen', 'script', 'bill'],
    ];
    for (const text of asked) {
      await field.fill(text);
      await watched.settle();
    }
    await expect(page.locator('[data-search-results] a').first()).toBeVisible();
    expect(watched.wrong).toEqual([]);
  });
});
