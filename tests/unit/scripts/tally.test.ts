import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { addUp, closingLine, countPlaywright, countVitest, judge } from '../../../scripts/tally.ts';
import { readFileSync, symlinkSync } from 'node:fs';
import { makeFolder, packages, runNode, write } from './project.ts';

test('the closing line is plain', () => {
  expect(closingLine({ passed: 1234, failed: 0 })).toBe('1234 passed, 0 failed');
});

test('tallies are added up', () => {
  expect(
    addUp([
      { passed: 1, failed: 2 },
      { passed: 30, failed: 40 },
    ]),
  ).toEqual({ passed: 31, failed: 42 });
});

describe('a run', () => {
  test('is worth what its report says', () => {
    expect(judge(0, { passed: 7, failed: 0 })).toEqual({ passed: 7, failed: 0 });
    expect(judge(1, { passed: 7, failed: 2 })).toEqual({ passed: 7, failed: 2 });
  });

  test('has failed when the runner ends badly, though every test has passed', () => {
    expect(judge(1, { passed: 7, failed: 0 })).toEqual({ passed: 7, failed: 1 });
  });

  test('has failed when it ran no test', () => {
    expect(judge(0, { passed: 0, failed: 0 })).toEqual({ passed: 0, failed: 1 });
  });

  test('has failed when it left no report', () => {
    expect(judge(0, undefined)).toEqual({ passed: 0, failed: 1 });
  });
});

/** A folder with the packages and some files. */
function makeTests(files: Record<string, string>): string {
  const folder = makeFolder();
  symlinkSync(packages, path.join(folder, 'node_modules'));
  write(folder, { 'package.json': '{ "type": "module" }', ...files });
  return folder;
}

describe('the count of a real run', () => {
  test('of Vitest takes in what failed, was skipped, or could not be loaded', async () => {
    const folder = makeTests({
      'some.test.js': `
        import { expect, test } from 'vitest';
        test('passes', () => {});
        test('passes too', () => {});
        test('fails', () => { expect(1).toBe(2); });
        test['skip']('is skipped', () => {});
        test['todo']('is still to be written');`,
      'broken.test.js': `import './not-there.js';`,
    });
    const options = ['--reporter=json', '--outputFile.json=report.json'];
    await runNode(folder, [path.join(packages, 'vitest/vitest.mjs'), 'run', ...options]);
    const report = readFileSync(path.join(folder, 'report.json'), 'utf8');
    expect(countVitest(report)).toEqual({ passed: 2, failed: 4 });
  });

  test('of Playwright takes in what failed, was skipped, or could not be loaded', async () => {
    const folder = makeTests({
      'playwright.config.js': `export default { reporter: [['json', { outputFile: 'report.json' }]] };`,
      'some.spec.js': `
        import { expect, test } from '@playwright/test';
        test('passes', () => {});
        test('fails', () => { expect(1).toBe(2); });
        test['skip']('is skipped', () => {});`,
    });
    const command = [path.join(packages, '@playwright/test/cli.js'), 'test'];
    await runNode(folder, command);
    const report = () => readFileSync(path.join(folder, 'report.json'), 'utf8');
    expect(countPlaywright(report())).toEqual({ passed: 1, failed: 2 });

    write(folder, { 'broken.spec.js': `import './not-there.js';` });
    await runNode(folder, command);
    expect(countPlaywright(report())).toEqual({ passed: 0, failed: 1 });
  });
});

test('what is no report is refused', () => {
  expect(() => countVitest('{}')).toThrow();
  expect(() => countPlaywright('{"stats": {}}')).toThrow();
  expect(() => countVitest('')).toThrow();
});
