/** `node tests/build.ts`: builds the sites that site and browser tests look at. */
import { cpSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { run } from '../scripts/child.mjs';
import { contohAgain, contohSite, mainSite, type Site } from './sites.ts';

/** What a checkout holds besides the project itself. */
const leftOut = new Set(['.astro', '.git', 'dist', 'node_modules', 'test-results']);

for (const { checkout } of [contohSite, contohAgain]) copyProject(checkout);
const codes = await Promise.all([mainSite, contohSite, contohAgain].map(build));
process.exitCode = Math.max(...codes);

/**
 * Pages are generated at a fixed place, so another catalog needs another checkout. Below this one
 * it finds the packages of this one, and still keeps caches of its own.
 */
function copyProject(target: string): void {
  rmSync(target, { recursive: true, force: true });
  mkdirSync(target, { recursive: true });
  for (const name of readdirSync('.')) {
    if (!leftOut.has(name)) cpSync(name, path.join(target, name), { recursive: true });
  }
}

async function build({ checkout, env }: Site): Promise<number> {
  const script = path.join(checkout, 'scripts', 'run.mjs');
  return (await run(process.execPath, [script, 'build'], { env: { ...process.env, ...env } })).code;
}
