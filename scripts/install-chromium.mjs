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
  const reason = await installPackage();
  const installed = findChromium();
  if (installed) return installed;
  throw new Failure(
    `The browser tests need Chromium, and it could not be installed (no download, ${reason}): install Chromium or Google Chrome, or set CHROMIUM_PATH to the path of one, and try again.`,
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

/** @returns {Promise<string>} why it may not be there afterwards */
async function installPackage() {
  if ((await run('apt-get', ['--version'], { capture: true })).code !== 0) {
    return 'and there is no apt-get';
  }
  const root = process.getuid?.() === 0;
  if (!root && (await run('sudo', ['-n', 'true'], { capture: true })).code !== 0) {
    return 'and no rights to use apt-get';
  }
  console.log('Installing Chromium for the browser tests: the package of Debian …');
  const options = ['-o', 'DPkg::Lock::Timeout=60', '-o', 'Acquire::http::Timeout=20'];
  /** @param {string[]} task */
  const apt = async (...task) => {
    const command = [...(root ? [] : ['sudo', '-n']), 'apt-get', ...options, ...task];
    await run(command[0], command.slice(1), { capture: true });
  };
  // Lists that are partly out of reach may still name the package, so the code of an update says little.
  await apt('update');
  await apt('install', '-y', '--no-install-recommends', 'chromium-headless-shell');
  // Older releases do not have that one.
  if (!findChromium()) await apt('install', '-y', '--no-install-recommends', 'chromium');
  return 'and apt-get has failed';
}
