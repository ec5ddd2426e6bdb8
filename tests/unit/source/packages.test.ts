import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { nameOf, readLock } from '../../../scripts/sbom/lock.ts';
import { allowed, allowedFor, isAllowed } from './licences.ts';

const packages = Object.entries(readLock(readFileSync('package-lock.json', 'utf8')))
  .filter(([folder]) => folder !== '')
  .map(([folder, one]) => ({ folder, name: nameOf(folder), ...one }));

/** What the package in a folder says of itself; undefined where it is for another platform. */
function readInstalled(folder: string): { license?: unknown } | undefined {
  const file = path.join(folder, 'package.json');
  return existsSync(file)
    ? (JSON.parse(readFileSync(file, 'utf8')) as { license?: unknown })
    : undefined;
}

describe('the licence of every package', () => {
  test('is one that is allowed', () => {
    const refused = packages
      .filter(({ name, license = '' }) => !isAllowed(name, license))
      .map(({ folder, license = 'none' }) => `${folder}: ${license}`);
    expect(refused).toEqual([]);
  });

  test('is what the package that is installed says itself', () => {
    const others = packages.flatMap(({ folder, license }) => {
      const installed = readInstalled(folder);
      return installed && installed.license !== license
        ? [`${folder}: ${JSON.stringify(installed.license)}, in the lock file ${license ?? 'none'}`]
        : [];
    });
    expect(packages.filter(({ folder }) => readInstalled(folder)).length).toBeGreaterThan(300);
    expect(others).toEqual([]);
  });

  test('is allowed for a reason that still holds for some package', () => {
    const used = new Set(packages.flatMap(({ license = '' }) => license.split(/[() ]+/)));
    const named = [...Object.keys(allowed), ...allowedFor.map(({ licence }) => licence)];
    expect(named.filter((licence) => !used.has(licence))).toEqual([]);
    const unused = allowedFor
      .flatMap((one) => one.packages)
      .filter((own) => !packages.some(({ name }) => name.startsWith(own)));
    expect(unused).toEqual([]);
  });

  test.each([
    ['any', 'MIT', true],
    ['any', '(MIT OR GPL-3.0)', true],
    ['any', 'MIT AND GPL-3.0', false],
    ['any', 'MIT AND Apache-2.0', true],
    ['any', 'MPL-2.0', false],
    ['lightningcss-linux-x64-gnu', 'MPL-2.0', true],
    ['any', 'LGPL-3.0-or-later', false],
    ['any', 'UNLICENSED', false],
    ['any', 'SEE LICENSE IN LICENSE', false],
    ['any', '', false],
  ])('of %s, %s: allowed is %s', (name, licence, is) => {
    expect(isAllowed(name, licence)).toBe(is);
  });
});

describe('programs of packages that want to run while they are installed', () => {
  /** By name, each with the reason why nothing is missing when it does not run. */
  const known = {
    esbuild: 'its program comes as a package of its own; the script only makes it start faster',
  };

  test('are those that are known', () => {
    const wanting = packages.filter(({ hasInstallScript }) => hasInstallScript);
    expect(wanting.map(({ name }) => name)).toEqual(Object.keys(known));
  });

  test('are never run', () => {
    expect(readFileSync('.npmrc', 'utf8')).toMatch(/^ignore-scripts=true$/m);
  });
});
