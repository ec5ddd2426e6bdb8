import type { ApiContext } from '#catalog/api.ts';
import { getCatalog } from '#catalog/load.ts';
import { rootLocale } from '#catalog/locales.ts';
import { makeUrls } from '#catalog/urls.ts';

/** How the data interface makes addresses; it exists once and leads to the pages at the root. */
export function apiContext(site: URL | undefined): ApiContext {
  const { sources } = getCatalog();
  return { sources, urls: makeUrls({ base: import.meta.env.BASE_URL, locale: rootLocale }), site };
}
