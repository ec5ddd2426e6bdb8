import { expect, test } from 'vitest';
import { formatWait } from '#components/contract/wait.ts';

test('pauses are written in the largest unit that they fill, in the language of the page', () => {
  expect(formatWait([1, 15, 90], 'en')).toBe('1 second, 15 seconds, 90 seconds');
  expect(formatWait([60, 900, 3600], 'en')).toBe('1 minute, 15 minutes, 1 hour');
  expect(formatWait([5, 60, 7200], 'id')).toBe('5 detik, 1 menit, 2 jam');
});
