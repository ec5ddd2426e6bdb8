import path from 'node:path';
import { defineConfig, devices } from '@playwright/test';
import { chromiumFlags, findChromium } from './scripts/find-chromium.mjs';
import { contohSite, mainSite, type Site } from './tests/sites.ts';

const executablePath = findChromium();

export default defineConfig({
  testDir: 'tests/browser',
  outputDir: 'test-results/browser',
  reporter: [['dot'], ['json', { outputFile: 'test-results/browser.json' }]],
  // A focused test would hide all others.
  forbidOnly: true,
  fullyParallel: true,
  // The table of all codes alone takes axe long on two busy cores.
  timeout: 90_000,
  // What is waited for comes at once on an idle machine, and late on one that runs all of this.
  expect: { timeout: 20_000 },
  retries: 0,
  workers: 2,
  use: {
    // Set by the servers below when they have found their ports.
    baseURL: process.env.MAIN_SITE,
    launchOptions: { ...(executablePath && { executablePath }), args: chromiumFlags },
  },
  projects: [
    { name: 'desktop', use: devices['Desktop Chrome'] },
    // What does not depend on the width of the screen is tried once.
    {
      name: 'phone',
      use: devices['Pixel 7'],
      testIgnore: /(attacks|bad-days|codes|lighthouse|not-found|policy|queries)\.spec\.ts/,
    },
  ],
  webServer: [
    serve(mainSite, /(?<MAIN_SITE>http:\S+)/),
    serve(contohSite, /(?<CONTOH_SITE>http:\S+)/),
  ],
});

/** Serves a built site on any free port; the named group of `address` names the variable that gets its address. */
function serve({ checkout, env }: Site, address: RegExp) {
  return {
    command: `"${process.execPath}" scripts/run.mjs preview`,
    cwd: path.resolve(checkout),
    env: { ...env, PORT: '0', HOST: '127.0.0.1' },
    wait: { stdout: address },
  };
}
