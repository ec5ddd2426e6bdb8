/**
 * `node scripts/run.mjs bench-fuzz [count] [seed]`: scans a million texts that nobody would write, and
 * tells of exceptions, of finds that stand elsewhere, and which text took the longest for its length.
 */
import { fuzz } from '../tests/unit/decoder/fuzz.ts';
import { Failure } from './failure.mjs';

const [count = 1_000_000, seed = 1] = process.argv.slice(2).map(Number);
if (!Number.isInteger(count) || count < 1) throw new Failure('How many inputs? A number, please.');

const start = performance.now();
const { inputs, bytes, failures, slowest } = fuzz(count, seed);
const seconds = (performance.now() - start) / 1000;

console.log(`inputs        ${inputs.toLocaleString('en')}, ${(bytes / 1e6).toFixed(1)} MB`);
console.log(`time          ${seconds.toFixed(1)} s`);
console.log(`failures      ${failures.length}`);
for (const failure of failures.slice(0, 10)) console.log(`  ${failure.slice(0, 500)}`);
if (slowest) {
  const { milliseconds, perKilobyte, input } = slowest;
  const text = JSON.stringify(new TextDecoder().decode(input.bytes));
  console.log(
    `slowest       ${perKilobyte.toFixed(2)} ms a kB: ${input.kind}, ${input.bytes.length} bytes, ${milliseconds.toFixed(2)} ms`,
  );
  console.log(`  ${text.slice(0, 300)}`);
}
if (failures.length > 0) process.exitCode = 1;
