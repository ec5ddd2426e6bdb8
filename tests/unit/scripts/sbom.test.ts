import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { toBom } from '../../../scripts/sbom/bom.ts';
import { lookUp, nameOf, readLock } from '../../../scripts/sbom/lock.ts';

const lock = {
  '': { version: '1.0.0', dependencies: { a: '1.0.0' }, devDependencies: { '@s/b': '2.0.0' } },
  'node_modules/a': {
    version: '1.0.0',
    license: '(MIT OR CC0-1.0)',
    integrity: 'sha512-3q2+7w==',
    dependencies: { c: '^1.0.0' },
    peerDependencies: { absent: '*' },
  },
  'node_modules/@s/b': {
    version: '2.0.0',
    license: 'MIT',
    dev: true,
    dependencies: { c: '2' },
    optionalDependencies: { d: '1' },
  },
  'node_modules/@s/b/node_modules/c': { version: '2.1.0', dev: true },
  'node_modules/c': { version: '1.2.0' },
  'node_modules/d': { version: '1.0.0', optional: true },
  // The same as another one: needed for tests here, and there by what is published.
  'node_modules/@s/b/node_modules/a': { version: '1.0.0', dev: true, dependencies: { c: '2' } },
};

describe('the bill of materials', () => {
  const { components, dependencies, metadata } = toBom(lock, 'project');

  test('names the project, and each package with where it comes from and under which licence', () => {
    expect(metadata.component).toEqual({
      type: 'application',
      'bom-ref': 'project@1.0.0',
      name: 'project',
      version: '1.0.0',
      purl: 'pkg:npm/project@1.0.0',
    });
    expect(components.map((one) => one['bom-ref'])).toEqual([
      '@s/b@2.0.0',
      'a@1.0.0',
      'c@1.2.0',
      'c@2.1.0',
      'd@1.0.0',
    ]);
    expect(components[1]).toEqual({
      type: 'library',
      'bom-ref': 'a@1.0.0',
      name: 'a',
      version: '1.0.0',
      purl: 'pkg:npm/a@1.0.0',
      scope: 'required',
      hashes: [{ alg: 'SHA-512', content: 'deadbeef' }],
      licenses: [{ expression: '(MIT OR CC0-1.0)' }],
    });
    expect(components[0]).toMatchObject({
      purl: 'pkg:npm/%40s/b@2.0.0',
      licenses: [{ license: { id: 'MIT' } }],
      properties: [{ name: 'cdx:npm:package:development', value: 'true' }],
    });
    expect(components[4]).toMatchObject({ scope: 'optional' });
  });

  test('says which package needs which, each in the version that it gets', () => {
    expect(dependencies).toEqual([
      { ref: '@s/b@2.0.0', dependsOn: ['c@2.1.0', 'd@1.0.0'] },
      { ref: 'a@1.0.0', dependsOn: ['c@1.2.0', 'c@2.1.0'] },
      { ref: 'c@1.2.0', dependsOn: [] },
      { ref: 'c@2.1.0', dependsOn: [] },
      { ref: 'd@1.0.0', dependsOn: [] },
      { ref: 'project@1.0.0', dependsOn: ['@s/b@2.0.0', 'a@1.0.0'] },
    ]);
  });
});

describe('the bill of this project', () => {
  const packages = readLock(readFileSync('package-lock.json', 'utf8'));
  const { components, dependencies } = toBom(packages, 'this');
  const refs = components.map((one) => one['bom-ref']);

  test('has every package of the lock file, those of other platforms included, once', () => {
    const locked = Object.entries(packages)
      .filter(([folder]) => folder !== '')
      .map(([folder, { version = '' }]) => `${nameOf(folder)}@${version}`);
    expect(refs).toEqual([...new Set(locked)].sort());
  });

  test('has a licence and a sound hash for each, and names nothing that is not on it', () => {
    for (const { licenses, hashes = [] } of components) {
      expect(licenses).toHaveLength(1);
      for (const { content } of hashes) expect(content).toMatch(/^[0-9a-f]{128}$/);
    }
    const needed = dependencies.flatMap(({ dependsOn }) => dependsOn);
    expect(needed.filter((ref) => !refs.includes(ref))).toEqual([]);
    // Nothing is in the lock file that nothing needs.
    expect(refs.filter((ref) => !needed.includes(ref))).toEqual([]);
  });
});

test('a package is looked up as Node does it', () => {
  const from = 'node_modules/@s/b/node_modules/c';
  expect(lookUp(lock, from, 'd')).toBe('node_modules/d');
  expect(lookUp(lock, from, 'a')).toBe('node_modules/@s/b/node_modules/a');
  expect(lookUp(lock, 'node_modules/a', 'c')).toBe('node_modules/c');
  expect(lookUp(lock, '', 'absent')).toBeUndefined();
});
