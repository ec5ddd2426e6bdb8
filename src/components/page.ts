import type { AstroGlobal } from 'astro';
import { getCatalog } from '#catalog/load.ts';
import { rootLocale, type Locale } from '#catalog/locales.ts';
import type { Catalog } from '#catalog/model.ts';
import { makeUrls, type Urls } from '#catalog/urls.ts';
import { wordOf, type Values, type Words } from '#catalog/words.ts';

/** What every component needs of the page that it stands on. */
export interface PageContext {
  catalog: Catalog;
  locale: Locale;
  urls: Urls;
  /** An interface word of the page's language, with its places filled in. */
  word: (key: string, values?: Values) => string;
  /** Of the texts that the catalog holds in several languages, the one for this page. */
  local: <Text>(texts: Partial<Record<Locale, Text | undefined>> | undefined) => Text | undefined;
}

/**
 * Gathers what a component needs of its page.
 * @throws when an interface word is asked for that content/interface does not have
 */
export function pageOf({
  locals,
  currentLocale,
}: Pick<AstroGlobal, 'locals' | 'currentLocale'>): PageContext {
  const locale = (currentLocale ?? rootLocale) as Locale;
  const words = locals.t.all() as Words;
  return {
    catalog: getCatalog(),
    locale,
    urls: makeUrls({ base: import.meta.env.BASE_URL, locale }),
    word: (key, values) => wordOf(words, key, values),
    local: (texts) => texts?.[locale],
  };
}
