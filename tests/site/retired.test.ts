import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { getWords, loadCatalog } from '#catalog/load.ts';
import { isRetired } from '#catalog/find.ts';
import { locales } from '#catalog/locales.ts';
import { makeUrls } from '#catalog/urls.ts';
import { fileAt, listPages, openPage, readAt } from './dist.ts';
import { contohSite as site } from '../sites.ts';

const catalog = loadCatalog(site.env.CATALOG_DIR ?? '');
const codes = catalog.codes.filter(({ retired }) => retired);
const services = catalog.services.filter(({ retired }) => retired);
const cases = catalog.cases.filter(({ id }) => isRetired(catalog, id));
const statuses = catalog.httpStatuses.filter(({ status }) => {
  const own = catalog.cases.filter(({ http }) => http === status);
  return own.length > 0 && own.every((one) => cases.includes(one));
});

test('the invented catalog has single codes, a whole case and a service that were taken back', () => {
  const single = codes.filter(({ service, case: one }) => !service.retired && !cases.includes(one));
  expect(single.length).toBeGreaterThan(0);
  expect(cases.length).toBeGreaterThan(0);
  expect(services.length).toBeGreaterThan(0);
  expect(statuses.length).toBeGreaterThan(0);
});

describe.each(locales)('what was taken back, in %s', (locale) => {
  const urls = makeUrls({ base: site.base, locale });
  const mark = getWords(locale)['word.retired'] ?? '';

  test.each(codes.map(({ code }) => code))('code %s keeps its page, marked', (code) => {
    expect(openPage(site, urls.code(code))('main .retired').text()).toContain(mark);
  });

  test.each(services.map(({ slug }) => slug))('service %s keeps its page, marked', (slug) => {
    const $ = openPage(site, urls.service(slug));
    expect($('main .retired').text()).toContain(mark);
  });

  test.each(cases.map(({ id }) => id))('case %s keeps its page, marked', (id) => {
    expect(openPage(site, urls.case(id))('main .retired').text()).toContain(mark);
  });

  test.each(statuses.map(({ status }) => status))(
    'HTTP %s, of which nothing holds, keeps its page, marked, and no empty table',
    (status) => {
      const $ = openPage(site, urls.http(status));
      expect($('main .retired').text()).toContain(mark);
      expect($('main table').length).toBe(0);
    },
  );

  test('is marked by nothing where it still holds', () => {
    const marked = listPages(site).filter(
      (page) => openPage(site, page)('main .retired').length > 0,
    );
    const expected = locales.flatMap((one) => {
      const own = makeUrls({ base: site.base, locale: one });
      return [
        ...codes.map(({ code }) => own.code(code)),
        ...services.map(({ slug }) => own.service(slug)),
        ...cases.map(({ id }) => own.case(id)),
        ...statuses.map(({ status }) => own.http(status)),
      ];
    });
    expect(marked.sort()).toEqual(expected.sort());
  });

  test('stands in no table, no list of services and no filter of any page', () => {
    const retired = new Set([
      ...codes.map(({ code }) => urls.code(code)),
      ...services.map(({ slug }) => urls.service(slug)),
      ...cases.map(({ id }) => urls.case(id)),
      ...statuses.map(({ status }) => urls.http(status)),
    ]);
    const options = [
      ...services.map(({ code }) => `select[name=service] option[value="${code}"]`),
      ...statuses.map(({ status }) => `select[name=http] option[value="${status}"]`),
    ];
    const listed = listPages(site).flatMap((page) => {
      const $ = openPage(site, page);
      const links = $('main table a, main .services a, nav a:not(.language)')
        .map((_, link) => $(link).attr('href'))
        .get();
      return [
        ...links.filter((href) => retired.has(href)).map((href) => `${page} -> ${href}`),
        ...($(options.join()).length > 0 ? [`${page}: a filter`] : []),
      ];
    });
    expect(listed).toEqual([]);
  });

  test.each(catalog.cases.map(({ id }) => id))(
    'is marked among what is to be done in case %s, behind what holds',
    (id) => {
      const $ = openPage(site, urls.case(id));
      const marksIn = $('main section:has(> h3 a.code)')
        .toArray()
        .map((section) =>
          $('h3 span:has(a.code)', section)
            .toArray()
            .map((span) => $(span).text().includes(`(${mark})`)),
        );
      const own = codes.filter((code) => code.case.id === id).length;
      expect(marksIn.flat().filter(Boolean).length).toBe(own);
      const isSorted = (marks: boolean[]) => !/1.*0/.test(marks.map(Number).join(''));
      expect(marksIn.every(isSorted)).toBe(true);
      expect(isSorted(marksIn.map(([first = false]) => first))).toBe(true);
    },
  );

  test.each(catalog.httpStatuses.map(({ status }) => status))(
    'says nothing in the table of HTTP %s',
    (status) => {
      const $ = openPage(site, urls.http(status));
      const held = catalog.codes.filter(({ http, retired }) => http.status === status && !retired);
      const shown = $('main table .message')
        .toArray()
        .map((message) => $(message).text().trim());
      expect(new Set(shown)).toEqual(new Set(held.map(({ row }) => row.message)));
    },
  );

  test('is reached from the table of all codes, below it, and from its case, service and HTTP status', () => {
    const below = (address: string) => {
      const $ = openPage(site, address);
      return $('main ul a.code')
        .map((_, link) => $(link).attr('href'))
        .get();
    };
    const all = below(urls.page('codes'));
    expect(all).toEqual(codes.map(({ code }) => urls.code(code)));
    for (const { code, case: one, service } of codes) {
      expect(below(urls.http(one.http)), code).toContain(urls.code(code));
      expect(below(urls.case(one.id)), code).toContain(urls.code(code));
      expect(below(urls.service(service.slug)), code).toContain(urls.code(code));
    }
  });
});

test('what was taken back keeps its short address and its data', () => {
  const { shortCode, shortService, api } = makeUrls({ base: site.base, locale: 'en' });
  for (const { code } of codes) {
    expect(fileAt(site, shortCode(code)), code).toBeDefined();
    expect(JSON.parse(readAt(site, api(`codes/${code}.json`)))).toHaveProperty('retired');
  }
  for (const { code } of services) expect(fileAt(site, shortService(code)), code).toBeDefined();
  const redirects = readFileSync(path.join(site.dist, '_redirects'), 'utf8');
  for (const { code } of codes) expect(redirects).toContain(` ${site.base}codes/${code}/ 301\n`);
});
