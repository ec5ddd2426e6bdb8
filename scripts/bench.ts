/**
 * `npm run bench`: builds the site and prints what it took and what came of it, what the search
 * finds, how many pages nginx sends, and how fast the command is. `-- MEGABYTES` sets how large a log
 * that reads, 1000 by default.
 */
import { globSync, readFileSync, statSync } from 'node:fs';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { benchDecode } from './decode/bench.ts';
import { Failure } from './failure.mjs';
import { benchHosting } from './hosting/bench.ts';
import { runCommand } from './node.mjs';
import { benchSearch } from './search/bench.ts';
import { builtBase } from './serve.ts';

const [size = '1000', ...others] = process.argv.slice(2);
if (!/^[1-9]\d{0,5}$/.test(size) || others.length > 0) {
  throw new Failure(
    'The only argument is the size of the log in megabytes: `npm run bench -- 200`.',
  );
}

const start = performance.now();
if ((await runCommand('build')) !== 0) throw new Failure('The site has not been built.');
const seconds = (performance.now() - start) / 1000;

const files = globSync('dist/**/*', { withFileTypes: true }).filter((entry) => entry.isFile());
const bytes = files
  .map((entry) => statSync(`${entry.parentPath}/${entry.name}`).size)
  .reduce((sum, size) => sum + size, 0);

const codePages = globSync('dist/{codes,id/codes}/*/index.html').map((file) => {
  const html = readFileSync(file);
  const gzip = gzipSync(html, { level: 9 }).length;
  return { file, raw: html.length, gzip, brotli: brotliCompressSync(html).length };
});
const largest = codePages.sort((a, b) => b.gzip - a.gzip)[0];

console.log(`build         ${seconds.toFixed(1)} s`);
console.log(`dist          ${files.length} files, ${(bytes / 1e6).toFixed(1)} MB`);
if (largest) {
  const { file, raw, gzip, brotli } = largest;
  console.log(`largest of ${codePages.length} code pages, HTML alone: ${file}`);
  console.log(`  plain       ${kilobytes(raw)}`);
  console.log(`  gzip -9     ${kilobytes(gzip)}`);
  console.log(`  brotli      ${kilobytes(brotli)}`);
}

for (const line of benchSearch('dist')) console.log(line);
for (const line of await benchHosting({ dist: 'dist', base: builtBase('dist') })) console.log(line);
for (const line of await benchDecode('dist/decode.mjs', Number(size))) console.log(line);

function kilobytes(size: number): string {
  return `${(size / 1000).toFixed(2)} kB`;
}
