import { describe, expect, test } from 'vitest';
import { countCoverage } from '#catalog/coverage.ts';
import { getWords, loadCatalog } from '#catalog/load.ts';
import { locales } from '#catalog/locales.ts';
import { openPage, plain, readAt } from './dist.ts';
import { contohSite, mainSite, type Site } from '../sites.ts';

const prefixes = { en: '', id: 'id/' };
const sites = [mainSite, contohSite].flatMap((site) =>
  locales.map((locale) => [locale, site.base, site] as const),
);
const catalogOf = ({ env }: Site) => loadCatalog(env.CATALOG_DIR ?? 'content/catalog');

describe.each(sites)('the contract in %s below %s', (locale, base, site) => {
  const catalog = catalogOf(site);
  const words = getWords(locale);
  const open = (path: string) => openPage(site, `${base}${prefixes[locale]}${path}`);

  test.each(catalog.codes.map((code) => [code.code, code] as const))(
    'stands first on the page of %s, and whole',
    (_, { code, contract }) => {
      const $ = open(`codes/${code}/`);
      const { outcome, money, retry, who, text } = contract;
      const first = $('main > :first-child');
      expect(first.data()).toMatchObject({ outcome, money, retry, who });

      const verdict = $('.verdict');
      expect(plain(verdict.find('p').text())).toBe(text[locale].verdict);
      for (const [part, value] of Object.entries({ outcome, money, retry, who })) {
        expect(plain(verdict.find(`dl > .${part} .value`).text())).toBe(words[`${part}.${value}`]);
      }
      const items = $('main li')
        .map((_, item) => plain($(item).text()))
        .get();
      for (const item of [...text[locale].causes, ...text[locale].steps]) {
        expect(items).toContain(plain(item));
      }
      expect(plain($('blockquote.say').text())).toBe(plain(text[locale].say));
    },
  );

  test.each(catalog.cases.map(({ id }) => id))('of case %s stands on its page', (id) => {
    const text = plain(open(`cases/${id}/`)('main').text());
    for (const { contract } of catalog.codes.filter((code) => code.case.id === id)) {
      const { verdict, causes, steps, say } = contract.text[locale];
      for (const said of [verdict, ...causes, ...steps, say]) {
        expect(text).toContain(plain(said));
      }
    }
  });

  test.each(catalog.services.map((service) => [service.code, service] as const))(
    'for no answer, headers, fields and samples stand on the page of service %s',
    (_, { slug, noAnswer, request, response, idempotencyField }) => {
      const $ = open(`services/${slug}/`);
      const text = plain($('main').text());
      expect(text).toContain(noAnswer.text[locale].verdict);
      for (const step of noAnswer.text[locale].steps) expect(text).toContain(plain(step));
      for (const { name, text: meaning } of catalog.fields.headers) {
        expect(text).toContain(name);
        expect(text).toContain(plain(meaning[locale].meaning));
      }
      for (const { name } of [...request.fields, ...response.fields]) expect(text).toContain(name);
      if (idempotencyField !== undefined) expect(text).toContain(idempotencyField);
      const samples = $('.sample pre')
        .map((_, pre) => $(pre).text())
        .get()
        .map((body) => JSON.parse(body) as unknown);
      expect(samples[0]).toEqual(request.sample);
    },
  );

  test('is counted on the page of coverage', () => {
    const $ = open('coverage/');
    const numbers = (table: number) =>
      $('main table')
        .eq(table)
        .find('td')
        .map((_, cell) => Number($(cell).text()))
        .get();
    const { services, parts, total } = countCoverage(catalog);
    expect(numbers(0)).toEqual(
      services.flatMap(({ counts, total: all }) => [...Object.values(counts), all]),
    );
    expect(numbers(1)).toEqual(parts.flatMap(({ counts }) => Object.values(counts)));
    expect(plain($('.lead').text())).toContain(String(total));
  });
});

describe.each([mainSite, contohSite])('the data of a code', (site) => {
  test.each(catalogOf(site).codes.map((code) => [code.code, code] as const))(
    '%s says what its page says',
    (_, { code, contract, relevance }) => {
      const json = JSON.parse(readAt(site, `${site.base}api/codes/${code}.json`)) as Record<
        string,
        unknown
      >;
      const { outcome, money, retry, who, wait, text } = contract;
      expect(json).toMatchObject({ outcome, money, retry, who, relevance, text });
      expect(json.wait).toEqual(wait);
    },
  );
});

test('the coverage of the published list is whole', () => {
  expect(countCoverage(catalogOf(mainSite)).total).toBe(315);
});
