/** The languages that the catalog can hold texts in. */
export const locales = ['en', 'id'] as const;

/** A language of the catalog's texts, as in `text.en`. */
export type Locale = (typeof locales)[number];

/** The languages that the site is built in. The first one stands at the root of the site. */
export const siteLocales: readonly [Locale, ...Locale[]] = ['en'];

/** The language whose pages stand at the root of the site, without a prefix in their addresses. */
export const rootLocale: Locale = siteLocales[0];
