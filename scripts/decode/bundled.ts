/** What the build makes dist/decode.mjs of: the command with its catalog inside. */
import path from 'node:path';
import { main } from './main.ts';
import { packed, unpack } from './packed.ts';

const called = path.basename(process.argv[1] ?? '');

await main(unpack(packed), {
  name: called.endsWith('decode.mjs') ? `node ${called}` : 'snap-code',
  folder: process.cwd(),
});
