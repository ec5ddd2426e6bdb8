import fc from 'fast-check';
import { expect, test } from 'vitest';
import { highlight } from '#search/highlight.ts';

/** The text with its hits in brackets. */
const mark = (text: string, words: string[]) =>
  highlight(text, words)
    .map((stretch) => (stretch.isHit ? `[${stretch.text}]` : stretch.text))
    .join('');

test('words are marked where they begin a word, whatever their case', () => {
  expect(mark('Token Not Found: tokens, untoken', ['token'])).toBe(
    '[Token] Not Found: [tokens], untoken',
  );
  expect(mark('Card/Account', ['account', 'card'])).toBe('[Card]/[Account]');
});

test('without words nothing is marked', () => {
  expect(mark('Token Not Found', [])).toBe('Token Not Found');
});

test('no text is lost, whatever the words are', () => {
  fc.assert(
    fc.property(fc.string(), fc.array(fc.string({ minLength: 1 })), (text, words) => {
      const stretches = highlight(text, words);
      expect(stretches.map((stretch) => stretch.text).join('')).toBe(text);
    }),
  );
});
