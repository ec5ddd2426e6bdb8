import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { expect, test, vi } from 'vitest';
import { freshOf } from '#generate/swap.ts';
import { contohAgain as site } from '../sites.ts';

/** Starts a build of its own group of processes, so that all of it can be killed at once. */
function startBuild(env: Readonly<Record<string, string>>) {
  const script = path.resolve(site.checkout, 'scripts', 'run.mjs');
  return spawn(process.execPath, [script, 'build'], {
    cwd: path.resolve(site.checkout),
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

test('a build that is killed leaves the site that was there', { timeout: 120_000 }, async () => {
  const before = stateOf(site.dist);
  const build = startBuild({});
  const ended = once(build, 'exit');
  const fresh = freshOf(site.dist);
  await vi.waitFor(
    () => {
      expect(existsSync(path.join(fresh, 'index.html'))).toBe(true);
    },
    { timeout: 100_000, interval: 20 },
  );
  process.kill(-(build.pid ?? 0), 'SIGKILL');
  await ended;
  expect(stateOf(site.dist)).toEqual(before);
});

test('a build that fails leaves the site that was there', { timeout: 120_000 }, async () => {
  const before = stateOf(site.dist);
  const [code] = (await once(startBuild({ CATALOG_DIR: 'no-such-folder' }), 'exit')) as [number];
  expect(code).not.toBe(0);
  expect(stateOf(site.dist)).toEqual(before);
});
