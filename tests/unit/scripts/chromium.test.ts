import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { makeProject, packages, runNode, write, writePrograms } from './project.ts';

const works = 'echo Chromium 1';
const broken = 'exit 1';

/** A project whose tests only say which browser they were given. */
function makeTests(programs: Record<string, string>): string {
  const folder = makeProject();
  write(folder, {
    'package-lock.json': '{}',
    'scripts/test-all.ts': 'console.log(process.env.CHROMIUM_PATH as string);',
  });
  writePrograms(folder, {
    npm: [
      '/bin/mkdir -p node_modules/astro',
      'echo {} > node_modules/astro/package.json',
      `/bin/ln -s "${packages}/@playwright" node_modules/@playwright`,
    ].join('; '),
    // As `sudo -n`, for who runs this test without the rights of root.
    sudo: 'shift; exec "$@"',
    ...programs,
  });
  return folder;
}

async function runTests(folder: string, env: Record<string, string> = {}) {
  const { code, stdout, stderr } = await runNode(folder, ['scripts/test.mjs'], {
    // There is no download below a file, neither one from before nor a new one.
    PLAYWRIGHT_BROWSERS_PATH: path.join(folder, 'package.json'),
    ...env,
  });
  return { code, stderr, stdout: stdout.split('\n').slice(2).join('\n') };
}

describe('the browser of the tests', () => {
  test('is what CHROMIUM_PATH names', async () => {
    const folder = makeTests({ chromium: works, another: works });
    const another = path.join(folder, 'bin', 'another');
    expect(await runTests(folder, { CHROMIUM_PATH: another })).toEqual({
      code: 0,
      stdout: `${another}\n`,
      stderr: '',
    });
  });

  test.each(['nowhere', 'bin'])('cannot be what CHROMIUM_PATH names: %s', async (name) => {
    const folder = makeTests({ chromium: works });
    const CHROMIUM_PATH = path.join(folder, name);
    expect(await runTests(folder, { CHROMIUM_PATH })).toEqual({
      code: 1,
      stdout: '',
      stderr: `CHROMIUM_PATH is ${CHROMIUM_PATH}, and there is no such program: set it to the path of Chromium or Chrome, or unset it.\n`,
    });
  });

  test('is one that is installed and works', async () => {
    const folder = makeTests({ chromium: broken, 'google-chrome': works });
    expect((await runTests(folder)).stdout).toBe(`${path.join(folder, 'bin', 'google-chrome')}\n`);
  });

  test.each([
    ['the headless one', 'chromium-headless-shell'],
    ['the other one where that is not there', 'chromium'],
  ])("is Debian's package where nothing else can be had: %s", async (_, name) => {
    const folder = makeTests({
      'apt-get': `
        case "$*" in *"install -y --no-install-recommends ${name}")
          /usr/bin/printf '#!/bin/sh\\n${works}\\n' > bin/${name}; exec /bin/chmod +x bin/${name} ;;
        *install*) exit 100
        esac`,
    });
    const { code, stdout } = await runTests(folder);
    expect(code).toBe(0);
    expect(stdout.split('\n').slice(-2)).toEqual([path.join(folder, 'bin', name), '']);
  });

  test.each([
    ['there is no apt-get', {}],
    ['apt-get has failed', { 'apt-get': '[ "$1" = --version ]' }],
  ])('cannot be installed: %s', async (reason, programs: Record<string, string>) => {
    const { code, stderr } = await runTests(makeTests(programs));
    expect({ code, stderr }).toEqual({
      code: 1,
      stderr: `The browser tests need Chromium, and it could not be installed (no download, and ${reason}): install Chromium or Google Chrome, or set CHROMIUM_PATH to the path of one, and try again.\n`,
    });
  });
});
