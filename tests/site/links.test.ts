import { describe, expect, test } from 'vitest';
import { fileAt, listPages, openPage } from './dist.ts';
import { contohSite, mainSite, type Site } from '../sites.ts';

/** Every link and asset of a page, as an absolute address on an invented host. */
function linksOf(site: Site, page: string): URL[] {
  const $ = openPage(site, page);
  const addresses = [
    ...$('[href]:not([href^="data:image/svg+xml,"])').map((_, element) => $(element).attr('href')),
    ...$('[src]').map((_, element) => $(element).attr('src')),
    ...$('meta[http-equiv=refresh]').map((_, element) =>
      $(element)
        .attr('content')
        ?.replace(/^\d+; *url=/, ''),
    ),
  ];
  return addresses.map((address) => new URL(address, `http://site.test${page}`));
}

describe.each([
  ['the site', mainSite],
  ['a site under a path of its own', contohSite],
])('in %s', (_, site) => {
  const pages = listPages(site);
  const links = pages.flatMap((page) => linksOf(site, page).map((url) => ({ page, url })));
  const internal = links.filter(({ url }) => url.host === 'site.test');

  test('every link leads to something that exists', () => {
    const broken = internal
      .filter(({ url }) => fileAt(site, url.pathname) === undefined)
      .map(({ page, url }) => `${page} -> ${url.pathname}`);
    expect(broken).toEqual([]);
  });

  test('every anchor exists', () => {
    const anchors = new Map<string, Set<string | undefined>>();
    const anchorsOf = (page: string) => {
      const known = anchors.get(page) ?? new Set(idsOf(site, page));
      anchors.set(page, known);
      return known;
    };
    const broken = internal
      // The decoder takes codes in its fragment, not places.
      .filter(({ url }) => url.hash.length > 1 && !url.pathname.endsWith('/decode/'))
      .filter(({ url }) => !anchorsOf(url.pathname).has(decodeURIComponent(url.hash.slice(1))))
      .map(({ page, url }) => `${page} -> ${url.pathname}${url.hash}`);
    expect(broken).toEqual([]);
  });

  test('every link to a page ends with a slash', () => {
    const bare = internal
      .filter(({ url }) => !/\/$|\.\w+$/.test(url.pathname))
      .map(({ page, url }) => `${page} -> ${url.pathname}`);
    expect(bare).toEqual([]);
  });

  test('every page is reached from another', () => {
    const reached = new Set(
      internal.filter(({ page, url }) => page !== url.pathname).map(({ url }) => url.pathname),
    );
    const orphans = pages.filter((page) => {
      const isStub = openPage(site, page)('meta[http-equiv=refresh]').length > 0;
      return !isStub && !page.endsWith('404.html') && !reached.has(page);
    });
    expect(orphans).toEqual([]);
  });

  test('nothing is loaded from another host, and every link is of a harmless scheme', () => {
    const loaded = pages.flatMap((page) => {
      const $ = openPage(site, page);
      return $('script[src], img[src], link[rel=stylesheet], link[rel*=preload], iframe')
        .map((_, element) => $(element).attr('src') ?? $(element).attr('href') ?? '')
        .get()
        .filter((address) => !address.startsWith(site.base));
    });
    expect(loaded).toEqual([]);
    const schemes = new Set(links.map(({ url }) => url.protocol));
    expect(
      [...schemes].filter((scheme) => !['http:', 'https:', 'mailto:'].includes(scheme)),
    ).toEqual([]);
  });
});

function idsOf(site: Site, page: string): (string | undefined)[] {
  const $ = openPage(site, page);
  return $('[id]')
    .map((_, element) => $(element).attr('id'))
    .get();
}
