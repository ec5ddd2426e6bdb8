/** Packs files when the site is built, so that servers need not. */
import { readdirSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

const packers = {
  br: promisify(brotliCompress),
  gz: promisify(gzip),
};

/** Files that become smaller; the others are packed already, or pictures. */
const packed = /\.(?:css|html|js|json|mjs|svg|txt|wasm|xml)$/;

/** What every visitor loads. */
const worthIt = /[\\/](?:_astro|search)[\\/]/;

/** At most so many at a time, so that no more files than that are in memory. */
const together = 8;

/** Writes a `.br` and a `.gz` beside each file of a folder that becomes smaller by it. */
export async function compress(folder: string): Promise<void> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && packed.test(entry.name))
    .map((entry) => path.join(entry.parentPath, entry.name));
  const next = files.values();
  const work = async () => {
    for (const file of next) await compressFile(file);
  };
  await Promise.all(Array.from({ length: together }, work));
}

async function compressFile(file: string): Promise<void> {
  const bytes = await readFile(file);
  // The last two steps of quality save three in a hundred, and take ten times as long.
  const quality = worthIt.test(file) ? 11 : 9;
  const params = {
    [constants.BROTLI_PARAM_QUALITY]: quality,
    [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
  };
  const copies = [
    ['br', await packers.br(bytes, { params })],
    ['gz', await packers.gz(bytes, { level: 9 })],
  ] as const;
  for (const [ending, copy] of copies) {
    if (copy.length < bytes.length) await writeFile(`${file}.${ending}`, copy);
  }
}
