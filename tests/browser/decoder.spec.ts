import { gzipSync } from 'node:zlib';
import { expect, test, type Page } from '@playwright/test';

const field = (page: Page) => page.getByRole('textbox', { name: 'A code, a message' });
const rows = (page: Page) => page.locator('code-decoder .triage tbody tr');
const answers = (page: Page) => page.locator('code-decoder .answer');
const announcement = (page: Page) => page.locator('code-decoder > [role=status]');

/** Pastes as a person does, so that the browser calls it a paste. */
async function paste(page: Page, text: string): Promise<void> {
  await page.evaluate((copied) => navigator.clipboard.writeText(copied), text);
  await field(page).press('ControlOrMeta+a');
  await field(page).press('ControlOrMeta+v');
}

test.use({ permissions: ['clipboard-read', 'clipboard-write'] });

test.describe('the decoder answers', () => {
  for (const path of ['/', '/decode/']) {
    for (const text of [
      '4044701',
      '404-47-01',
      '404 47 01',
      '404.47.01',
      '"responseCode":"4044701"',
    ]) {
      test(`${text} on ${path}`, async ({ page }) => {
        await page.goto(path);
        await field(page).pressSequentially(text);
        await expect(answers(page)).toHaveCount(1);
        await expect(answers(page).getByRole('heading')).toHaveText(
          /4044701.*Transaction Not Found/,
        );
        await expect(answers(page)).toContainText('MPM Code Generation');
        await expect(answers(page)).toContainText('Business');
        await expect(answers(page)).toContainText('Failed');
        await expect(answers(page)).toContainText('The bank');
        await expect(answers(page).getByRole('link', { name: /page of 4044701/ })).toHaveAttribute(
          'href',
          '/codes/4044701/',
        );
      });
    }
  }

  test('letters typed for digits, and says so', async ({ page }) => {
    await page.goto('/decode/');
    await field(page).fill('4O447Ol');
    await expect(answers(page).getByRole('heading')).toContainText('4044701');
    await expect(answers(page)).toContainText('O as 0, l as 1');
  });

  test('a code that is not listed by its unknown part, and with no other code', async ({
    page,
  }) => {
    await page.goto('/decode/');
    await field(page).fill('4044799');
    await expect(answers(page).getByRole('heading')).toContainText(
      'Not listed: case 404-99 does not exist',
    );
    await expect(answers(page).getByRole('link')).toHaveText(['Not Found', 'MPM Code Generation']);
    const shown = (await answers(page).textContent()) ?? '';
    expect(shown.match(/\d{7}/g)).toEqual(['4044799']);
  });

  test('what is no code with a reason, and nothing to copy', async ({ page }) => {
    await page.goto('/decode/');
    for (const [text, reason] of [
      ['40447011', 'This number has 8 digits'],
      ['Rp 2.005.700', 'There is no response code in this text'],
      ['\ud800 \u0000 <b>', 'There is no response code in this text'],
      ['2005700.00', 'This number has 9 digits'],
    ] as const) {
      await field(page).fill(text);
      await expect(page.locator('code-decoder')).toContainText(reason);
      await expect(answers(page)).toHaveCount(0);
      await expect(page.getByRole('button', { name: 'Copy link' })).toBeHidden();
    }
    await field(page).fill('40447');
    await expect(answers(page).getByRole('heading')).toContainText('5 of 7 digits');
    await field(page).fill('');
    await expect(answers(page)).toHaveCount(0);
  });

  test('every code of a log that is pasted, its lines kept apart', async ({ page }) => {
    await page.goto('/decode/');
    await paste(
      page,
      '10:01 {"responseCode":"4044701"}\n10:02 200-47-00 ok\n10:03 amount 2005700.00',
    );
    await expect(rows(page)).toHaveCount(2);
    await expect(rows(page).nth(0)).toContainText('Transaction Not Found');
    await expect(rows(page).nth(1)).toContainText('Successful');
    await expect(page).toHaveURL(/\/decode\/#4044701,2004700$/);
  });

  test('a hostile text as text', async ({ page }) => {
    const hostile = '<img src=x onerror=alert(1)> 4044701';
    let attacked = false;
    page.on('dialog', () => (attacked = true));
    await page.goto(`/decode/#${encodeURIComponent(hostile)}`);
    await expect(answers(page)).toHaveCount(1);
    await paste(page, hostile);
    await expect(field(page)).toHaveValue(hostile);
    await expect(page.locator('code-decoder img')).toHaveCount(0);
    await expect(page).toHaveURL(/#4044701$/);
    expect(attacked).toBe(false);
  });

  test('without a connection once the page is there', async ({ page, context }) => {
    for (const path of ['/', '/decode/']) {
      await page.goto(path, { waitUntil: 'networkidle' });
      await context.setOffline(true);
      const requests: string[] = [];
      page.on('request', (request) => {
        // The browser looks for the icon when it likes.
        if (!request.url().endsWith('favicon.svg')) requests.push(request.url());
      });
      await page.locator('input[type=file]').setInputFiles({
        name: 'app.log.gz',
        mimeType: 'application/gzip',
        buffer: gzipSync('rc=4044701\nrc=5044700\n'),
      });
      await expect(rows(page)).toHaveCount(2);
      await field(page).fill('5004700');
      await expect(answers(page)).toContainText('General Error');
      await field(page).fill('5009900');
      await expect(answers(page)).toContainText('Not listed');
      expect(requests).toEqual([]);
      await context.setOffline(false);
    }
  });
});

test.describe('the address', () => {
  test('opens with its codes decoded', async ({ page }) => {
    await page.goto('/decode/#4044701');
    await expect(field(page)).toHaveValue('4044701');
    await expect(answers(page)).toContainText('Transaction Not Found');

    await page.goto('/decode/#4044701,2004799');
    await expect(rows(page)).toHaveCount(2);
    await expect(rows(page).nth(0)).toContainText('Not listed');

    await page.goto('/decode/#404-50');
    await expect(field(page)).toHaveValue('404-50');
    await expect(answers(page)).toContainText('5 of 7 digits');
  });

  test('walks through the decoded codes, back and forward', async ({ page }) => {
    await page.goto('/decode/');
    await field(page).pressSequentially('4044701');
    await field(page).press('Enter');
    await field(page).fill('');
    await field(page).pressSequentially('4044799');
    await expect(page).toHaveURL(/#4044799$/);
    await paste(page, '{"responseCode":"2004700"}');
    await expect(page).toHaveURL(/#2004700$/);

    await page.goBack();
    await expect(field(page)).toHaveValue('4044799');
    await expect(answers(page)).toContainText('Not listed');
    await expect(answers(page)).toHaveCount(1);
    await page.goBack();
    await expect(field(page)).toHaveValue('4044701');
    await expect(answers(page)).toContainText('Transaction Not Found');
    await page.goForward();
    await page.goForward();
    await expect(answers(page)).toContainText('Successful');
  });

  test('passes over what is half typed', async ({ page }) => {
    await page.goto('/decode/');
    const entries = await page.evaluate(() => history.length);
    await field(page).pressSequentially('404470');
    await expect(page).toHaveURL(/\/decode\/$/);
    await field(page).pressSequentially('1');
    await expect(page).toHaveURL(/#4044701$/);
    await field(page).press('Backspace');
    await field(page).press('8');
    await expect(page).toHaveURL(/#4044708$/);
    expect(await page.evaluate(() => history.length)).toBe(entries);
  });

  test('brings the answer back from another page', async ({ page }) => {
    await page.goto('/decode/');
    await field(page).fill('4044701');
    await page.getByRole('link', { name: 'Open the page of 4044701' }).click();
    await expect(page).toHaveURL(/\/codes\/4044701\/$/);
    await page.goBack();
    await expect(field(page)).toHaveValue('4044701');
    await expect(answers(page)).toContainText('Transaction Not Found');
  });

  test('may change under the page, and may name something else', async ({ page }) => {
    await page.goto('/decode/#4044701');
    await page.evaluate(() => (location.hash = '#2004700'));
    await expect(answers(page)).toContainText('Successful');
    await page.evaluate(() => (location.hash = '#_top'));
    await expect(field(page)).toHaveValue('2004700');
  });

  test('stays as it is on the home page', async ({ page }) => {
    await page.goto('/');
    await paste(page, '4044701');
    await field(page).press('Enter');
    await expect(answers(page)).toHaveCount(1);
    await expect(page).toHaveURL(/\/$/);
  });
});

test.describe('a screen reader is told', () => {
  test('the answer in a sentence, and nothing of what is half typed', async ({ page }) => {
    await page.goto('/decode/');
    await expect(announcement(page)).toHaveAttribute('role', 'status');
    const told = page.evaluate(
      () =>
        new Promise<string>((resolve) => {
          const region = document.querySelector('code-decoder > [role=status]');
          if (!region) return;
          new MutationObserver(() => {
            resolve(region.textContent);
          }).observe(region, { childList: true });
        }),
    );
    await field(page).pressSequentially('4044799', { delay: 30 });
    expect(await told).toBe('4044799 is not listed: case 404-99 does not exist in this list.');
    await field(page).fill('4044701');
    await expect(announcement(page)).toHaveText(/^4044701: Transaction Not Found, listed\. ./);
    await field(page).fill('404');
    await expect(announcement(page)).toHaveText('3 of 7 digits');
  });
});

test.describe('copying', () => {
  const copied = (page: Page) => page.evaluate(() => navigator.clipboard.readText());

  for (const path of ['/', '/decode/']) {
    test(`a link and a ticket on ${path}`, async ({ page, baseURL }) => {
      await page.goto(path);
      await field(page).fill('4044701, 2004700');
      await page.getByRole('button', { name: 'Copy link' }).click();
      await expect(page.getByText('Copied')).toBeVisible();
      expect(await copied(page)).toBe(new URL('/decode/#4044701,2004700', baseURL).href);

      await field(page).fill('4044701');
      await expect(page.getByText('Copied')).toHaveCount(0);
      await page.getByRole('button', { name: 'Copy for a ticket' }).click();
      await expect(page.getByText('Copied')).toBeVisible();
      expect(await copied(page)).toMatch(
        new RegExp(
          `^4044701 Transaction Not Found .*${new URL('/codes/4044701/', baseURL).href}$`,
          's',
        ),
      );
    });
  }

  test('offers the text to select where the browser refuses', async ({ page }) => {
    await page.addInitScript(() => {
      Object.defineProperty(navigator, 'clipboard', { value: undefined });
    });
    await page.goto('/decode/#4044701');
    await page.getByRole('button', { name: 'Copy link' }).click();
    const offered = page.getByRole('textbox', { name: 'Copying is blocked' });
    await expect(offered).toHaveValue(/\/decode\/#4044701$/);
    expect(await page.evaluate(() => getSelection()?.toString())).toMatch(/#4044701$/);
  });
});

test('the keyboard reaches everything', async ({ page }) => {
  await page.goto('/decode/');
  await field(page).focus();
  await page.keyboard.type('4044701');
  await page.keyboard.press('Enter');
  // Six of its digits have an answer, too.
  await expect(page.getByRole('link', { name: 'Open the page of 4044701' })).toBeVisible();
  const reached: string[] = [];
  for (let step = 0; step < 6; step += 1) {
    await page.keyboard.press('Tab');
    reached.push(await page.evaluate(() => document.activeElement?.textContent ?? ''));
  }
  expect(reached).toEqual([
    '',
    'Open the page of 4044701',
    'Not Found',
    'MPM Code Generation',
    'Transaction Not Found',
    'Copy for a ticket',
  ]);
  await page.keyboard.press('Enter');
  await expect(page.getByText('Copied')).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toContain('4044701');
});

test('nothing sticks out of a narrow window', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await page.goto('/decode/#4044701,4041199,4045001');
  await expect(rows(page)).toHaveCount(3);
  const width = await page.evaluate(() => document.documentElement.scrollWidth);
  expect(width).toBeLessThanOrEqual(320);
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  for (const path of ['/', '/decode/']) {
    test(`${path} says what is missing and leads to the table of all codes`, async ({ page }) => {
      await page.goto(path);
      await expect(field(page)).toBeDisabled();
      const decoder = page.locator('code-decoder');
      const missing = decoder.locator('.scriptless');
      await expect(missing).toBeVisible();
      await expect(missing).toContainText('needs JavaScript');
      await expect(missing.getByRole('link')).toHaveAttribute('href', '/codes/');
      await expect(decoder.getByRole('button', { name: /Copy/ })).toHaveCount(0);
      await expect(decoder.getByLabel('Choose files')).toBeDisabled();
    });
  }
});

test('an address never names a code that is no longer shown', async ({ page }) => {
  await page.goto('/decode/');
  for (const text of ['', '404470', 'hello', '404xx01']) {
    await field(page).fill('4044701');
    await expect(page).toHaveURL(/\/decode\/#4044701$/);
    await field(page).fill(text);
    await expect(page).toHaveURL(/\/decode\/$/);
  }
  await field(page).fill('');
  await page.reload();
  await expect(field(page)).toHaveValue('');
});

test('going back from an emptied field leads to the code that was asked for', async ({ page }) => {
  await page.goto('/decode/');
  await field(page).fill('4044701');
  await expect(page).toHaveURL(/#4044701$/);
  await field(page).press('Enter');
  await field(page).fill('');
  await expect(page).toHaveURL(/\/decode\/$/);
  await page.goBack();
  await expect(page).toHaveURL(/#4044701$/);
  await expect(answers(page)).toContainText('Transaction Not Found');
});
