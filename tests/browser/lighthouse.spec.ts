import { createServer, type AddressInfo } from 'node:net';
import { chromium, expect, test } from '@playwright/test';
import lighthouse from 'lighthouse';
import { chromiumFlags, findChromium } from '../../scripts/find-chromium.mjs';
import { kinds } from './kinds.ts';

/** A port that nobody listens on. */
async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

test.describe('Lighthouse finds nothing to mend in accessibility, best practices and SEO', () => {
  // A page that answers 404 is no matter for search engines.
  for (const path of kinds.filter((kind) => kind !== '/no-such-page/')) {
    test(`of ${path}`, async ({ baseURL }) => {
      test.setTimeout(90_000);
      const port = await freePort();
      const executablePath = findChromium();
      const browser = await chromium.launch({
        ...(executablePath && { executablePath }),
        args: [...chromiumFlags, `--remote-debugging-port=${port}`],
      });
      try {
        const result = await lighthouse(new URL(path, baseURL).href, {
          port,
          logLevel: 'error',
          onlyCategories: ['accessibility', 'best-practices', 'seo'],
          // How quick a page is, and how it looks, is no matter of these.
          pauseAfterFcpMs: 0,
          pauseAfterLoadMs: 0,
          cpuQuietThresholdMs: 0,
          disableFullPageScreenshot: true,
          skipAboutBlank: true,
          // It weighs nothing, and alone needs a trace, which Chromium often ends five seconds late.
          skipAudits: ['baseline'],
        });
        const { categories, audits } = result?.lhr ?? { categories: {}, audits: {} };
        const failed = Object.values(audits)
          .filter(({ score }) => score !== null && score < 1)
          .map(({ id }) => id);
        const scores = Object.values(categories).map(({ id, score }) => [id, score]);
        expect(scores, failed.join(', ')).toEqual([
          ['accessibility', 1],
          ['best-practices', 1],
          ['seo', 1],
        ]);
      } finally {
        await browser.close();
      }
    });
  }
});
