import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { loadCatalog } from '#catalog/load.ts';
import { openPage } from './dist.ts';
import { contohSite, mainSite, type Site } from '../sites.ts';

const contohCatalog = contohSite.env.CATALOG_DIR ?? '';

describe.each([
  ['the site', mainSite, 'content/catalog'],
  ['a site under a path of its own', contohSite, contohCatalog],
])('short addresses of %s', (_, site: Site, folder) => {
  const { codes, services } = loadCatalog(folder);
  const stubs = [
    ...codes.map(({ code }) => [`${code}/`, `codes/${code}/`]),
    ...services.map(({ code, slug }) => [`services/${code}/`, `services/${slug}/`]),
  ];

  test.each(stubs)('%s leads to %s', (from = '', to = '') => {
    const $ = openPage(site, site.base + from);
    const target = site.base + to;
    expect($('meta[http-equiv=refresh]').attr('content')).toBe(`0; url=${target}`);
    expect($('main a').attr('href')).toBe(target);
    expect($('html').attr('lang')).toBe('en');
    expect($('meta[name=robots]').attr('content')).toBe('noindex');
    expect($('[data-pagefind-body]').length).toBe(0);
  });
});

test('the sitemap names every page and no short address', () => {
  // The variant is built with an address of its own; without one there is no sitemap.
  const file = path.join(contohSite.dist, 'sitemap-0.xml');
  const addresses = [...readFileSync(file, 'utf8').matchAll(/<loc>([^<]*)<\/loc>/g)].map(
    ([, address = '']) => new URL(address).pathname.slice(contohSite.base.length),
  );
  const { codes, services } = loadCatalog(contohCatalog);
  for (const { code } of codes) {
    expect(addresses).toContain(`codes/${code}/`);
    expect(addresses).not.toContain(`${code}/`);
  }
  for (const { code, slug } of services) {
    expect(addresses).toContain(`services/${slug}/`);
    expect(addresses).not.toContain(`services/${code}/`);
  }
  expect(existsSync(path.join(mainSite.dist, 'sitemap-0.xml'))).toBe(false);
});
