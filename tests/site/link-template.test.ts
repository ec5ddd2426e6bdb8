import { describe, expect, test } from 'vitest';
import type { ApiCatalog } from '#catalog/api.ts';
import { loadCatalog } from '#catalog/load.ts';
import { locales, rootLocale, type Locale } from '#catalog/locales.ts';
import { fileAt, openPage, readAt } from './dist.ts';
import { contohSite, mainSite, type Site } from '../sites.ts';

const place = '{responseCode}';
const contohCatalog = contohSite.env.CATALOG_DIR ?? '';

/** The path of an address on a page; the host may be left open there, as `https://…`. */
const pathOf = (address: string) => address.replace(/^https:\/\/[^/]+/, '');
const fill = (template: string, code: string) => template.replaceAll(place, code);

/** The templates that a page shows, in the order of the page. */
function templatesOn(site: Site, page: string): string[] {
  const $ = openPage(site, page);
  return $('main pre code')
    .map((_, element) => $(element).text())
    .get()
    .filter((text) => /^https:\/\/\S+$/.test(text) && text.includes(place));
}

/** The code that the page at an address is about. */
function codeAt(site: Site, address: string): string | undefined {
  return openPage(site, address)('main > :first-child').attr('data-code');
}

describe.each([
  ['the site', mainSite, 'content/catalog'],
  ['a site under a path of its own', contohSite, contohCatalog],
])('the guide about links, in %s', (_, site: Site, folder) => {
  const { codes } = loadCatalog(folder);
  const home = (locale: Locale) => site.base + (locale === rootLocale ? '' : `${locale}/`);
  const guide = (locale: Locale) => `${home(locale)}guides/log-links/`;
  const api = JSON.parse(readAt(site, `${site.base}api/catalog.json`)) as ApiCatalog;

  describe.each(locales)('in %s', (locale) => {
    const templates = templatesOn(site, guide(locale));
    const [page = '', short = '', decoder = '', data = ''] = templates.map(pathOf);

    test('shows a template of each kind of address', () => {
      expect(templates.map(pathOf)).toEqual([
        `${home(locale)}codes/${place}/`,
        `${site.base}${place}/`,
        `${home(locale)}decode/#${place},${place}`,
        `${site.base}api/codes/${place}.json`,
      ]);
    });

    test.each(codes.map(({ code }) => code))('leads to what the site serves for %s', (code) => {
      expect(codeAt(site, fill(page, code))).toBe(code);
      const target = openPage(site, fill(short, code))('main a').attr('href') ?? '';
      expect(codeAt(site, target)).toBe(code);
      expect(JSON.parse(readAt(site, fill(data, code)))).toMatchObject({ code });
    });

    test('leads to the decoder by a fragment alone', () => {
      expect(fileAt(site, decoder.split('#')[0] ?? '')).toBeDefined();
    });

    test('is copied as it is shown', () => {
      const $ = openPage(site, guide(locale));
      const copied = $('copy-text[data-path]')
        .map((_, element) => {
          const text = $(element).attr('data-text') ?? '';
          return text.replace('{link}', $(element).attr('data-path') ?? '');
        })
        .get();
      expect(copied.filter((text) => text.includes(place))).toEqual(templates.map(pathOf));
    });

    test('gives samples that lead to the page of their own code', () => {
      const $ = openPage(site, guide(locale));
      const samples = $('main pre code')
        .map((_, element) => $(element).text())
        .get()
        .filter((text) => text.startsWith('{'))
        .map((text) => JSON.parse(text) as Record<string, string>);
      expect(samples.length).toBe(2);
      // The samples are of the published list, whatever else a copy of the site lists.
      for (const { responseCode = '', help, type } of samples) {
        expect(pathOf(help ?? type ?? '')).toBe(fill(page, responseCode));
      }
    });
  });

  test('shows the template by which the data leads to its pages', () => {
    const [template = ''] = templatesOn(site, guide(rootLocale));
    const host = site.env.SITE_URL ?? '';
    expect(api.codes.map(({ url }) => url)).toEqual(
      codes.map(({ code }) => fill(host + pathOf(template), code)),
    );
    if (host !== '') expect(template).toBe(host + pathOf(template));
    for (const { code, url } of api.codes) {
      const alone = JSON.parse(readAt(site, `${site.base}api/codes/${code}.json`)) as object;
      expect(alone).toMatchObject({ code, url });
    }
  });

  test('shows the same template as the home page', () => {
    for (const locale of locales) {
      const $ = openPage(site, home(locale));
      const shown = $('main pre code')
        .map((_, element) => pathOf($(element).text()))
        .get();
      expect(shown).toContain(pathOf(templatesOn(site, guide(locale))[0] ?? ''));
    }
  });
});
