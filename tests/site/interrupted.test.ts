import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import { freshOf } from '#generate/swap.ts';
import { contohSite, uglySites } from '../sites.ts';

/** One that is built fast. */
const [site = contohSite] = uglySites;

/**
 * Starts a build of its own group of processes, so that all of it can be killed at once.
 * @param before what the shell does first
 */
function startBuild({ env = {}, before = 'true' }: { env?: NodeJS.ProcessEnv; before?: string }) {
  const script = `${before} && exec "$0" scripts/run.mjs build`;
  return spawn('bash', ['-c', script, process.execPath], {
    cwd: site.checkout,
    env: { ...process.env, ...site.env, ...env },
    detached: true,
    stdio: 'ignore',
  });
}

/** Which files a built site has, and when each was written. */
function stateOf(folder: string) {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .sort()
    .map((file) => [file, statSync(path.join(folder, file)).mtimeMs]);
}

describe('a build leaves the site that was there', () => {
  // While Astro writes, when it has written, while hosts' files are written, and while all is packed.
  test.each(['_astro', 'index.html', '_headers', 'index.html.br'])(
    'when it is killed as soon as there is %s',
    { timeout: 120_000 },
    async (file) => {
      const before = stateOf(site.dist);
      const build = startBuild({});
      const ended = once(build, 'exit');
      await vi.waitFor(
        () => {
          expect(existsSync(path.join(freshOf(site.dist), file))).toBe(true);
        },
        { timeout: 100_000, interval: 5 },
      );
      process.kill(-(build.pid ?? 0), 'SIGKILL');
      await ended;
      expect(stateOf(site.dist)).toEqual(before);
    },
  );

  test('when a file cannot be written', { timeout: 120_000 }, async () => {
    const before = stateOf(site.dist);
    // As on a full disk: no file may be longer than this many blocks.
    const build = startBuild({ before: 'ulimit -f 40' });
    const [code] = (await once(build, 'exit')) as [number];
    expect(code).not.toBe(0);
    expect(stateOf(site.dist)).toEqual(before);
    // Nor does it keep the disk full.
    expect(existsSync(freshOf(site.dist))).toBe(false);
  });

  test('when the catalog is wrong', { timeout: 120_000 }, async () => {
    const before = stateOf(site.dist);
    const build = startBuild({ env: { CATALOG_DIR: 'no-such-folder' } });
    const [code] = (await once(build, 'exit')) as [number];
    expect(code).not.toBe(0);
    expect(stateOf(site.dist)).toEqual(before);
  });
});

test('after all that, the next build makes the same site', { timeout: 120_000 }, async () => {
  const files = () => stateOf(site.dist).map(([file]) => file);
  const before = files();
  expect((await once(startBuild({}), 'exit'))[0]).toBe(0);
  expect(files()).toEqual(before);
  expect(existsSync(freshOf(site.dist))).toBe(false);
});
