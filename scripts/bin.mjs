#!/usr/bin/env node
/** The command of the package. Runs on Node 20: all that it needs is in the file that the build writes. */
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const bundle = new URL('../dist/decode.mjs', import.meta.url);
if (existsSync(bundle)) {
  await import(bundle.href);
} else {
  const folder = fileURLToPath(new URL('..', import.meta.url));
  console.error(`snap-code is not built: run \`npm ci && npm run build\` in ${folder}`);
  process.exitCode = 1;
}
