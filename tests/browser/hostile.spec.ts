import { expect, test } from '@playwright/test';

/** What tries to break out of a text. */
const attacks = [
  '<img src=x onerror=alert(1)>',
  '"><script>alert(1)</script>',
  '<svg/onload=alert(1)>',
  "javascript:alert('4044701')",
  '{{constructor.constructor("alert(1)")()}}',
  '${alert(1)}',
  '</textarea><iframe srcdoc="<script>alert(1)</script>">',
  '<a href="https://evil.example/4044701">4044701</a>',
  '<style>@import url(https://evil.example)</style>',
  '<link rel=stylesheet href=//evil.example>',
  '\u202e4044701\u202d',
  '\u0000\u0007\u001b[31m4044701\u001b[0m',
  '%3Cscript%3Ealert(1)%3C/script%3E',
  '{"__proto__":{"responseCode":"4044701"},"constructor":"x"}',
  '{"responseCode":"4044701","responseMessage":"<img src=x onerror=alert(1)>"}',
  '{"responseCode":"4004702","responseMessage":"Invalid Mandatory Field <img src=x onerror=alert(1)>"}',
  '{"latestTransactionStatus":"<b>","responseCode":"2005100"}',
  '__proto__ 4044701 hasOwnProperty 4004003',
  '\ud800 4044701 \udfff',
  '='.repeat(5_000),
  '{'.repeat(5_000),
  '4044701'.repeat(1_000),
  '"responseCode":'.repeat(500),
  'Invalid '.repeat(1_000),
  '[x](javascript:alert(1)) `4044701`',
];

/** What they are put into. */
const wraps = [
  (text: string) => text,
  (text: string) => `responseCode=${text}`,
  (text: string) => `{"responseCode":"${text}"}`,
  (text: string) =>
    `{"responseCode":"4004702","responseMessage":"Invalid Mandatory Field ${text}"}`,
  (text: string) => `4044701 ${text} 5044700 ${text} 4004003`,
  (text: string) => `rc=4044701\n${text}\nrc=4004003`,
  (text: string) => `<responseCode>4044701</responseCode>${text}`,
  (text: string) => `| ${text} | 4044701 |\n|---|---|\n| ${text} | 2004700 |`,
  (text: string) => JSON.stringify({ body: text, responseCode: '4044701' }),
  (text: string) => `HTTP/1.1 200 OK\n${text}\n\n{"responseCode":4044701}`,
  (text: string) => `${text}\t${text}\n`.repeat(20),
  (text: string) => `404XX18 ${text} 401xx01`,
  (text: string) => encodeURIComponent(text.toWellFormed()),
  (text: string) => `Invalid Mandatory Field ${text}`,
  (text: string) => `latestTransactionStatus: ${text}`,
  (text: string) => `4044701${text}`,
  (text: string) => `${text}4044701`,
  (text: string) => `"${text}" => '4044701'`,
  (text: string) => `2004300|${text}|2024300`,
  (text: string) => Array.from(text).reverse().join(''),
];

test('five hundred hostile pastes open nothing, break nothing, and ask nobody', async ({
  page,
}) => {
  test.slow();
  const wrong: string[] = [];
  page.on('dialog', (dialog) => {
    wrong.push(dialog.message());
    void dialog.dismiss();
  });
  page.on('console', (message) => {
    if (message.type() === 'error') wrong.push(message.text());
  });
  page.on('pageerror', (error) => wrong.push(String(error)));
  await page.goto('/decode/', { waitUntil: 'networkidle' });
  page.on('request', (request) => {
    if (!request.url().endsWith('favicon.svg')) wrong.push(request.url());
  });

  const pastes = wraps.flatMap((wrap) => attacks.map(wrap));
  expect(pastes).toHaveLength(500);
  const field = page.locator('#decoder-text');
  for (const paste of pastes) await field.fill(paste);
  // What comes last is answered last.
  await field.fill('4044701');
  await expect(page.locator('code-decoder .answer h2')).toContainText('Transaction Not Found');
  await expect(page.locator('code-decoder :is(img, iframe, script:not([type]), svg)')).toHaveCount(
    0,
  );
  expect(wrong).toEqual([]);
  expect(page.url()).toMatch(/\/decode\/#4044701$/);
});
