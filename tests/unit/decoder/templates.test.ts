import { expect, test } from 'vitest';
import { matchMessage } from '#decoder/messages.ts';
import { makeTemplates } from '#decoder/templates.ts';
import { digest } from './lexicon.ts';

test('placeholders side by side do not make a text take for ever', () => {
  const [one] = digest.cases;
  const [row] = one?.rows ?? [];
  if (!one || !row) throw new Error('The list has no message.');
  const message = '{a} [b] {c}{d}/{e}[f]{g} wrong.';
  const templates = makeTemplates({ ...digest, cases: [{ ...one, rows: [{ ...row, message }] }] });
  const start = performance.now();
  expect(Object.keys(matchMessage('wrong '.repeat(60), templates)?.parameters ?? {})).toEqual([
    'a',
  ]);
  expect(matchMessage('x'.repeat(400), templates)).toBeNull();
  expect(performance.now() - start).toBeLessThan(1_000);
});
