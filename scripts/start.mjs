/** `npm start`: sets up, builds the site and serves it. Runs on the machine's own Node. */
import { main } from './main.mjs';
import { runCommand } from './node.mjs';
import { setUp } from './set-up.mjs';

await main(async () => {
  await setUp();
  process.exitCode = (await runCommand('build')) || (await runCommand('preview'));
});
