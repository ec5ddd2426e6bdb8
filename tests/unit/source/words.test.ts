import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { getWords } from '#catalog/load.ts';
import { rootLocale, locales } from '#catalog/locales.ts';
import { readSources } from './rooms.ts';

const words = getWords(rootLocale);

test('every interface word is used somewhere', () => {
  const text = [
    ...readSources('src', 'scripts'),
    { path: 'astro.config.mjs', text: readFileSync('astro.config.mjs', 'utf8') },
  ]
    .map((file) => file.text)
    .join('\n');
  // Starlight's own words are used by its components; a key made by a template counts by its stem.
  const starlight = new Set(['skipLink.label']);
  const stems = [...text.matchAll(/[`']([\w.]+\.)\$\{/g)].map(([, stem = '']) => stem);
  // The values of a contract are shown by one component for all parts.
  stems.push(...['outcome', 'money', 'retry', 'who', 'relevance'].map((part) => `${part}.`));
  const unused = Object.keys(words).filter(
    (key) =>
      !starlight.has(key) &&
      !text.includes(`'${key}'`) &&
      !text.includes(`"${key}"`) &&
      !stems.some((stem) => key.startsWith(stem)) &&
      !/^(code|service|case|http)\.(section\.|title$|description$)/.test(key),
  );
  expect(unused).toEqual([]);
});

test('every language has the same words with the same places to fill in', () => {
  const places = (text: string) => [...text.matchAll(/\{\w+\}/g)].map(([place]) => place).sort();
  for (const locale of locales) {
    const other = getWords(locale);
    expect(Object.keys(other).sort()).toEqual(Object.keys(words).sort());
    for (const [key, text] of Object.entries(words)) {
      expect(places(other[key] ?? ''), key).toEqual(places(text));
    }
  }
});
