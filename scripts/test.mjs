/** `npm test`: sets up, a browser included, and runs everything. Runs on the machine's own Node. */
import { main } from './main.mjs';
import { runCommand } from './node.mjs';
import { setUp } from './set-up.mjs';

await main(async () => {
  await setUp();
  // Uses the packages, so it cannot be loaded before they are there.
  const { ensureChromium } = await import('./install-chromium.mjs');
  const CHROMIUM_PATH = await ensureChromium();
  process.exitCode = await runCommand('test-all', { ...process.env, CHROMIUM_PATH });
});
