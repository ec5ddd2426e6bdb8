import { describe, expect, test } from 'vitest';
import { splitMessage } from '#catalog/message.ts';
import { scan } from '#decoder/scan.ts';
import { matchMessage } from '#decoder/messages.ts';
import { digest, lexicon } from './lexicon.ts';

const match = (text: string) => matchMessage(text, lexicon.templates);
const rows = digest.cases.flatMap((one) =>
  one.rows.map(({ message }) => ({ id: `${one.http}-${one.case}`, message })),
);
/** What a sender puts into the place of each placeholder. */
const filled = (message: string) =>
  splitMessage(message)
    .map(({ kind, text }) => (kind === 'text' ? text : ` amount.value`))
    .join('')
    .replace(/\s+/g, ' ');

describe('every message of the list is recognised', () => {
  test.each(rows)('$id $message', ({ id, message }) => {
    const found = match(filled(message));
    expect(found?.cases).toContain(id);
    const names = splitMessage(message).filter(({ kind }) => kind === 'placeholder');
    expect(Object.values(found?.parameters ?? {})).toEqual(names.map(() => 'amount.value'));
  });

  test.each([
    ['in other letters', (text: string) => text.toUpperCase()],
    ['with more blanks', (text: string) => text.replaceAll(' ', '   ')],
    ['without blanks', (text: string) => text.replaceAll(' ', '')],
    ['with other signs', (text: string) => `"${text.replaceAll(' ', '_')}!"`],
  ])('%s', (_, change) => {
    const lost = rows
      .filter(({ message }) => splitMessage(message).length === 1)
      .filter(({ id, message }) => !match(change(message))?.cases.includes(id));
    expect(lost).toEqual([]);
  });
});

describe('spellings that occur are recognised', () => {
  test.each([
    ['Insufficient Fund', '403-14'],
    ['Transaction Cancelled', '404-04'],
    ['Do Not Honour', '403-05'],
    ['Activity Count Limit Exceed', '403-04'],
    ['OTP Sent To Cardholer', '403-13'],
    ['Requested Opearation Is Not Allowed', '405-01'],
    ['Request has been processed successfully', '200-00'],
    ['SUCCESS', '200-00'],
    ['Unauthorised. Unknown client', '401-00'],
    ['dormantaccount', '403-09'],
  ])('%s', (text, id) => {
    expect(match(text)?.cases).toEqual([id]);
  });
});

describe('what an ambiguous message may mean is told', () => {
  test.each([
    ['Invalid Bill/Virtual Account', ['404-12', '404-19']],
    ['Unauthorized', ['401-00', '401-01', '401-02', '401-03', '401-04']],
    ['Feature Not Allowed', ['403-01', '403-06']],
    ['Token Not Found', ['401-03', '401-04']],
  ])('%s', (text, cases) => {
    expect(match(text)?.cases).toEqual(cases);
  });

  test('a reason decides', () => {
    expect(match('Invalid Bill/Virtual Account Suspended')?.cases).toEqual(['404-12']);
    expect(match('Unauthorized. Invalid Signature')).toMatchObject({
      cases: ['401-00'],
      parameters: { reason: 'Invalid Signature' },
    });
  });
});

test.each([
  ['Invalid Mandatory Field (amount)', 'amount'],
  ['Invalid Mandatory Field {merchantId}', 'merchantId'],
  ['Invalid Mandatory Field items[0].name', 'items[0].name'],
  ['Invalid Mandatory Field items[0]', 'items[0]'],
  ['Invalid Mandatory Field "amount.value".', 'amount.value'],
])('%s names %s', (text, name) => {
  expect(match(text)?.parameters).toEqual({ 'field name': name });
});

test.each(['', ' ', 'hello', 'Invalid', 'Transaction', 'x'.repeat(10_000)])(
  '%j is no message',
  (text) => {
    expect(match(text.slice(0, 400))).toBeNull();
  },
);

test.each([
  ['ERROR Invalid Mandatory Field X-TIMESTAMP', '400-02', { 'field name': 'X-TIMESTAMP' }],
  ['reason: Transaction Not Found, giving up', '404-01', {}],
  [
    '"responseMessage":"Invalid Field Format amount.value"',
    '400-01',
    { 'field name': 'amount.value' },
  ],
])('in the line %s it is found with its parameter', (text, id, parameters) => {
  const [find] = scan(text, lexicon);
  expect(find).toMatchObject({ code: null, case: id, parameters });
  expect(find?.confidence).not.toBe('possible');
});
