import { describe, expect, test } from 'vitest';
import { getCatalog } from '#catalog/load.ts';
import { makeUrls } from '#catalog/urls.ts';
import {
  redirectIn,
  redirectsOf,
  serviceRedirects,
  shortForm,
  toRedirectsFile,
} from '#publish/redirects.ts';

const catalog = getCatalog();

describe.each(['/', '/sub/path/'])('the redirects of a site below %s', (base) => {
  const redirects = redirectsOf(catalog, makeUrls({ base, locale: 'en' }));
  const file = toRedirectsFile(redirects);

  test.each(['4044701', '404-47-01', '404_47_01', '404.47.01'])(
    'lead from %s to its page',
    (short) => {
      expect(redirectIn(file, base + short)).toBe(`${base}codes/4044701/`);
      expect(redirectIn(file, `${base}${short}/`)).toBe(`${base}codes/4044701/`);
    },
  );

  test('lead from the code of a service to its page', () => {
    expect(redirectIn(file, `${base}services/47/`)).toBe(`${base}services/mpm-code-generation/`);
  });

  test('lead nowhere from what is not listed', () => {
    for (const short of ['4044799', '404', 'services/99', '']) {
      expect(redirectIn(file, base + short)).toBeUndefined();
    }
  });

  test('are no more lines than hosts take', () => {
    expect(file.split('\n').length).toBeLessThan(2_000);
  });

  test('come without a pattern for services alone', () => {
    const services = serviceRedirects(catalog, makeUrls({ base, locale: 'en' }));
    expect(services).toHaveLength(catalog.services.length);
    expect(redirects).toEqual(expect.arrayContaining(services));
  });
});

describe('the pattern of a short form', () => {
  const pattern = new RegExp(`^/${shortForm}$`);

  test.each([
    '4044701',
    '404-47-01',
    '404_47_01',
    '404.47.01',
    '404 47 01',
    '404/47/01',
    '4044701/',
  ])('reads %s', (short) => {
    expect(pattern.exec(`/${short}`)?.slice(1)).toEqual(['404', '47', '01']);
  });

  test.each([
    '404470',
    '40447011',
    '404--47-01',
    '404-4-701',
    'codes/4044701',
    '4044701//',
    'a4044701',
  ])('is none of %s', (other) => {
    expect(pattern.test(`/${other}`)).toBe(false);
  });
});
