import { brotliCompressSync, gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { loadCatalog } from '#catalog/load.ts';
import { openPage, readAt } from './dist.ts';
import { mainSite as site } from '../sites.ts';

/** Measures a text once: most of what pages load is the same for all of them. */
function once(measure: (text: string) => number): (text: string) => number {
  const known = new Map<string, number>();
  return (text) => {
    const size = known.get(text) ?? measure(text);
    known.set(text, size);
    return size;
  };
}

/** Bytes after `gzip -9`. */
const gzip = once((text) => gzipSync(text, { level: 9 }).length);
const brotli = once((text) => brotliCompressSync(text).length);

const codePages = loadCatalog('content/catalog').codes.flatMap(({ code }) => [
  `/codes/${code}/`,
  `/id/codes/${code}/`,
]);

/** What a page loads: style sheets, scripts and what they import, and the scripts inside it. */
function weigh(page: string) {
  const $ = openPage(site, page);
  const attributes = (selector: string, name: string) =>
    $(selector)
      .map((_, element) => $(element).attr(name))
      .get();
  const styles = attributes('link[rel=stylesheet]', 'href');
  const scripts = new Set<string>();
  const follow = (address: string) => {
    if (scripts.has(address)) return;
    scripts.add(address);
    const text = readAt(site, address);
    for (const [, imported = ''] of text.matchAll(/(?:from|import)\s*"(\.[^"]+)"/g)) {
      follow(new URL(imported, `http://site.test${address}`).pathname);
    }
    // A worker is loaded as soon as the script that names it.
    for (const [worker] of text.matchAll(/\/[\w/-]*worker[\w.-]*\.js/g)) follow(worker);
  };
  for (const address of attributes('script[src]', 'src')) follow(address);
  for (const address of attributes('link[rel=modulepreload]', 'href')) follow(address);
  const inline = $('script:not([src]):not([type="application/json"])').text();
  for (const [, imported = ''] of inline.matchAll(/(?:from|import)\s*"(\/[^"]+)"/g))
    follow(imported);
  const files = (addresses: Iterable<string>) =>
    [...addresses].map((address) => readAt(site, address));
  return {
    html: readAt(site, page),
    styles: files(styles),
    scripts: files(scripts),
    inline,
    // An icon inside the page is no request.
    icons: files(attributes('link[rel*=icon]:not([href^="data:"])', 'href')),
  };
}

const sum = (numbers: number[]) => numbers.reduce((total, number) => total + number, 0);

describe('the heaviest code page', () => {
  const pages = codePages.map((page) => ({ page, ...weigh(page) }));
  const heaviest = (weight: (page: (typeof pages)[number]) => number) =>
    Math.max(...pages.map(weight));

  test('has at most 8 kB of HTML', () => {
    expect(heaviest(({ html }) => gzip(html))).toBeLessThanOrEqual(8_000);
  });

  test('loads at most 10 kB of CSS', () => {
    expect(heaviest(({ styles }) => sum(styles.map(gzip)))).toBeLessThanOrEqual(10_000);
  });

  test('loads at most 6 kB of JavaScript', () => {
    expect(
      heaviest(({ scripts, inline }) => sum(scripts.map(gzip)) + gzip(inline)),
    ).toBeLessThanOrEqual(6_000);
  });

  test('moves at most 20 kB over the wire', () => {
    expect(
      heaviest(({ html, styles, scripts, icons }) =>
        sum([html, ...styles, ...scripts, ...icons].map(brotli)),
      ),
    ).toBeLessThanOrEqual(20_000);
  });

  test('makes at most 7 requests', () => {
    expect(
      heaviest(({ styles, scripts, icons }) => 1 + styles.length + scripts.length + icons.length),
    ).toBeLessThanOrEqual(7);
  });
});

// The decoder comes whole, its worker and its data included: it reads logs and packed files where
// nothing can be asked for any more.
test.each(['/', '/decode/', '/id/', '/id/decode/'])(
  '%s loads at most 64 kB, everything in it',
  (page) => {
    const { html, styles, scripts, icons } = weigh(page);
    expect(sum([html, ...styles, ...scripts, ...icons].map(gzip))).toBeLessThanOrEqual(64_000);
  },
);
