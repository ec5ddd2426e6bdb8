import { expect, test } from 'vitest';
import { fuzz } from './fuzz.ts';

test('twenty thousand texts that nobody would write are scanned, and every find stands where it says', () => {
  const { failures, bytes } = fuzz(20_000);
  expect(failures.slice(0, 3)).toEqual([]);
  expect(bytes).toBeGreaterThan(1_000_000);
}, 120_000);
