import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { locales, rootLocale } from '#catalog/locales.ts';
import { makeUrls } from '#catalog/urls.ts';
import { listPages, openPage } from './dist.ts';
import { contohSite, mainSite, type Site } from '../sites.ts';

/** Every script that a page of a site may run, by where it stands; those inside pages once each. */
function scriptsOf(site: Site): Map<string, string> {
  const files = readdirSync(site.dist, { recursive: true, encoding: 'utf8' }).filter((file) =>
    file.endsWith('.js'),
  );
  const inside = listPages(site).flatMap((page) => {
    const $ = openPage(site, page);
    return $('script:not([src]):not([type="application/json"])')
      .map((_, element) => $(element).text())
      .get()
      .map((text): [string, string] => [text, page]);
  });
  return new Map([
    ...[...new Map(inside)].map(([text, page]): [string, string] => [page, text]),
    ...files.map((file): [string, string] => [
      file,
      readFileSync(path.join(site.dist, file), 'utf8'),
    ]),
  ]);
}

/** The keys that a script uses in local storage; of a use that is not understood, the use itself. */
function keysIn(script: string): string[] {
  return [...script.matchAll(/localStorage(?:\.\w+\(([^,)]*))?/g)].map(([use, key = ''], at) => {
    const literal = /^["'`](.*)["'`]$/.exec(key)?.[1];
    if (literal !== undefined) return literal;
    // Written once, under a short name: the declaration before it that is nearest.
    const before = script.slice(0, [...script.matchAll(/localStorage/g)][at]?.index);
    const declared = [...before.matchAll(/\b(\w+)=["'`]([^"'`]*)["'`]/g)];
    return declared.findLast(([, name]) => name === key)?.[2] ?? use;
  });
}

describe.each([
  ['the site', mainSite],
  ['a site of another catalog', contohSite],
])('in %s', (_, site) => {
  const scripts = scriptsOf(site);
  const pageIn = (locale: (typeof locales)[number]) =>
    openPage(site, makeUrls({ base: site.base, locale }).page('privacy'));

  test.each(locales)(
    'the page in %s names every key that scripts use in local storage',
    (locale) => {
      const used = [...scripts.values()].flatMap(keysIn);
      const $ = pageIn(locale);
      const named = $('main .kept code')
        .map((_, element) => $(element).text())
        .get();
      expect([...new Set(used)].sort()).toEqual(named.sort());
    },
  );

  test('no script keeps anything elsewhere, or sends anything anywhere', () => {
    const means =
      /\b(?:sessionStorage|indexedDB|cookieStore|caches|serviceWorker|sendBeacon|WebSocket|EventSource|XMLHttpRequest|RTCPeerConnection)\b|document\.cookie/;
    const using = [...scripts].flatMap(([place, text]) => {
      const [mean] = means.exec(text) ?? [];
      return mean === undefined ? [] : [`${place}: ${mean}`];
    });
    expect(using).toEqual([]);
  });

  test('no link tells another site which page it is on', () => {
    const telling = listPages(site).flatMap((page) => {
      const $ = openPage(site, page);
      return $('a[href^="http"]:not([rel~="noreferrer"])')
        .map((_, element) => `${page} -> ${$(element).attr('href') ?? ''}`)
        .get();
    });
    expect(telling).toEqual([]);
  });

  test('every page leads to the page about privacy, in its own language', () => {
    const lost = listPages(site)
      .filter((page) => openPage(site, page)('footer').length > 0)
      .filter((page) => {
        const $ = openPage(site, page);
        const locale = locales.find((one) => one === $('html').attr('lang')) ?? rootLocale;
        const address = makeUrls({ base: site.base, locale }).page('privacy');
        return $(`footer a[href="${address}"]`).length !== 1;
      });
    expect(lost).toEqual([]);
  });
});
