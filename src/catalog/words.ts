/** The interface words of one language, by key. A word may hold places to fill in, such as `{code}`. */
export type Words = Readonly<Record<string, string>>;

/** What is put into the places of a word. */
export type Values = Readonly<Record<string, string | number>>;

/**
 * The word of a key, with its places filled in.
 * @throws when content/interface has no such word
 */
export function wordOf(words: Words, key: string, values: Values = {}): string {
  const word = words[key];
  if (word === undefined) throw new Error(`content/interface has no word "${key}".`);
  return fill(word, values);
}

/**
 * Fills the places of a word: `fill('{code} is not listed', { code: '4044799' })`.
 * A place without a value stays as it is, so that it is seen. What is filled in is not filled again.
 */
export function fill(word: string, values: Values): string {
  return word.replace(/\{(\w+)\}/g, (place, name: string) => String(values[name] ?? place));
}
