import { globSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { locales } from '#catalog/locales.ts';
import { makeUrls } from '#catalog/urls.ts';
import { fileAt, listPages, openPage } from './dist.ts';
import { contohSite, mainSite } from '../sites.ts';

describe.each([
  ['the site', mainSite],
  ['a site of another catalog', contohSite],
])('the files that the search of %s loads', (_, site) => {
  const versions = globSync('search/files/*', { cwd: site.dist });

  test('are those of one version', () => {
    expect(versions).toEqual([expect.stringMatching(/^search\/files\/[0-9a-f]{8}$/)]);
  });

  test('are there for every page that asks for them', () => {
    const asked = listPages(site)
      .map((page) => openPage(site, page)('site-search'))
      .filter((search) => search.length > 0)
      .map((search) => `${search.attr('data-locale')} ${search.attr('data-version')}`);
    const there = locales.map((locale) => `${locale} ${versions.join().slice(-8)}`);
    expect([...new Set(asked)].sort()).toEqual(there);
    for (const locale of locales) {
      const { searchFile } = makeUrls({ base: site.base, locale });
      for (const name of ['data', 'verdicts'] as const) {
        expect(fileAt(site, searchFile(versions.join().slice(-8), name))).toBeDefined();
      }
    }
  });
});

test('the files that the search loads have another version when the catalog is another', () => {
  const [one, other] = [mainSite, contohSite].map(({ dist }) =>
    globSync('search/files/*', { cwd: dist }),
  );
  expect(one).not.toEqual(other);
});
