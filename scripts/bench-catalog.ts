/**
 * `npm run bench:catalog -- COUNT SEED`: makes so many catalogs that nobody would write, beginning
 * with that seed, and tells what was taken, what was refused, and what did not hold.
 */
import { fuzz } from '../tests/unit/catalog/fuzz/fuzz.ts';
import { Failure } from './failure.mjs';

const [count = 20_000, seed = 1] = process.argv.slice(2).map(Number);
if (!Number.isInteger(count) || count < 1)
  throw new Failure('How many catalogs? A number, please.');
if (!Number.isInteger(seed)) throw new Failure('The seed is a whole number.');

const start = performance.now();
const { taken, refused, pages, failures, slowest, tried } = await fuzz(count, 15_000, seed);
const seconds = (performance.now() - start) / 1000;

console.log(`catalogs      ${count.toLocaleString('en')}: ${taken} right, ${refused} refused`);
console.log(`pages         ${pages.toLocaleString('en')} compiled`);
console.log(`time          ${seconds.toFixed(1)} s`);
console.log(`slowest       ${(slowest.milliseconds / 1000).toFixed(2)} s: ${slowest.name}`);
for (const [name, sum] of [...tried].sort()) {
  console.log(`  ${name.padEnd(48)} ${sum.taken} right, ${sum.refused} refused`);
}
console.log(`failures      ${failures.length}`);
for (const failure of failures.slice(0, 10)) console.log(`  ${failure.slice(0, 500)}`);
if (failures.length > 0) process.exitCode = 1;
