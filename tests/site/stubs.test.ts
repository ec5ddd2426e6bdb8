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
