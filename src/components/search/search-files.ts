/** The files that the search loads. Only the build makes them. */
import { createHash } from 'node:crypto';
import { getCatalog, getWords } from '#catalog/load.ts';
import { locales, type Locale } from '#catalog/locales.ts';
import { wordOf } from '#catalog/words.ts';
import { toSearchIndex, toVerdicts } from '#search/search-index.ts';
import { wordKeys } from './word-keys.ts';

/** A file that the search loads in one language. */
export interface SearchFile {
  locale: Locale;
  /** What the search loads when it is opened, or what it loads when the first results stand. */
  name: 'data' | 'verdicts';
  content: object;
}

export interface SearchFiles {
  /**
   * Stands in the addresses of the files, and changes with what is in them: a page that was loaded
   * before a deploy finds the files of its own build or none, and never mixes those of two builds.
   */
  version: string;
  files: readonly SearchFile[];
}

let made: SearchFiles | undefined;

/** The files of this build, made once. */
export function getSearchFiles(): SearchFiles {
  return (made ??= makeSearchFiles());
}

function makeSearchFiles(): SearchFiles {
  const catalog = getCatalog();
  const index = toSearchIndex(catalog);
  const files = locales.flatMap((locale): SearchFile[] => {
    const all = getWords(locale);
    const words = Object.fromEntries(wordKeys.map((key) => [key, wordOf(all, key)]));
    return [
      { locale, name: 'data', content: { index, words } },
      { locale, name: 'verdicts', content: toVerdicts(catalog, locale) },
    ];
  });
  const hash = createHash('sha256').update(JSON.stringify(files)).digest('hex');
  return { version: hash.slice(0, 8), files };
}
