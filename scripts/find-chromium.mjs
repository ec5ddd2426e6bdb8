import { spawnSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import path from 'node:path';
import { chromium } from '@playwright/test';
import { Failure } from './failure.mjs';

/** How to start Chromium for tests: it talks to nobody but the site under test. */
export const chromiumFlags = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
  '--disable-quic',
  // Its sandbox refuses to work for root.
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
];

const names = [
  // Without a window to draw it takes half the time.
  'chromium-headless-shell',
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
];
const elsewhere = [
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

/**
 * The Chromium that the tests use: CHROMIUM_PATH, else one that is installed, else the one that
 * Playwright has downloaded.
 * @returns {string | undefined} the path of the program; undefined when there is none
 * @throws {Failure} when CHROMIUM_PATH is set to something else than a program
 */
export function findChromium() {
  const { CHROMIUM_PATH, PATH = '' } = process.env;
  if (CHROMIUM_PATH) {
    if (existsSync(CHROMIUM_PATH) && statSync(CHROMIUM_PATH).isFile()) return CHROMIUM_PATH;
    throw new Failure(
      `CHROMIUM_PATH is ${CHROMIUM_PATH}, and there is no such program: set it to the path of Chromium or Chrome, or unset it.`,
    );
  }
  const folders = PATH.split(path.delimiter).filter(Boolean);
  return [
    ...folders.flatMap((folder) => names.map((name) => path.join(folder, name))),
    ...elsewhere,
    chromium.executablePath(),
  ].find((program) => existsSync(program) && works(program));
}

/**
 * A program of the right name may be a stub that asks for a snap, or lack its libraries.
 * @param {string} program
 */
function works(program) {
  // There it would open a window instead of telling its version.
  if (process.platform === 'win32') return true;
  return spawnSync(program, ['--version'], { timeout: 20_000 }).status === 0;
}
