import { withApt } from './apt.mjs';
import { run } from './child.mjs';
import { Failure } from './failure.mjs';
import { findChromium } from './find-chromium.mjs';

/**
 * The path of a Chromium for the tests, installed first where there is none: Playwright's
 * download, else Debian's package.
 * @throws {Failure} when there is none and none can be installed
 */
export async function ensureChromium() {
  const found = findChromium();
  if (found) return found;
  console.log('Installing Chromium for the browser tests: the download of Playwright …');
  await download();
  const downloaded = findChromium();
  if (downloaded) return downloaded;
  console.log('Installing Chromium for the browser tests: the package of Debian …');
  // Older releases do not have the first one.
  const reason = await withApt('install chromium-headless-shell || install chromium');
  const installed = findChromium();
  if (installed) return installed;
  throw new Failure(
    `The browser tests need Chromium, and it could not be installed (no download, and ${reason}): install Chromium or Google Chrome, or set CHROMIUM_PATH to the path of one, and try again.`,
  );
}

async function download() {
  await run(
    process.execPath,
    ['node_modules/@playwright/test/cli.js', 'install', '--no-shell', 'chromium'],
    // It tries five times, each with this much patience in milliseconds.
    { capture: true, env: { ...process.env, PLAYWRIGHT_DOWNLOAD_CONNECTION_TIMEOUT: '5000' } },
  );
}
