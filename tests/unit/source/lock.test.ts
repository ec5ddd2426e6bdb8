import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { lookUp, readLock } from '../../../scripts/sbom/lock.ts';

const packages = readLock(readFileSync('package-lock.json', 'utf8'));

// `npm install` leaves out what its registry does not have for other platforms; `npm ci` then fails.
test('the lock file names the packages of every platform, each in the version that is asked for', () => {
  const missing = Object.entries(packages).flatMap(([folder, { optionalDependencies = {} }]) =>
    Object.entries(optionalDependencies)
      .filter(([name, wanted]) => {
        const target = lookUp(packages, folder, name);
        const version = target === undefined ? undefined : packages[target]?.version;
        return version === undefined || (/^\d/.test(wanted) && version !== wanted);
      })
      .map(([name, wanted]) => `${folder || 'the project'} needs ${name}@${wanted}`),
  );
  expect(missing).toEqual([]);
});

test('every version in package.json is exact', () => {
  const { dependencies, devDependencies, optionalDependencies } = JSON.parse(
    readFileSync('package.json', 'utf8'),
  ) as Record<string, Record<string, string>>;
  const loose = Object.entries({ ...dependencies, ...devDependencies, ...optionalDependencies })
    .filter(([, version]) => !/^\d+\.\d+\.\d+$/.test(version))
    .map(([name]) => name);
  expect(loose).toEqual([]);
});
