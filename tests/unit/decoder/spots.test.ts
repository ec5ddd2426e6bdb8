import { describe, expect, test } from 'vitest';
import type { Finding } from '#decoder/finding.ts';
import { scan } from '#decoder/scan.ts';
import { Scanner } from '#decoder/scanner.ts';
import { lexicon } from './lexicon.ts';

/** A log in which there is nothing to find, longer than what is read as a whole; its signs have one to four bytes. */
const noise = Array.from(
  { length: 1_200 },
  (_, index) => `10:00:${String(index % 60)} – pool ${'é'.repeat(index % 4)} released 😀 in 12 ms`,
).join('\n');

/** What a find says, wherever it stands. */
const saying = ({ text, code, pattern, case: id, confidence, said, statuses }: Finding) => {
  return { text, code, pattern, id, confidence, said, statuses };
};

describe('a long log gives what a short text gives, wherever it may stand', () => {
  test.each([
    'got 4044701 again',
    'rc=9994799',
    '"code": "9994799"',
    'kode 4004003',
    '404-47-01',
    '404/47/01 and 404_47_01',
    '404–47–01',
    '404 47 01',
    '404XX18',
    '400**02',
    '404-xx-18',
    '４０４４７０１',
    'Transaction Not Found',
    'transaction_not_found',
    'TransactionNotFound',
    'Invalid%20Amount: merchantId=1',
    'Paid Bill',
    'card-blocked',
    'Too Many Requests',
    '"responseMessage":"Timeout"',
    '{"latestTransactionStatus":"03"}',
    '{\n  "responseCode": "2005100",\n  "a": {\n    "b": 1\n  },\n  "responseMessage": "Successful",\n  "latestTransactionStatus": "03"\n}',
    'Response Code : 4044701\nResponse Desc : Transaction Not Found',
    '[responseCode] => 4044701\n[responseMessage] => Transaction Not Found',
  ])('%j', (text) => {
    const alone = scan(text, lexicon).map(saying);
    expect(alone.length).toBeGreaterThan(0);
    for (let shift = 0; shift < 4; shift += 1) {
      const within = scan(`${'x'.repeat(shift)}${noise}\n\n${text}\n\n${noise}`, lexicon);
      expect(within.map(saying)).toEqual(alone);
    }
  });
});

test('a piece may end anywhere near what is found', () => {
  const texts = [
    'Transaction Not Found',
    '404-47-01',
    '{"responseCode":"4044701"}',
    '４０４４７０１',
  ];
  const bytes = new TextEncoder().encode(`${noise}\n${texts.join(` ${noise}\n`)}\n${noise}`);
  const scanAt = (cut: number) => {
    const scanner = new Scanner(lexicon);
    const [one, other] = [bytes.subarray(0, cut), bytes.subarray(cut)];
    return [...scanner.push(one), ...scanner.push(other), ...scanner.end()];
  };
  const whole = scanAt(bytes.length);
  expect(whole.map(({ text }) => text)).toEqual([
    'Transaction Not Found',
    '404-47-01',
    '4044701',
    '４０４４７０１',
  ]);
  // So far is looked ahead before a find is sure.
  const ahead = 32_768;
  for (const { text } of whole) {
    const place = Buffer.from(bytes).indexOf(text);
    for (let cut = place - 4; cut < place + 40; cut += 1) {
      expect(scanAt(cut)).toEqual(whole);
      expect(scanAt(Math.min(bytes.length, cut + ahead))).toEqual(whole);
    }
  }
});

test.each(['é', '漢', '😀', 'x', ' é', '\u0301'])(
  'in a line of nothing but %j, every find stands where it says',
  (sign) => {
    // Of any length, so that no border falls between two signs by luck.
    const lines = [20_001, 20_002, 20_003, 20_004].map((count) => sign.repeat(count));
    const text = lines.map((line, index) => `${line} rc=404470${String(index)} ${line}`).join(' ');
    const found = scan(`first\n${text}`, lexicon);
    expect(found.map((find) => find.text)).toEqual(['4044700', '4044701', '4044702', '4044703']);
    for (const { offset, length, line, column, text: written } of found) {
      expect(`first\n${text}`.slice(offset, offset + length)).toBe(written);
      expect([line, column]).toEqual([2, offset - 'first\n'.length + 1]);
    }
  },
);

test('in a line without end, every find stands where it says', () => {
  const line = `${noise.replaceAll('\n', ' ')} rc=4044701 `.repeat(4);
  const found = scan(`first\n${line}`, lexicon);
  expect(found.map(({ text }) => text)).toEqual(['4044701', '4044701', '4044701', '4044701']);
  for (const { offset, length, column } of found) {
    expect(`first\n${line}`.slice(offset, offset + length)).toBe('4044701');
    expect(column).toBe(offset - 'first\n'.length + 1);
  }
});
