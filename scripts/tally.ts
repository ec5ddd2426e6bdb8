import { z } from 'zod';

/** How many tests have passed, and how many have not. */
export interface Tally {
  passed: number;
  failed: number;
}

const count = z.number().int().nonnegative();
const vitestReport = z.object({
  numTotalTests: count,
  numPassedTests: count,
  testResults: z.array(z.object({ status: z.string(), assertionResults: z.array(z.unknown()) })),
});
const playwrightReport = z.object({
  stats: z.object({ expected: count, unexpected: count, flaky: count, skipped: count }),
  errors: z.array(z.unknown()),
});

/**
 * Counts a JSON report of Vitest. A test that was skipped has not passed; a file that could not
 * even be loaded counts as one test.
 * @throws when it is no such report
 */
export function countVitest(json: string): Tally {
  const { numTotalTests, numPassedTests, testResults } = vitestReport.parse(JSON.parse(json));
  const broken = testResults.filter(
    ({ status, assertionResults }) => status === 'failed' && assertionResults.length === 0,
  );
  return { passed: numPassedTests, failed: numTotalTests - numPassedTests + broken.length };
}

/**
 * Counts a JSON report of Playwright. A test that was skipped or needed luck has not passed; an
 * error outside of all tests counts as one.
 * @throws when it is no such report
 */
export function countPlaywright(json: string): Tally {
  const { stats, errors } = playwrightReport.parse(JSON.parse(json));
  return {
    passed: stats.expected,
    failed: stats.unexpected + stats.flaky + stats.skipped + errors.length,
  };
}

/**
 * What a run of tests is worth: a runner that ends badly, leaves no report or ran no test has
 * failed, whatever it says itself.
 * @param code the exit code of the runner
 * @param tally what its report says; undefined when it left none that can be read
 */
export function judge(code: number, tally: Tally | undefined): Tally {
  const { passed, failed } = tally ?? { passed: 0, failed: 0 };
  const unsound = code !== 0 || passed + failed === 0;
  return { passed, failed: unsound ? Math.max(failed, 1) : failed };
}

/** Adds tallies up. */
export function addUp(tallies: readonly Tally[]): Tally {
  return tallies.reduce(
    (sum, { passed, failed }) => ({ passed: sum.passed + passed, failed: sum.failed + failed }),
    { passed: 0, failed: 0 },
  );
}

/** A tally as the line that closes a run. */
export function closingLine({ passed, failed }: Tally): string {
  return `${passed} passed, ${failed} failed`;
}
