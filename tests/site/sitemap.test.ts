import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { load } from 'cheerio';
import { expect, test } from 'vitest';
import { isOwnPage, listPages } from './dist.ts';
import { contohSite as site, mainSite } from '../sites.ts';

/** The addresses that a file of the site names, as one for search engines does. */
function addressesIn(file: string): string[] {
  const $ = load(readFileSync(path.join(site.dist, file), 'utf8'), { xml: true });
  return $('loc')
    .map((_, element) => $(element).text())
    .get();
}

test('the sitemap names every page in both languages once, and no short address', () => {
  const root = (site.env.SITE_URL ?? '') + site.base;
  expect(addressesIn('sitemap-index.xml')).toEqual([`${root}sitemap-0.xml`]);
  const own = listPages(site).filter((page) => isOwnPage(site, page));
  expect(own).toContain(`${site.base}id/codes/`);
  expect(addressesIn('sitemap-0.xml').sort()).toEqual(
    own.map((page) => (site.env.SITE_URL ?? '') + page).sort(),
  );
});

test('a site that does not know its address has no sitemap', () => {
  expect(existsSync(path.join(mainSite.dist, 'sitemap-0.xml'))).toBe(false);
  expect(existsSync(path.join(mainSite.dist, 'sitemap-index.xml'))).toBe(false);
});
