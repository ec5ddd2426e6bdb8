import { expect, test } from 'vitest';
import { makeStamp } from '../../../scripts/stamp.mjs';

const lock = '{ "lockfileVersion": 3 }';
const machine = { platform: 'linux', arch: 'x64', node: 'pinned' };

test('the same packages on the same machine have the same stamp', () => {
  expect(makeStamp(lock, { ...machine })).toBe(makeStamp(lock, machine));
});

test('whatever an installation depends on changes the stamp', () => {
  const stamps = [
    makeStamp(lock, machine),
    makeStamp(`${lock}\n`, machine),
    makeStamp(lock, { ...machine, platform: 'darwin' }),
    makeStamp(lock, { ...machine, arch: 'arm64' }),
    makeStamp(lock, { ...machine, node: 'v22.18.0' }),
    // What one part loses the next one may not make up for.
    makeStamp(lock, { platform: 'linuxx', arch: '64', node: 'pinned' }),
  ];
  expect(new Set(stamps).size).toBe(stamps.length);
});
