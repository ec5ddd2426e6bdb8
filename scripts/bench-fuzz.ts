/**
 * `npm run bench:fuzz`: scans random and mutated texts, and prints how many threw and how long the
 * slowest took. `-- COUNT` sets how many, a million by default.
 */
import { toDigest } from '#catalog/digest.ts';
import { catalogFolder, loadCatalog } from '#catalog/load.ts';
import { makeLexicon } from '#decoder/lexicon.ts';
import { fuzz } from '../tests/unit/decoder/fuzz.ts';
import { allLabelled } from '../tests/unit/decoder/labelled.ts';
import { Failure } from './failure.mjs';

const [given = '1000000', ...others] = process.argv.slice(2);
if (!/^[1-9]\d{0,7}$/.test(given) || others.length > 0) {
  throw new Failure('The only argument is how many texts: `npm run bench:fuzz -- 10000`.');
}

const lexicon = makeLexicon(toDigest(loadCatalog(catalogFolder()), 'en'));
const texts = allLabelled.map(({ text }) => text);
const start = performance.now();
const { count, broken, slowest } = fuzz(texts, lexicon, Number(given), Date.now());
const seconds = (performance.now() - start) / 1000;

console.log(`texts         ${count} in ${seconds.toFixed(1)} s`);
console.log(`threw         ${broken.length}`);
for (const input of broken) console.log(`  ${JSON.stringify(input)}`);
console.log(`slowest       ${slowest.perUnit.toFixed(2)} microseconds for each of its signs`);
console.log(`  ${JSON.stringify(slowest.input.slice(0, 200))}`);
if (broken.length > 0) process.exitCode = 1;
