import { readFileSync, rmSync } from 'node:fs';
import { run } from './child.mjs';
import { addUp, closingLine, judge, type Tally } from './tally.ts';

/** A part of a test run: one program, run by Node. */
export interface Step {
  name: string;
  /** The program and its arguments. */
  args: readonly string[];
  /**
   * What it is worth: `one` test; `nothing` unless it fails (work that tests build on); or what
   * the report says that it leaves.
   */
  counts: 'one' | 'nothing' | { report: string; count: (json: string) => Tally };
}

/** Runs lanes of steps side by side, the steps of a lane one after another. */
export async function runSteps(...lanes: readonly (readonly Step[])[]): Promise<Tally> {
  const tallies = lanes.map(async (steps) => {
    let sum = addUp([]);
    for (const step of steps) sum = addUp([sum, await runStep(step)]);
    return sum;
  });
  return addUp(await Promise.all(tallies));
}

/** Ends a run: with the line that says what it came to, and an exit code to match. */
export function close(tally: Tally): void {
  console.log(closingLine(tally));
  if (tally.failed > 0) process.exitCode = 1;
}

/** Runs a step; shows that it runs, how long that took, and what it printed if it failed. */
async function runStep({ name, args, counts }: Step): Promise<Tally> {
  console.log(`${name} …`);
  if (typeof counts === 'object') rmSync(counts.report, { force: true });
  const start = performance.now();
  const { code, output } = await run(process.execPath, args, {
    capture: true,
    env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1' },
  });
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  const tally = weigh(counts, code);
  if (tally.failed > 0) console.log(output.trimEnd());
  console.log(`${name}: ${describe(counts, tally)} (${seconds} s)`);
  return tally;
}

function weigh(counts: Step['counts'], code: number): Tally {
  if (typeof counts === 'object') return judge(code, readReport(counts));
  if (code !== 0) return { passed: 0, failed: 1 };
  return { passed: counts === 'one' ? 1 : 0, failed: 0 };
}

function readReport({ report, count }: Exclude<Step['counts'], string>): Tally | undefined {
  try {
    return count(readFileSync(report, 'utf8'));
  } catch {
    return undefined;
  }
}

function describe(counts: Step['counts'], tally: Tally): string {
  if (typeof counts === 'object') return closingLine(tally);
  return tally.failed > 0 ? 'failed' : 'passed';
}
