import { expect, test } from 'vitest';
import { fuzz } from './fuzz.ts';
import { allLabelled } from './labelled.ts';
import { lexicon } from './lexicon.ts';

test('twenty thousand random and mutated texts throw nothing, and none takes long', () => {
  const texts = allLabelled.map(({ text }) => text);
  const { broken, slowest } = fuzz(texts, lexicon, 20_000, 47);
  expect(broken).toEqual([]);
  // In microseconds for each unit: ordinary texts take less than one, a machine may be busy.
  expect(slowest.perUnit, slowest.input).toBeLessThan(2_000);
}, 120_000);
