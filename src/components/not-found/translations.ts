import { loadWords } from '#catalog/load.ts';
import { rootLocale, type Locale } from '#catalog/locales.ts';
import { fill, type Values } from '#catalog/words.ts';

/**
 * Every text of the interface with its translation, as they stand on a page. There is one page for
 * all addresses that lead nowhere, so it holds both languages.
 * @param values what the page fills into the places of words
 */
export function translationsInto(locale: Locale, values: Values): [string, string][] {
  const words = loadWords(locale);
  return Object.entries(loadWords(rootLocale)).map(([key, word]) => [
    fill(word, values),
    fill(words[key] ?? word, values),
  ]);
}
