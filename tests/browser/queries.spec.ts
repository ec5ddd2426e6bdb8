import { expect, test, type Page } from '@playwright/test';
import { placeOf, querySets, readQueries, type Shown } from '../../scripts/search/queries.ts';

const field = (page: Page) => page.getByRole('combobox', { name: 'Code, message or words' });

/** Types each query into the search page, and gathers what it shows. */
async function askAll(queries: readonly string[]): Promise<Shown[]> {
  const search = document.querySelector('site-search');
  const field = search?.querySelector('input');
  const shown: Shown[] = [];
  for (const query of queries) {
    if (!search || !field) break;
    field.value = query;
    field.dispatchEvent(new Event('input'));
    while (search.ariaBusy === 'true') await new Promise(requestAnimationFrame);
    const data = (selector: string) =>
      [...search.querySelectorAll<HTMLElement>(selector)].map(({ dataset }) => dataset);
    shown.push({
      results: data('.title').map((one) => Object.entries(one).flat().join(' ')),
      codes: data('[data-code]').map(({ code }) => code ?? ''),
      unlisted: [...search.querySelectorAll('.unlisted h2 .code')].map(
        ({ textContent }) => textContent,
      ),
    });
  }
  return shown;
}

for (const set of querySets) {
  test(`the ${set} queries are answered on the built site`, async ({ page, request }) => {
    test.slow();
    // What only full text finds is another test's.
    await page.route('**/pagefind/**', (route) => route.abort());
    const catalog = (await (await request.get('/api/catalog.json')).json()) as {
      codes: { code: string }[];
    };
    const listed = catalog.codes.map(({ code }) => code);
    await page.goto('/search/');
    await expect(field(page)).toBeEnabled();

    const queries = readQueries(set).filter(({ kind }) => kind !== 'page');
    const shown = await page.evaluate(
      askAll,
      queries.map(({ query }) => query),
    );
    const missed = queries.filter((query, at) => {
      const place = placeOf(query, shown[at] ?? { results: [], codes: [], unlisted: [] }, listed);
      return place < 0 || place > 2;
    });
    expect(shown).toHaveLength(queries.length);
    expect(
      missed.length / queries.length,
      missed.map(({ query }) => query).join('\n'),
    ).toBeLessThan(0.02);
    // These are answered exactly, or not at all.
    const exact = ['code', 'notation', 'unlisted', 'prefix'];
    expect(missed.filter(({ kind }) => exact.includes(kind))).toEqual([]);
  });
}

test('pages that only full text has are found below', async ({ page }) => {
  await page.goto('/search/');
  for (const { query, expect: pages } of readQueries('tuned').filter(
    ({ kind }) => kind === 'page',
  )) {
    await field(page).fill(query);
    const links = pages.map((one) => `[data-page="${one.replace('page ', '')}/"]`);
    await expect(page.locator(links.join(',')).first(), query).toBeVisible();
  }
});
