import { expect, test } from 'vitest';
import { makeUrls } from '#catalog/urls.ts';
import { meaningOf, pathOf } from '#decoder/record.ts';
import { scan } from '#decoder/scan.ts';
import { TriageBuilder } from '#decoder/triage.ts';
import { digest, lexicon } from './lexicon.ts';

function triageOf(texts: Record<string, string>) {
  const builder = new TriageBuilder(digest);
  for (const [file, text] of Object.entries(texts)) {
    for (const find of scan(text, lexicon)) builder.add(find, file);
  }
  return builder.result();
}

test('money that may have moved comes first, then what is not listed, then what is open', () => {
  const codes = ['2004700', '4004702', '2024700', '4004003', '5047800', '2005200'];
  const { rows } = triageOf({ log: codes.map((code) => `rc=${code}`).join('\n') });
  expect(rows.map(({ key }) => key)).toEqual([
    '5047800',
    '4004003',
    '2024700',
    '4004702',
    '2004700',
    '2005200',
  ]);
});

test('of rows that are as urgent as each other, the most frequent one comes first', () => {
  const { rows } = triageOf({ log: ['4044701', '4044708', '4044708'].join(' rc=') });
  expect(rows.map(({ key, count }) => [key, count])).toEqual([
    ['4044708', 2],
    ['4044701', 1],
  ]);
});

test('the same code is one row, counted, with its first and last place across files', () => {
  const { rows, count } = triageOf({ a: 'rc=4044713\nrc=4044713', b: '\n\n  rc=4044713' });
  expect(count).toBe(3);
  expect(rows).toHaveLength(1);
  expect(rows[0]).toMatchObject({
    count: 3,
    first: { file: 'a', line: 1, column: 4 },
    last: { file: 'b', line: 3, column: 6 },
  });
});

test('what stood in the places of messages is counted, the most frequent first', () => {
  const line = (name: string) =>
    `{"responseCode":"4004702","responseMessage":"Invalid Mandatory Field ${name}"}\n`;
  const text = [...Array.from({ length: 9 }, () => 'amount'), 'a', 'b', 'c', 'd']
    .map(line)
    .join('');
  expect(triageOf({ text }).rows[0]?.parameters).toEqual([
    {
      name: 'field name',
      values: [
        { value: 'amount', count: 9 },
        { value: 'a', count: 1 },
        { value: 'b', count: 1 },
      ],
      others: 2,
    },
  ]);
});

test('a million different numbers fill no memory, and are counted all the same', () => {
  const builder = new TriageBuilder(digest);
  const [find] = scan('rc=4004003', lexicon);
  if (!find) throw new Error('Nothing was found.');
  for (let index = 0; index < 1_000_000; index += 1) {
    builder.add({ ...find, code: String(1_000_000 + index) }, null);
  }
  const { rows, count, left } = builder.result();
  expect(count).toBe(1_000_000);
  expect(rows.length).toBeLessThanOrEqual(5_000);
  expect(rows.length + left).toBe(1_000_000);
});

test('an unlisted code has no meaning but its parts, and leads to the decoder', () => {
  const urls = makeUrls({ base: '/', locale: 'en' });
  const unlisted = { code: '4004003', case: '400-03', candidates: [] };
  expect(meaningOf(unlisted, digest)).toEqual({
    listed: false,
    retired: false,
    http: '400',
    service: '40',
    case: '400-03',
    message: null,
    contract: null,
  });
  expect(pathOf(unlisted, digest, urls)).toBe('/decode/#4004003');
  expect(pathOf({ code: null, case: '404-18', candidates: [] }, digest, urls)).toBe(
    '/cases/404-18/',
  );
});
