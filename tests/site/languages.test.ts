import { describe, expect, test } from 'vitest';
import { getWords, loadCatalog } from '#catalog/load.ts';
import { listPages, openPage, plain } from './dist.ts';
import { contohSite, mainSite, type Site } from '../sites.ts';

/** The pages of a site without its short addresses, which there are once. */
const pagesOf = (site: Site) =>
  listPages(site).filter((page) => openPage(site, page)('meta[http-equiv=refresh]').length === 0);
const isIndonesian = ({ base }: Site, page: string) => page.startsWith(`${base}id/`);

describe.each([
  ['the site', mainSite],
  ['a site under a path of its own', contohSite],
])('in %s', (_, site) => {
  const pages = pagesOf(site).filter((page) => !page.endsWith('404.html'));
  const english = pages.filter((page) => !isIndonesian(site, page));
  const indonesian = pages.filter((page) => isIndonesian(site, page));
  const twinOf = (page: string) => page.replace(site.base, `${site.base}id/`);

  test('every page is there in both languages', () => {
    expect(indonesian).toEqual(english.map(twinOf).sort());
  });

  test('no page was filled with the other language', () => {
    const filled = pages.filter((page) => {
      const $ = openPage(site, page);
      const lang = isIndonesian(site, page) ? 'id' : 'en';
      return $('html').attr('lang') !== lang || $(`main[lang]:not([lang=${lang}])`).length > 0;
    });
    expect(filled).toEqual([]);
  });

  test('no sentence of the interface stands in English on an Indonesian page', () => {
    const words = { en: getWords('en'), id: getWords('id') };
    const sentences = Object.entries(words.en)
      .filter(([key, word]) => word !== words.id[key] && !/[{}]/.test(word))
      .map(([, word]) => word)
      .filter((word) => word.split(' ').length > 2);
    const found = indonesian.flatMap((page) => {
      // What was published stays English, and is marked so; programs are written in English.
      const body = openPage(site, page)('body').clone();
      body.find('[lang=en], script, pre').remove();
      const text = plain(body.text());
      return sentences.filter((word) => text.includes(word)).map((word) => `${page}: ${word}`);
    });
    expect(found).toEqual([]);
  });

  test('every page leads to itself in the other language', () => {
    const lost = english.flatMap((page) => {
      const twin = twinOf(page);
      const to = (from: string) => openPage(site, from)('a.language').attr('href');
      return [
        ...(to(page) === twin ? [] : [`${page} -> ${to(page)}`]),
        ...(to(twin) === page ? [] : [`${twin} -> ${to(twin)}`]),
      ];
    });
    expect(lost).toEqual([]);
  });
});

test('a site that knows its address names the languages of each page to search engines', () => {
  const root = 'https://codes.contoh.test/sub/path/';
  for (const path of ['', 'codes/', 'decode/', 'coverage/']) {
    for (const page of [path, `id/${path}`]) {
      const $ = openPage(contohSite, `/sub/path/${page}`);
      const alternates = $('link[rel=alternate][hreflang]')
        .map((_, link) => `${$(link).attr('hreflang')} ${$(link).attr('href')}`)
        .get();
      expect(alternates).toEqual(
        expect.arrayContaining([`en ${root}${path}`, `id ${root}id/${path}`]),
      );
    }
  }
});

test('an Indonesian page says that it is a translation, and shows what was published beside it', () => {
  const catalog = loadCatalog('content/catalog');
  for (const { code, row } of catalog.codes) {
    const $ = openPage(mainSite, `/id/codes/${code}/`);
    const text = plain($('main').text());
    expect(text).toContain(plain(row.translation.id.description));
    const published = $('[lang=en]')
      .map((_, part) => plain($(part).text()))
      .get();
    expect(published).toContain(plain(row.description));
    expect(text).toContain(
      plain(getWords('id')['translation.mark'] ?? '').replace(
        '{publisher}',
        catalog.publisher.name,
      ),
    );
  }
});
