import { expect, test } from 'vitest';
import { excerptOf } from '#decoder/excerpt.ts';

const around = (text: string) => excerptOf(text, text.indexOf('4044701'), 7);

test.each([
  ['all of a short line', 'one\n  got 4044701 again \ntwo', 'got 4044701 again'],
  ['its white space folded', 'a\t\t4044701 \u00a0 b\r', 'a 4044701 b'],
  ['the code alone', '4044701', '4044701'],
])('an excerpt is %s', (_, text, excerpt) => {
  expect(around(text)).toBe(excerpt);
});

test('of a long line, an excerpt is what stands around the code', () => {
  const excerpt = around(`${'a'.repeat(1_000)} 4044701 ${'b'.repeat(1_000)}`);
  expect(excerpt).toContain('a 4044701 b');
  expect(excerpt.length).toBeLessThanOrEqual(160);
});
