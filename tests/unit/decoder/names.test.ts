import { describe, expect, test } from 'vitest';
import { readKey, readName } from '#decoder/names.ts';
import { scan } from '#decoder/scan.ts';
import { kindOf } from '#decoder/vocabulary.ts';
import { lexicon } from './lexicon.ts';

describe('a name says what its value is', () => {
  test.each([
    ...[
      'code',
      'rc',
      'responseCode',
      'RESPONSE_CODE',
      'resp-code',
      'snap.error.code',
      'errorCode2',
    ],
    ...['kode', 'kode_balasan', 'bankRc', 'retry_codes', 'successCodes'],
  ])('%s: a response code', (name) => {
    expect(readName(name)).toBe('code');
  });

  test.each([
    ...['status', 'lastError', 'qrisCode', 'expected', 'NOT_FOUND', 'invalid_signature'],
    ...['DUPLICATE_ORDER', 'amountMismatch', 'orderPending', 'orderStatus'],
  ])('%s: an answer', (name) => {
    expect(readName(name)).toBe('answer');
  });

  test.each([
    ...['amount', 'AMOUNT', 'orderId', 'rowsExamined', 'error_count', 'failedOrders', 'bytes_sent'],
    ...['bankCode', 'kode_promo', 'zipCode', 'refundAmount', 'totalTransaksi', 'invalid_rows'],
  ])('%s: something else', (name) => {
    expect(readName(name)).toBe('other');
  });

  test.each(['x', 'a', 'QR_OPEN', 'foo'])('%s: nothing', (name) => {
    expect(readName(name)).toBeNull();
  });

  test('and where something goes is told by a key only', () => {
    expect([readKey('from'), readName('from')]).toEqual(['other', null]);
  });
});

test.each([
  ['mendapatkan', 'answering'],
  ['dikembalikan', 'answering'],
  ['returned', 'answering'],
  ['receiving', 'answering'],
  ['jawabannya', 'answer'],
  ['ditolak', 'outcome'],
  ['nominalnya', 'label'],
  ['merchants', 'thing'],
  ['terlampaui', 'fault'],
  ['kopi', null],
])('%s is read by its root', (word, kind) => {
  expect(kindOf(word)).toBe(kind);
});

test.each([
  ['rc.equals("9994799")', 'certain'],
  ['if (resp.code != "9994799")', 'certain'],
  ['{"responseCode": {"$numberInt": "9994799"}}', 'certain'],
  ['<entry key="response_code" value="9994799"/>', 'certain'],
  ['returns_4044701_when_unknown', 'likely'],
  ['E4044701', 'likely'],
  ['visitors: 4044701', 'possible'],
  ['wrong terminal id: 4044701', 'likely'],
  ['limit 4044701', 'possible'],
  ['kena limit (4044701)', 'likely'],
])('what stands directly before a value names it: %s', (text, confidence) => {
  expect(scan(text, lexicon).map((find) => find.confidence)).toEqual([confidence]);
});
