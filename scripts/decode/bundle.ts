import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { build } from 'rolldown';
import type { Knowledge } from './knowledge.ts';
import { escapeRest, pack } from './packed.ts';

/** What stands for the catalog, in the sources of the command. */
const place = /^export const packed: Packed = .*;$/m;

/**
 * Writes the command as one file that needs nothing but Node 20 or later. The same catalog gives the
 * same file.
 */
export async function bundleDecode(knowledge: Knowledge, file: string): Promise<void> {
  const folder = import.meta.dirname;
  const packedFile = path.join(folder, 'packed.ts');
  const {
    output: [{ code }],
  } = await build({
    input: path.join(folder, 'bundled.ts'),
    platform: 'node',
    // The build of fflate for Node could start threads, and asks for more than is needed.
    resolve: { alias: { fflate: 'fflate/browser' } },
    logLevel: 'warn',
    write: false,
    transform: { target: 'node20' },
    output: { format: 'esm', minify: true, comments: false, codeSplitting: false },
    plugins: [
      {
        name: 'catalog',
        load: {
          filter: { id: packedFile },
          handler: () => {
            const text = readFileSync(packedFile, 'utf8');
            const filled = `export const packed: Packed = ${JSON.stringify(pack(knowledge))};`;
            return text.replace(place, () => filled);
          },
        },
      },
    ],
  });
  writeFileSync(file, `#!/usr/bin/env node\n${escapeRest(code)}`, { mode: 0o755 });
}
