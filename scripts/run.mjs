/** `node scripts/run.mjs NAME …`: runs scripts/NAME.ts, with a Node that can. */
import { createRequire } from 'node:module';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { run } from './child.mjs';
import { Failure } from './failure.mjs';
import { main } from './main.mjs';
import { typescriptNode } from './node.mjs';

await main(async () => {
  const [name, ...args] = process.argv.slice(2);
  try {
    createRequire(import.meta.url).resolve('astro/package.json');
  } catch {
    throw new Failure('The packages are not installed: run `npm ci` first.');
  }
  if (process.features.typescript) {
    const script = path.resolve('scripts', `${name}.ts`);
    process.argv = [process.execPath, script, ...args];
    await import(pathToFileURL(script).href);
  } else {
    process.exitCode = (await run(typescriptNode(), process.argv.slice(1))).code;
  }
});
