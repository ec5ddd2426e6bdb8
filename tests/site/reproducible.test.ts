import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { mainAgain, mainSite, type Site } from '../sites.ts';

/** Every file of a built site, by its path. */
function filesOf({ dist }: Site): Map<string, Buffer> {
  const entries = readdirSync(dist, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile());
  return new Map(
    files
      .map((entry) => path.join(entry.parentPath, entry.name))
      .map((file) => [path.relative(dist, file), readFileSync(file)]),
  );
}

test('two builds give the same bytes, wherever and whenever they are made', () => {
  const [one, other] = [filesOf(mainSite), filesOf(mainAgain)];
  expect([...other.keys()].sort()).toEqual([...one.keys()].sort());
  const different = [...one].filter(([file, bytes]) => !other.get(file)?.equals(bytes));
  expect(different.map(([file]) => file)).toEqual([]);
  expect(one.size).toBeGreaterThan(100);
});
