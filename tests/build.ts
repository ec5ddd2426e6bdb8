/** `node tests/build.ts`: builds the sites that site and browser tests look at. */
import { cpSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { run } from '../scripts/child.mjs';
import { contohSite, mainAgain, mainSite, uglySites, type Site } from './sites.ts';
import { writeFiles } from './unit/catalog/fuzz/files.ts';
import { ugliest } from './unit/catalog/fuzz/fuzz.ts';

/** What a checkout holds besides the project itself. */
const leftOut = /^(?:\.astro|\.git|\.?dist.*|node_modules|test-results)$/;

/** As many builds at a time as keep two processors busy. */
const together = 3;

for (const { checkout } of [mainAgain, contohSite, ...uglySites]) copyProject(checkout);
copyPackages(mainAgain.checkout);
for (const [index, files] of ugliest(uglySites.length, 2_000).entries()) {
  writeFiles(path.join(uglySites[index]?.checkout ?? '', 'catalog'), new Map(), files);
}
const sites = [mainSite, mainAgain, contohSite, ...uglySites].values();
const work = async () => {
  for (const site of sites) {
    if ((await build(site)) > 0) process.exitCode = 1;
  }
};
await Promise.all(Array.from({ length: together }, work));

/**
 * Pages are generated at a fixed place, so another catalog needs another checkout. Below this one
 * it finds the packages of this one, and still keeps caches of its own.
 */
function copyProject(target: string): void {
  rmSync(target, { recursive: true, force: true });
  mkdirSync(target, { recursive: true });
  for (const name of readdirSync('.')) {
    if (!leftOut.test(name)) cpSync(name, path.join(target, name), { recursive: true });
  }
}

/**
 * Astro names the styles of components by their paths, from the root of a checkout where they lie
 * below it: only with packages of its own is another checkout like this one.
 */
function copyPackages(target: string): void {
  cpSync('node_modules', path.join(target, 'node_modules'), {
    recursive: true,
    verbatimSymlinks: true,
    // What a build has kept there is no package.
    filter: (file) => !/^node_modules\/\.(?!bin)/.test(file.split(path.sep).join('/')),
  });
}

async function build({ checkout, env }: Site): Promise<number> {
  const script = path.join(checkout, 'scripts', 'run.mjs');
  return (await run(process.execPath, [script, 'build'], { env: { ...process.env, ...env } })).code;
}
