import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import AxeBuilder from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';

declare global {
  interface Window {
    /** The large file, as it is dropped. */
    transfer: DataTransfer;
    /** How long the longest task of the page took, in milliseconds. */
    longest: number;
  }
}

const wcag = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

const field = (page: Page) => page.getByRole('textbox', { name: 'A code, a message' });
const rows = (page: Page) => page.locator('code-decoder .triage tbody tr');
const issues = (page: Page) => page.getByRole('region', { name: 'Contradictions' });
const pick = (page: Page, ...files: [name: string, content: string | Buffer][]) =>
  page.getByLabel('Choose files').setInputFiles(
    files.map(([name, content]) => ({
      name,
      mimeType: 'text/plain',
      buffer: Buffer.from(content),
    })),
  );

const log = [
  '10:00:02 INFO  {"responseCode":"2004700","responseMessage":"Successful"}',
  '10:00:05 ERROR {"responseCode":"4004702","responseMessage":"Invalid Mandatory Field amount"}',
  '10:00:06 ERROR {"responseCode":"4004702","responseMessage":"Invalid Mandatory Field merchantId"}',
  '10:01:09 WARN  rc=5047800 refund timed out',
  '10:02:10 INFO  rc=4004003',
  '10:02:11 INFO  amount 2005700.00',
].join('\n');

test.use({ permissions: ['clipboard-read', 'clipboard-write'] });

test.beforeEach(async ({ page }) => {
  await page.goto('/decode/');
});

test('many codes stand in a table, what needs a person first on top', async ({ page }) => {
  await field(page).fill(log);
  await expect(rows(page)).toHaveCount(4);
  await expect(rows(page).nth(0)).toContainText(/5047800.*Timeout.*Unknown.*May have moved/s);
  await expect(rows(page).nth(2)).toContainText(/4004702.*field name: amount, merchantId.*2/s);
  await expect(rows(page).last()).toContainText('2004700');
  await expect(rows(page).nth(0).getByRole('link')).toHaveAttribute('href', '/codes/5047800/');
  await expect(issues(page)).toContainText('4004003 Not listed: service 40');
});

test('the table is filtered, and says how much of it is shown', async ({ page }) => {
  await field(page).fill(log);
  await page.getByRole('searchbox', { name: 'Show only rows with' }).fill('timeout nowhere');
  await expect(page.getByText('0 of 4 rows')).toBeVisible();
  await page.getByRole('searchbox', { name: 'Show only rows with' }).fill('merchantid failed');
  await expect(rows(page).filter({ visible: true })).toHaveCount(1);
  await expect(page.getByText('1 of 4 rows')).toBeVisible();
});

test('a place is gone to in the text', async ({ page }) => {
  await field(page).fill(log);
  const row = rows(page).filter({ hasText: '4004702' });
  await row.locator('summary').click();
  await row.getByRole('button', { name: '3:33' }).click();
  await expect(field(page)).toBeFocused();
  const selected = await field(page).evaluate((element) => {
    const { value, selectionStart, selectionEnd } = element as HTMLTextAreaElement;
    return { text: value.slice(selectionStart, selectionEnd), start: selectionStart };
  });
  expect(selected.text).toBe('4004702');
  expect(selected.start).toBe(log.lastIndexOf('4004702'));
});

test('several files are read together, packed ones and several members of one too', async ({
  page,
}) => {
  const packed = Buffer.concat([gzipSync('rc=4044701\n'), gzipSync('rc=4044701\nrc=5044700\n')]);
  await pick(page, ['app.log', log], ['app.log.1.gz', packed]);
  await expect(rows(page)).toHaveCount(6);
  const row = rows(page).filter({ hasText: '4044701' });
  await expect(row).toContainText('app.log.1.gz:1:4 – app.log.1.gz:2:4');
  await expect(page.locator('code-decoder .told')).toContainText('Files read: 2');
});

test('a file that is cut off or no text is told, and the others are read', async ({ page }) => {
  const packed = gzipSync(log);
  await pick(
    page,
    ['cut.gz', packed.subarray(0, packed.length - 12)],
    ['junk.bin', Buffer.from([0, 255, 254, 10, 200, 128])],
    ['good.log', 'rc=4044701 and rc=4044713'],
  );
  await expect(page.locator('code-decoder .told')).toContainText('cut.gz is cut off');
  await expect(rows(page).filter({ hasText: 'good.log' })).toHaveCount(2);
});

test('files are dropped anywhere on the page', async ({ page }) => {
  const data = await page.evaluateHandle((text) => {
    const transfer = new DataTransfer();
    transfer.items.add(new File([text], 'dropped.log'));
    return transfer;
  }, log);
  await page.dispatchEvent('h1', 'drop', { dataTransfer: data });
  await expect(rows(page).first()).toContainText('dropped.log:4:');
});

