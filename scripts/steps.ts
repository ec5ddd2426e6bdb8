/** What `npm run check` and `npm test` consist of. */
import type { Step } from './step.ts';
import { countPlaywright, countVitest } from './tally.ts';

const astro = 'node_modules/astro/bin/astro.mjs';
const eslint = 'node_modules/eslint/bin/eslint.js';
const prettier = 'node_modules/prettier/bin/prettier.cjs';
const vitest = 'node_modules/vitest/vitest.mjs';
const playwright = 'node_modules/@playwright/test/cli.js';

/** Also writes the types of the content collections, which `lint` reads. */
export const types: Step = { name: 'types', args: [astro, 'check'], counts: 'one' };

export const lint: Step = { name: 'lint', args: [eslint, '--max-warnings=0'], counts: 'one' };

export const format: Step = { name: 'format', args: [prettier, '--check', '.'], counts: 'one' };

export const catalog: Step = {
  name: 'catalog',
  args: ['scripts/run.mjs', 'check-catalog'],
  counts: 'one',
};

export const unit = vitestProject('unit');

/** Builds the sites that the rest of the tests look at. */
export const build: Step = { name: 'build', args: ['tests/build.ts'], counts: 'nothing' };

export const site = vitestProject('site');

export const hosting = vitestProject('hosting');

export const browser: Step = {
  name: 'browser',
  args: [playwright, 'test'],
  counts: { report: 'test-results/browser.json', count: countPlaywright },
};

function vitestProject(name: string): Step {
  const report = `test-results/${name}.json`;
  const options = [
    `--project=${name}`,
    // A focused test would hide all others.
    '--allowOnly=false',
    // Beside other steps, a test that is quick alone may take long.
    '--testTimeout=60000',
    '--reporter=minimal',
    '--reporter=json',
    `--outputFile.json=${report}`,
  ];
  return { name, args: [vitest, 'run', ...options], counts: { report, count: countVitest } };
}
