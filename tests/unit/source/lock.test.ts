import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

interface LockedPackage {
  version?: string;
  resolved?: string;
  optionalDependencies?: Record<string, string>;
}

const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8')) as {
  packages: Record<string, LockedPackage>;
};

/** The package that a name leads to from the folder of another one, as Node looks it up. */
function lookUp(folder: string, name: string): LockedPackage | undefined {
  const inner = packages[`${folder}${folder ? '/' : ''}node_modules/${name}`];
  if (inner || folder === '') return inner;
  return lookUp(folder.slice(0, Math.max(folder.lastIndexOf('/node_modules/'), 0)), name);
}

// `npm install` leaves out what its registry does not have for other platforms; `npm ci` then fails.
test('the lock file names the packages of every platform, each in the version that is asked for', () => {
  const missing = Object.entries(packages).flatMap(([folder, { optionalDependencies = {} }]) =>
    Object.entries(optionalDependencies)
      .filter(([name, wanted]) => {
        const version = lookUp(folder, name)?.version;
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
