/** The languages of the site and of the catalog's texts. The first one stands at the root of the site. */
export const locales = ['en', 'id'] as const;

/** A language of the site, as in `text.en`. */
export type Locale = (typeof locales)[number];

/** The language of the published list, whose pages stand at the root, without a prefix. */
export const rootLocale = locales[0];