test('reading a large file shows how far it is, can be stopped, and leaves the page quick', async ({
  page,
}) => {
  const read = 100_000_000;
  await page.evaluate(() => {
    const line = '2026-11-24 10:00:00,123 INFO [exec-7] c.b.Pool - 4711 released in 12 ms\n';
    // One piece that the file holds many times, which takes no memory: no machine reads it to its
    // end before it is stopped.
    const piece = new Blob([line.repeat(14_000), 'rc=4044701\nrc=5044700\n']);
    const transfer = new DataTransfer();
    transfer.items.add(new File(Array<Blob>(8_000).fill(piece), 'large.log'));
    Object.assign(window, { transfer, longest: 0 });
  });
  // Making the file takes long itself, and is no part of what is measured.
  await page.evaluate(() => {
    const { transfer } = window;
    new PerformanceObserver((list) => {
      const tasks = list.getEntries().map(({ duration }) => duration);
      Object.assign(window, { longest: Math.max(...tasks) });
    }).observe({ entryTypes: ['longtask'] });
    const init = { dataTransfer: transfer, bubbles: true, cancelable: true };
    dispatchEvent(new DragEvent('drop', init));
  });
  await expect(page.getByText(/Reading large\.log: .* of \d+/)).toBeVisible();
  const bar = page.getByRole('progressbar');
  const done = () => bar.evaluate((element: HTMLProgressElement) => element.value);
  await expect.poll(done, { timeout: 60_000 }).toBeGreaterThan(read);
  await page.getByRole('button', { name: 'Stop' }).click();
  await expect(page.locator('code-decoder .told')).toContainText('Stopped after');
  await expect(bar).toBeHidden();
  // On an idle machine there is no long task at all; other tests run beside this one.
  const longest = await page.evaluate(() => window.longest);
  expect(longest).toBeLessThan(300);
});

test.describe('what is handed on', () => {
  const copied = (page: Page) => page.evaluate(() => navigator.clipboard.readText());
  const secret = 'Bearer hunter2 rc=4044701 for Budi\nrc=5044700';

  test('holds nothing that was pasted, unless it is asked for', async ({ page }) => {
    await field(page).fill(secret);
    await page.getByRole('button', { name: 'Copy for a ticket' }).click();
    await expect(page.getByText('Copied').first()).toBeVisible();
    expect(await copied(page)).not.toContain('hunter2');
    expect(await copied(page)).toContain('Transaction Not Found');

    await page.getByLabel('With lines and values of the text').check();
    await page.getByRole('button', { name: 'Copy as Markdown' }).click();
    await expect.poll(() => copied(page)).toContain('` Bearer hunter2 rc=4044701 for Budi `');
  });

  test('is saved as CSV and JSON', async ({ page }) => {
    await field(page).fill(secret);
    for (const [format, sign] of [
      ['CSV', '4044701,,404-01,yes,Transaction Not Found'],
      ['JSON', '"code": "4044701"'],
    ] as const) {
      const saving = page.waitForEvent('download');
      await page.getByRole('button', { name: `Save as ${format}` }).click();
      const download = await saving;
      expect(download.suggestedFilename()).toBe(`response-codes.${format.toLowerCase()}`);
      const text = readFileSync(await download.path(), 'utf8');
      expect(text).toContain(sign);
      expect(text).not.toContain('hunter2');
    }
  });
});

test('hostile names and texts stay text', async ({ page }) => {
  let attacked = false;
  page.on('dialog', () => (attacked = true));
  const hostile = '<img src=x onerror=alert(1)>';
  await pick(page, [
    `${hostile}.log`,
    `rc=4044701 ${hostile}\n"responseCode":"4004702","responseMessage":"Invalid Mandatory Field ${hostile}"`,
  ]);
  await expect(rows(page)).toHaveCount(2);
  await rows(page).first().locator('summary').click();
  await expect(page.locator('code-decoder img')).toHaveCount(0);
  expect(attacked).toBe(false);
});

test('where the worker cannot start, the page says so and leads on', async ({ page }) => {
  await page.route(/worker/, (route) => route.abort());
  await page.reload();
  const notice = page.locator('code-decoder').getByText('could not be loaded');
  await expect(notice).toBeVisible();
  await expect(notice.getByRole('link')).toHaveAttribute('href', '/codes/');
});

test.describe('what is shown', () => {
  const shown = {
    'a table': `${log}\nHTTP/1.1 200\n{"responseCode":4044701}`,
    'a body': '{"responseCode":"2005100","latestTransactionStatus":"06"} HTTP 400',
    'a message': 'Invalid Bill/Virtual Account',
    'what is only possible': 'order 4044701',
  };
  for (const colorScheme of ['light', 'dark'] as const) {
    for (const [name, text] of Object.entries(shown)) {
      test(`of ${name} is accessible in the ${colorScheme} theme, in both languages`, async ({
        page,
      }) => {
        await page.emulateMedia({ colorScheme });
        for (const path of ['/decode/', '/id/decode/']) {
          await page.goto(path);
          await page.locator('#decoder-text').fill(text);
          await expect(
            page.locator('code-decoder :is(.answer, .triage tbody tr)').first(),
          ).toBeVisible();
          const { violations } = await new AxeBuilder({ page }).withTags(wcag).analyze();
          expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual(
            [],
          );
        }
      });
    }
  }

  test('never scrolls sideways', async ({ page }) => {
    const long = 'x'.repeat(300);
    await pick(page, [
      `${long}.log`,
      `${log}\n"responseCode":"4004702","responseMessage":"Invalid Mandatory Field ${long}"`,
    ]);
    await expect(rows(page)).toHaveCount(4);
    for (const summary of await page.locator('code-decoder summary').all()) {
      if (await summary.isVisible()) await summary.click();
    }
    for (const width of [320, 375, 640, 1280]) {
      await page.setViewportSize({ width, height: 800 });
      const over = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect(over, `at ${width} pixels`).toBe(0);
    }
  });
});
