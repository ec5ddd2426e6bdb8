import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { makeFolder, runNode } from './project.ts';

const scripts = path.resolve('scripts');

/** Runs steps, in lanes, and closes the run. A step is named, and is a script for Node. */
async function runSteps(...lanes: object[][]) {
  const { code, stdout, stderr } = await runNode(makeFolder(), [
    '--input-type=module',
    '--eval',
    `import { close, runSteps } from ${JSON.stringify(path.join(scripts, 'step.ts'))};
     import { countVitest } from ${JSON.stringify(path.join(scripts, 'tally.ts'))};
     const lanes = ${JSON.stringify(lanes)};
     for (const { counts } of lanes.flat()) if (counts.report) counts.count = countVitest;
     close(await runSteps(...lanes));`,
  ]);
  const lines = stdout.replace(/\([\d.]+ s\)/g, '(N s)').split('\n');
  return { code, stderr, lines: lines.slice(0, -1), closing: lines.at(-2) };
}

const passes = (name: string, counts: object | string = 'one') => ({
  name,
  args: ['-e', ''],
  counts,
});
const fails = (name: string, counts: object | string = 'one') => ({
  name,
  args: ['-e', `console.log('why'); console.error('${name} fails'); process.exitCode = 3;`],
  counts,
});

/** A step that leaves a report of tests, and perhaps ends badly. */
const reports = (passed: number, total: number, code: number) => {
  const report = { numTotalTests: total, numPassedTests: passed, testResults: [] };
  const script = `fs.writeFileSync('report.json', '${JSON.stringify(report)}'); process.exitCode = ${code};`;
  return { name: 'unit', args: ['-e', script], counts: { report: 'report.json' } };
};

describe('a run', () => {
  test('that goes well shows its steps, and is closed by the count', async () => {
    const { code, stderr, lines } = await runSteps([passes('types'), passes('lint')]);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(lines).toEqual([
      'types …',
      'types: passed (N s)',
      'lint …',
      'lint: passed (N s)',
      '2 passed, 0 failed',
    ]);
  });

  test('shows what a step has printed that fails, and goes on', async () => {
    const { code, lines } = await runSteps([fails('types'), passes('lint')]);
    expect(code).toBe(1);
    expect(lines).toEqual([
      'types …',
      'why',
      'types fails',
      'types: failed (N s)',
      'lint …',
      'lint: passed (N s)',
      '1 passed, 1 failed',
    ]);
  });

  test('adds up what runs side by side', async () => {
    const { closing } = await runSteps([passes('a'), fails('b')], [passes('c')]);
    expect(closing).toBe('2 passed, 1 failed');
  });

  test('counts work that tests build on only when it fails', async () => {
    expect((await runSteps([passes('build', 'nothing')])).closing).toBe('0 passed, 0 failed');
    const { code, closing } = await runSteps([fails('build', 'nothing')]);
    expect({ code, closing }).toEqual({ code: 1, closing: '0 passed, 1 failed' });
  });
});

describe('a step with a report', () => {
  test.each([
    ['counts as many tests as it reports', reports(5, 5, 0), 0, '5 passed, 0 failed'],
    ['counts the tests that failed', reports(5, 7, 1), 1, '5 passed, 2 failed'],
    ['has failed when its runner crashed', reports(5, 5, 1), 1, '5 passed, 1 failed'],
    ['has failed when it ran no test', reports(0, 0, 0), 1, '0 passed, 1 failed'],
    ['has failed without one', passes('unit', { report: 'none.json' }), 1, '0 passed, 1 failed'],
  ])('%s', async (_says, step, code, closing) => {
    expect(await runSteps([step])).toMatchObject({ code, closing });
  });

  test('is not judged by the report of an earlier run', async () => {
    const { closing } = await runSteps([
      reports(5, 5, 0),
      passes('unit', { report: 'report.json' }),
    ]);
    expect(closing).toBe('5 passed, 1 failed');
  });
});
