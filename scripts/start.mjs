/** `npm start`: sets up, builds the site and serves it. Runs on the machine's own Node. */
import { readAddress } from './address.mjs';
import { main } from './main.mjs';
import { runCommand } from './node.mjs';
import { readPlace } from './place.mjs';
import { setUp } from './set-up.mjs';

await main(async () => {
  // Told now, not after minutes of work.
  readAddress(process.env);
  readPlace(process.env);
  await setUp();
  process.exitCode = (await runCommand('build')) || (await runCommand('preview'));
});
