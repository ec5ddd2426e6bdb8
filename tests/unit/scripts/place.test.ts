import { describe, expect, test } from 'vitest';
import { readPlace } from '../../../scripts/place.mjs';

describe('the place of a site', () => {
  test.each([{}, { SITE_URL: '', BASE_PATH: '' }, { BASE_PATH: '/' }])(
    'is the root of a host that is not known where nothing is set: %o',
    (env) => {
      expect(readPlace(env)).toEqual({ site: '', base: '/' });
    },
  );

  test.each(['docs', '/docs', 'docs/', '/docs/', '//docs//'])(
    'has a path with slashes at both ends: %s',
    (BASE_PATH) => {
      expect(readPlace({ BASE_PATH }).base).toBe('/docs/');
    },
  );

  test.each(['a/b', '/v1.2/api-docs/', 'Docs', '/~team/', 'a_b', '_next'])(
    'may lie at the path %s',
    (BASE_PATH) => {
      expect(readPlace({ BASE_PATH }).base).toBe(`/${BASE_PATH}/`.replace(/\/{2,}/g, '/'));
    },
  );

  test.each([
    ...['.', '..', '/../x', '/a/./b', '.git', 'a//b', 'a b', '/a%20b/', '/文/', 'a?b', 'a#b'],
    ...['https://host/docs/', 'a\\b', '"', '$base', '{base}', ' ', 'a\nb', '*', ':a', 'a;b'],
  ])('cannot lie at the path %j', (BASE_PATH) => {
    expect(() => readPlace({ BASE_PATH })).toThrow(
      /^BASE_PATH is ".*": set it to a path of letters/,
    );
  });

  test.each([
    ['https://codes.example.org', 'https://codes.example.org'],
    ['https://codes.example.org/', 'https://codes.example.org'],
    ['HTTPS://Codes.Example.ORG:443', 'https://codes.example.org'],
    ['http://localhost:8080', 'http://localhost:8080'],
    ['https://kode.例え', 'https://kode.xn--r8jz45g'],
  ])('has the host %s', (SITE_URL, site) => {
    expect(readPlace({ SITE_URL }).site).toBe(site);
  });

  test.each([
    ...['codes.example.org', 'not a url', 'https://', ' ', 'ftp://x.org', 'javascript:alert(1)'],
    ...['https://host/docs', 'https://user:pw@host', 'https://host/?q', 'https://host/#x'],
    ...['//host', 'file:///srv', 'https://host/docs/', 'data:text/html,x'],
  ])('has no host %j', (SITE_URL) => {
    expect(() => readPlace({ SITE_URL })).toThrow(/^SITE_URL is ".*": set it to scheme and host/);
  });

  test('is told all that is wrong with it at once', () => {
    expect(() => readPlace({ SITE_URL: 'x', BASE_PATH: ' ' })).toThrow(
      /^BASE_PATH is " ": .*\nSITE_URL is "x": /,
    );
  });
});
