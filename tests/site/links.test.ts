import { describe, expect, test } from 'vitest';
import { fileAt, isOwnPage, listPages, openPage } from './dist.ts';
import { contohSite, mainSite, uglySites, type Site } from '../sites.ts';

/** What holds the address of a page or a file. */
const holders: Record<string, string> = {
  '[href]:not([href^="data:image/svg+xml,"])': 'href',
  '[src]': 'src',
  '[action]': 'action',
  'meta[property="og:url"]': 'content',
  'meta[http-equiv=refresh]': 'content',
};

/** Every link and asset of a page, as an absolute address, on an invented host where it names none. */
function linksOf(site: Site, page: string): URL[] {
  const $ = openPage(site, page);
  return Object.entries(holders)
    .flatMap(([selector, attribute]) =>
      $(selector)
        .map((_, element) => $(element).attr(attribute))
        .get(),
    )
    .map((address) => new URL(address.replace(/^\d+; *url=/, ''), `http://site.test${page}`));
}

/** The pages that a person reaches from the home page, by links alone. */
function reachedFromHome(site: Site): Set<string> {
  const reached = new Set([site.base]);
  // A set that grows while it is walked through is walked through to its new end.
  for (const page of reached) {
    if (!page.endsWith('/') || fileAt(site, page) === undefined) continue;
    const $ = openPage(site, page);
    for (const link of $('a[href]')) {
      const url = new URL($(link).attr('href') ?? '', `http://site.test${page}`);
      if (url.host === 'site.test') reached.add(url.pathname);
    }
  }
  return reached;
}

describe.each([mainSite, contohSite, ...uglySites])('in $dist', (site) => {
  const pages = listPages(site);
  const links = pages.flatMap((page) => linksOf(site, page).map((url) => ({ page, url })));
  const { SITE_URL = 'http://site.test' } = site.env;
  const internal = links.filter(({ url }) => ['http://site.test', SITE_URL].includes(url.origin));

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

  test('every page but short addresses is reached from the home page', () => {
    const reached = reachedFromHome(site);
    expect(pages.filter((page) => isOwnPage(site, page) && !reached.has(page))).toEqual([]);
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
