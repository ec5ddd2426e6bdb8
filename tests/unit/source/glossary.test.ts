import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { getWords, loadCatalog } from '#catalog/load.ts';

interface Term {
  en: string;
  id: string;
  avoid: string[];
}

const terms = parse(readFileSync('content/glossary.yaml', 'utf8')) as Term[];

/** Every Indonesian text, by where it stands. */
function indonesianTexts(): { place: string; text: string }[] {
  const folder = path.join('content', 'guides', 'id');
  const guides = existsSync(folder) ? readdirSync(folder) : [];
  return [
    ...Object.entries(getWords('id')).map(([place, text]) => ({ place, text })),
    ...guides.map((file) => ({
      place: file,
      text: readFileSync(path.join(folder, file), 'utf8'),
    })),
    ...under('id', loadCatalog('content/catalog'), 'catalog'),
  ];
}

/** Every text of a value that stands under a key. */
function under(
  key: string,
  value: unknown,
  place: string,
  isUnder = false,
): { place: string; text: string }[] {
  if (typeof value === 'string') return isUnder ? [{ place, text: value }] : [];
  if (value === null || typeof value !== 'object') return [];
  // Search words are what people say, whatever this site calls it.
  const entries = Object.entries(value).filter(([name]) => name !== 'searchWords');
  return entries.flatMap(([name, inner]) =>
    under(key, inner, `${place}.${name}`, isUnder || (name === key && typeof inner === 'object')),
  );
}

describe('the glossary', () => {
  test('names each thing once, and avoids no word that it uses', () => {
    const names = terms.map(({ en }) => en);
    expect(names).toEqual([...new Set(names)]);
    const used = terms.map(({ id }) => id.toLowerCase());
    expect(terms.flatMap(({ avoid }) => avoid).filter((word) => used.includes(word))).toEqual([]);
  });

  test('is kept by every Indonesian text', () => {
    const texts = indonesianTexts();
    expect(texts.length).toBeGreaterThan(1_000);
    const found = terms.flatMap(({ id, avoid }) =>
      avoid.flatMap((word) => {
        const whole = new RegExp(`(?<![\\p{L}\\p{N}-])${word}(?![\\p{L}\\p{N}-])`, 'iu');
        return texts
          .filter(({ text }) => whole.test(text))
          .map(({ place }) => `${place}: "${word}", write "${id}"`);
      }),
    );
    expect([...new Set(found)]).toEqual([]);
  });
});
