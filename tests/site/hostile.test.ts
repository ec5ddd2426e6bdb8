import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { loadCatalog } from '#catalog/load.ts';
import { locales, type Locale } from '#catalog/locales.ts';
import { makeUrls, type Urls } from '#catalog/urls.ts';
import { listPages, openPage, plain } from './dist.ts';
import { contohSite, mainSite, uglySites, type Site } from '../sites.ts';

/** Reads the catalog that a site was built from. */
const catalogOf = ({ checkout, env }: Site) =>
  loadCatalog(path.join(checkout, env.CATALOG_DIR ?? ''));

const site = contohSite;
const catalog = catalogOf(site);

describe.each([contohSite, ...uglySites])('hostile text in $dist', (hostileSite) => {
  const { codes, services, cases } = catalogOf(hostileSite);
  const open = (locale: Locale, find: (urls: Urls) => string) =>
    openPage(hostileSite, find(makeUrls({ base: hostileSite.base, locale })));

  test('stands on the page of its code as text, in both languages', () => {
    for (const { code, row, service, contract } of codes) {
      for (const locale of locales) {
        const $ = open(locale, (urls) => urls.code(code));
        const text = plain($('main').text());
        expect($('main .message').first().text()).toBe(row.message);
        expect(text, code).toContain(plain(row.description));
        expect(text, code).toContain(plain(service.name));
        expect(text, code).toContain(plain(contract.text[locale].verdict));
        for (const step of contract.text[locale].steps) expect(text, code).toContain(plain(step));
        expect($('title').text(), code).toContain(row.message);
      }
    }
  });

  test('stands on the pages of its service and its case as text', () => {
    for (const locale of locales) {
      for (const { slug, text } of services) {
        const $ = open(locale, (urls) => urls.service(slug));
        expect(plain($('main').text()), slug).toContain(plain(text[locale].purpose));
      }
      for (const { id, rows } of cases) {
        const text = plain(open(locale, (urls) => urls.case(id))('main').text());
        for (const { message } of rows) expect(text, id).toContain(plain(message));
      }
    }
  });

  test('makes no element and no script', () => {
    // Whatever runs or loads on a page must come from the site, not from the catalog.
    const scriptsOf = (of: Site, page: string) => openPage(of, page)('script').length;
    const count = scriptsOf(mainSite, '/codes/4044701/');
    for (const { code } of codes) {
      expect(scriptsOf(hostileSite, `${hostileSite.base}codes/${code}/`), code).toBe(count);
    }
    const odd = listPages(hostileSite).filter((page) => {
      const $ = openPage(hostileSite, page);
      const handlers = $('*').filter((_, element) =>
        Object.keys($(element).attr() ?? {}).some((name) => name.startsWith('on')),
      );
      const foreign = $('main').find(
        'img, iframe, object, b, style, base, meta, link, form[action*="evil"]',
      );
      return handlers.length > 0 || foreign.length > 0;
    });
    expect(odd).toEqual([]);
  });
});

describe('a catalog of another shape', () => {
  test('builds into a site with every page', () => {
    const pages = new Set(listPages(site));
    for (const { code } of catalog.codes) expect(pages).toContain(`${site.base}codes/${code}/`);
    for (const { slug } of catalog.services)
      expect(pages).toContain(`${site.base}services/${slug}/`);
    for (const { id } of catalog.cases) expect(pages).toContain(`${site.base}cases/${id}/`);
    for (const { status } of catalog.httpStatuses)
      expect(pages).toContain(`${site.base}http/${status}/`);
  });

  test('leaves nothing of the shipped one', () => {
    const codes = listPages(site).filter((page) => /\/codes\/\d{7}\/$/.test(page));
    expect(codes.length).toBe(catalog.codes.length * locales.length);
    expect(openPage(site, site.base)('body').text()).not.toContain('Bank Neo Commerce');
  });

  test('marks what is retired, and keeps it out of the tables', () => {
    const retired = catalog.codes.filter((code) => code.retired);
    expect(retired.length).toBeGreaterThan(0);
    const $ = openPage(site, `${site.base}codes/`);
    const listed = $('code-filter tbody a.code, .matrix a.code')
      .map((_, link) => $(link).text())
      .get();
    for (const { code } of retired) {
      expect(openPage(site, `${site.base}codes/${code}/`)('.retired').text()).toContain('Retired');
      expect(listed).not.toContain(code);
    }
  });

  test('shows a service its own meaning where a row names it', () => {
    const overridden = catalog.codes.filter(({ row }) => row.appliesTo !== 'any');
    expect(overridden.length).toBeGreaterThan(0);
    for (const { code, row } of overridden) {
      const $ = openPage(site, `${site.base}codes/${code}/`);
      expect($('main .message').first().text()).toBe(row.message);
    }
  });

  test('says who runs it and how to reach them, and leaves out what is empty', () => {
    const footer = plain(openPage(site, site.base)('footer').text());
    expect(footer).toContain(plain(catalog.operator.name));
    const links = openPage(site, site.base)('footer .contacts a');
    expect(links.length).toBe(Object.values(catalog.operator.contacts).filter(Boolean).length);
    expect(openPage(mainSite, '/')('footer .contacts').length).toBe(0);
  });
});
