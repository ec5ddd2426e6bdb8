import type { StarlightUserConfig } from '@astrojs/starlight/types';
import { isStatusRetired } from '#catalog/find.ts';
import { getCatalog, getWords } from '#catalog/load.ts';
import { rootLocale, locales } from '#catalog/locales.ts';
import { makeUrls } from '#catalog/urls.ts';
import { wordOf } from '#catalog/words.ts';
import { guides } from '#components/guide/guides.ts';

/**
 * The sidebar: guides, services and HTTP statuses, never codes. It is repeated in every page, so a list of
 * codes in it would multiply the weight of the site.
 */
export function sidebar(): NonNullable<StarlightUserConfig['sidebar']> {
  const catalog = getCatalog();
  // Starlight puts base path and language in front of a link itself.
  const urls = makeUrls({ base: '/', locale: rootLocale });
  const words = locales.map((locale) => [locale, getWords(locale)] as const);
  const label = (key: string) => {
    const translations = words.map(
      ([locale, ofLocale]) => [locale, wordOf(ofLocale, key)] as const,
    );
    return { label: translations[0]?.[1] ?? '', translations: Object.fromEntries(translations) };
  };
  return [
    { ...label('nav.codes'), link: urls.page('codes') },
    { ...label('nav.decode'), link: urls.page('decode') },
    { ...label('nav.search'), link: urls.page('search') },
    { ...label('nav.coverage'), link: urls.page('coverage') },
    { ...label('nav.guides'), items: guides.map((slug) => ({ slug: `guides/${slug}` })) },
    {
      ...label('nav.services'),
      items: catalog.services
        .filter(({ retired }) => !retired)
        .map(({ code, name, slug }) => ({
          label: name,
          link: urls.service(slug),
          attrs: { 'data-digits': code, class: 'service' },
        })),
    },
    {
      ...label('nav.http'),
      items: catalog.httpStatuses
        .filter(({ status }) => !isStatusRetired(catalog, status))
        .map(({ status, name }) => ({
          label: name,
          link: urls.http(status),
          attrs: { 'data-digits': status, class: 'http' },
        })),
    },
  ];
}
