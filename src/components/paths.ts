import { locales, rootLocale } from '#catalog/locales.ts';

/** The paths of a page that is there in each language: `src/pages/[...locale]/…`. */
export function localePaths() {
  return locales.map((locale) => ({
    params: { locale: locale === rootLocale ? undefined : locale },
  }));
}
