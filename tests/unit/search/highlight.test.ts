import fc from 'fast-check';
import { expect, test } from 'vitest';
import { highlight } from '#search/highlight.ts';

/** The text with its hits in brackets. */
const mark = (text: string, ...words: string[]) =>
  highlight(text, (word) => words.includes(word))
    .map((stretch) => (stretch.isHit ? `[${stretch.text}]` : stretch.text))
    .join('');

test('whole words are marked, whatever their case and their width', () => {
  expect(mark('Token Not Found: tokens, untoken', 'token')).toBe(
    '[Token] Not Found: tokens, untoken',
  );
  expect(mark('Card/Account', 'account', 'card')).toBe('[Card]/[Account]');
  expect(mark('Ｔｏｋｅｎ', 'token')).toBe('[Ｔｏｋｅｎ]');
});

test('without a hit nothing is marked', () => {
  expect(mark('Token Not Found')).toBe('Token Not Found');
});

test('nothing of a text is lost', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      const stretches = highlight(text, (word) => word.length % 2 === 0);
      expect(stretches.map((stretch) => stretch.text).join('')).toBe(text);
    }),
  );
});
