import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { makeVocabulary } from '#search/vocabulary.ts';

const words = [
  'transaction',
  'token',
  'account',
  'blocked',
  'saldo',
  'money',
  'timeout',
  'user',
  'used',
  'no',
];
const likesOf = makeVocabulary(
  words,
  ['dormantaccount', 'timeout'],
  [
    ['money', 'uang'],
    ['limit', 'batas'],
  ],
);
const like = (typed: string, word: string) => likesOf(typed).get(word) ?? 0;

describe('a typed word', () => {
  test('is the very word before all others', () => {
    expect(like('token', 'token')).toBe(1);
    expect(like('timeout', 'timeout')).toBe(1);
  });

  test.each([
    ['trasaction', 'transaction', 'a letter too few'],
    ['transsaction', 'transaction', 'a letter too many'],
    ['tranzaction', 'transaction', 'a wrong letter'],
    ['tarnsaction', 'transaction', 'two letters swapped'],
    ['trnsacton', 'transaction', 'two slips'],
    ['tokne', 'token', 'two letters swapped in a short word'],
    ['dormantacount', 'dormantaccount', 'a slip in two words written as one'],
  ])('%s is %s with %s', (typed, word) => {
    expect(like(typed, word)).toBeGreaterThan(0.6);
  });

  test.each([
    ['accounts', 'account'],
    ['saldonya', 'saldo'],
    ['blocking', 'blocked'],
  ])('%s is another form of %s', (typed, word) => {
    expect(like(typed, word)).toBeGreaterThan(0.9);
  });

  test('may be the beginning of a word, the better the longer it is', () => {
    expect(like('trans', 'transaction')).toBeGreaterThan(like('tra', 'transaction'));
    expect(like('tra', 'transaction')).toBeGreaterThan(0);
    expect(like('tr', 'transaction')).toBe(0);
    expect(like('dormant', 'dormantaccount')).toBe(0);
  });

  test('may be another word for the same thing, with a slip too', () => {
    expect(like('uang', 'money')).toBeGreaterThan(0.8);
    expect(like('uangnya', 'money')).toBeGreaterThan(0.8);
    expect(like('uamg', 'money')).toBeGreaterThan(0.8);
    expect(like('batas', 'money')).toBe(0);
  });

  test('that is right as it stands is no slip of another', () => {
    expect(like('used', 'user')).toBe(0);
    expect(like('batas', 'bata')).toBe(0);
  });

  test.each(['nothing', 'tooooken', 'xx', '', 'mo'])('%s is none of them', (typed) => {
    expect([...likesOf(typed)]).toEqual([]);
  });
});

test('whatever is typed, and however often, the answer is the same and between 0 and 1', () => {
  fc.assert(
    fc.property(fc.array(fc.string(), { maxLength: 300 }), (all) => {
      for (const typed of all) {
        const once = [...likesOf(typed)];
        expect([...likesOf(typed)]).toEqual(once);
        for (const [, value] of once) expect(value > 0 && value <= 1).toBe(true);
      }
    }),
    { numRuns: 20 },
  );
});
