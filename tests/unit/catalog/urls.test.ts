import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { locales } from '#catalog/locales.ts';
import { makeUrls, pathIn } from '#catalog/urls.ts';

describe('the path of the same page in another language', () => {
  test.each([
    ['/', '/', '/id/'],
    ['/', '/codes/4044701/', '/id/codes/4044701/'],
    ['/', '/services/refund-api/', '/id/services/refund-api/'],
    ['/sub/path/', '/sub/path/', '/sub/path/id/'],
    ['/sub/path/', '/sub/path/codes/4049001/', '/sub/path/id/codes/4049001/'],
    // However the base path is written.
    ['sub/path', '/sub/path/decode/', '/sub/path/id/decode/'],
    ['/sub/path', '/sub/path/decode/', '/sub/path/id/decode/'],
    // Words that only begin like a language.
    ['/', '/idx/', '/id/idx/'],
    ['/', '/ideas/id/', '/id/ideas/id/'],
    // A base path that is called like a language.
    ['/id/', '/id/codes/', '/id/id/codes/'],
    ['/id/', '/id/', '/id/id/'],
    // A path that leads nowhere is kept for the page that says so.
    ['/', '/no/such%20page', '/id/no/such%20page'],
    ['/', '/4044701', '/id/4044701'],
  ])('below %s: %s is %s', (base, english, indonesian) => {
    expect(pathIn(english, { base, locale: 'id' })).toBe(indonesian);
    expect(pathIn(indonesian, { base, locale: 'en' })).toBe(english);
    // A page is its own in the language that it has.
    expect(pathIn(indonesian, { base, locale: 'id' })).toBe(indonesian);
  });

  test.each([
    ['/', '/id', '/id/'],
    ['/sub/path/', '/sub/path/id', '/sub/path/id/'],
    // Not of this site: there is nothing to keep.
    ['/sub/path/', '/elsewhere/', '/sub/path/id/'],
    ['/sub/path/', '/sub/path', '/sub/path/id/'],
    ['/sub/path/', '/sub/pathology/', '/sub/path/id/'],
    ['/sub/path/', '', '/sub/path/id/'],
  ])('below %s: %s falls back to %s', (base, path, indonesian) => {
    expect(pathIn(path, { base, locale: 'id' })).toBe(indonesian);
  });

  const part = fc.oneof(
    fc.constantFrom('id', 'en', 'codes', '4044701', '', '..', '%2e', 'id.html', 'a b'),
    fc.webSegment(),
  );
  const page = fc
    .array(part, { maxLength: 5 })
    .map((parts) => parts.join('/'))
    .filter((path) => !path.startsWith('/') && !/^id(?:\/|$)/.test(path));
  const base = fc.constantFrom('/', '/sub/path/', '/id/', '/en/');

  test('leads there and back', () => {
    fc.assert(
      fc.property(page, base, (path, root) => {
        const english = `${root}${path}`;
        const indonesian = pathIn(english, { base: root, locale: 'id' });
        expect(indonesian).toBe(`${root}id/${path}`);
        expect(pathIn(indonesian, { base: root, locale: 'en' })).toBe(english);
        for (const locale of locales) {
          const there = pathIn(english, { base: root, locale });
          expect(pathIn(there, { base: root, locale })).toBe(there);
        }
      }),
    );
  });

  test('never leads to another host or out of the site, whatever the address', () => {
    const odd = fc.oneof(
      page,
      fc.string({ unit: fc.constantFrom('/', '\\', 'id', 'e', ':', '@', '?', '#', '.') }),
      fc.constantFrom('//evil.example/', '/\\evil.example', 'id//evil.example/', 'id/\\evil/'),
    );
    const start = fc.oneof(base, fc.constant(''));
    fc.assert(
      fc.property(odd, base, start, fc.constantFrom(...locales), (path, root, before, locale) => {
        const answer = pathIn(before + path, { base: root, locale });
        expect(answer.startsWith(makeUrls({ base: root, locale }).home())).toBe(true);
        expect(new URL(answer, 'https://codes.example').host).toBe('codes.example');
      }),
    );
    expect(pathIn('/id//evil.example/', { base: '/', locale: 'en' })).toBe('/evil.example/');
    expect(pathIn('//evil.example/', { base: '/', locale: 'en' })).toBe('/evil.example/');
  });

  test('is the address that the same page has among the addresses of its language', () => {
    for (const root of ['/', '/sub/path/', '/id/']) {
      const english = makeUrls({ base: root, locale: 'en' });
      const indonesian = makeUrls({ base: root, locale: 'id' });
      for (const [one, other] of [
        [english.home(), indonesian.home()],
        [english.page('coverage'), indonesian.page('coverage')],
        [english.code('4044701'), indonesian.code('4044701')],
        [english.service('refund-api'), indonesian.service('refund-api')],
        [english.case('404-01'), indonesian.case('404-01')],
        [english.http('404'), indonesian.http('404')],
        [english.guide('start'), indonesian.guide('start')],
      ] as const) {
        expect(pathIn(one, { base: root, locale: 'id' })).toBe(other);
        expect(pathIn(other, { base: root, locale: 'en' })).toBe(one);
      }
    }
  });
});

describe('what there is once for all languages', () => {
  test('has the same address in each: data, files, short addresses', () => {
    const [english, indonesian] = locales.map((locale) => makeUrls({ base: '/sub/', locale }));
    for (const addresses of [english, indonesian]) {
      expect(addresses?.api('catalog.json')).toBe('/sub/api/catalog.json');
      expect(addresses?.file('favicon.svg')).toBe('/sub/favicon.svg');
      expect(addresses?.shortCode('4044701')).toBe('/sub/4044701/');
      expect(addresses?.shortService('47')).toBe('/sub/services/47/');
    }
  });
});
