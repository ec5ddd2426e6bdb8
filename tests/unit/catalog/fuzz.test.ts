import { expect, test } from 'vitest';
import { fuzz, makeMutant, mutations } from './fuzz/fuzz.ts';

test('two thousand catalogs that nobody would write are each right, or refused with the place of what is wrong', async () => {
  const { failures, taken, refused, tried, pages } = await fuzz(2_000, 15_000);
  expect(failures.slice(0, 5)).toEqual([]);
  expect(taken + refused).toBe(2_000);
  // Neither a reader that refuses everything nor mutations that change nothing would be a proof.
  expect(taken).toBeGreaterThan(400);
  expect(refused).toBeGreaterThan(400);
  expect(pages).toBeGreaterThan(1_000);
  expect([...tried.keys()].sort()).toEqual(Object.keys(mutations).sort());
}, 240_000);

test('the same seed makes the same catalog', () => {
  for (const seed of [1, 7, 1_000]) expect(makeMutant(seed)).toEqual(makeMutant(seed));
});
