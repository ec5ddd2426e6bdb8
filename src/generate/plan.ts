import type { Catalog } from '#catalog/model.ts';
import { rootLocale, type Locale } from '#catalog/locales.ts';
import type { Words } from '#catalog/words.ts';
import { toMdx } from './mdx.ts';
import { listPages } from './pages.ts';

/** Every generated file: its path below content/pages, with `/` between the parts, and its text. */
export type Plan = ReadonlyMap<string, string>;

/**
 * Plans the generated pages. Pure: the same catalog and words always give the same plan, in the
 * same order.
 * @param words the interface words of each language that the site is built in
 */
export function planPages(catalog: Catalog, words: ReadonlyMap<Locale, Words>): Plan {
  const files = [...words].flatMap(([locale, ofLocale]) =>
    listPages(catalog, locale, ofLocale).map((page): [string, string] => {
      const folder = locale === rootLocale ? '' : `${locale}/`;
      return [`${folder}${page.path}.mdx`, toMdx(page)];
    }),
  );
  return new Map(files.sort(([a], [b]) => (a < b ? -1 : 1)));
}
