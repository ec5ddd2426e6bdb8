import { getWords } from '#catalog/load.ts';
import { rootLocale, type Locale } from '#catalog/locales.ts';
import { fill, type Values } from '#catalog/words.ts';

/**
 * The texts of the interface with their translations, as they stand on a page: there is one page for
 * all addresses that lead nowhere, so it holds both languages. A word with places stands on it filled
 * in, or as it is, for a script to fill in.
 * @param values what the page fills into the places of words
 */
export function translationsInto(locale: Locale, values: Values): [string, string][] {
  const words = getWords(locale);
  const shown = Object.entries(getWords(rootLocale)).filter(
    // Its title stands in every footer; the rest only on its own page.
    ([key]) => !key.startsWith('privacy.') || key === 'privacy.title',
  );
  const pairs = shown.flatMap(([key, word]) =>
    [{}, values].map((given): [string, string] => [
      fill(word, given),
      fill(words[key] ?? word, given),
    ]),
  );
  return [...new Map(pairs)];
}
