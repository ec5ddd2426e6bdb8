import { describe, expect, test } from 'vitest';
import { scan } from '#decoder/scan.ts';
import { lexicon } from './lexicon.ts';

const codesIn = (text: string) => scan(text, lexicon).filter(({ code }) => code !== null);

describe('a body is read as a body', () => {
  test.each([
    [
      'in many lines, the code behind the message',
      '{\n  "responseMessage": "Invalid Field Format amount.value",\n  "responseCode": "4004701"\n}',
    ],
    [
      'as text in a line of a log',
      String.raw`INFO body="{\"responseCode\":\"4004701\",\"responseMessage\":\"Invalid Field Format amount.value\"}"`,
    ],
    [
      'as text in text',
      String.raw`{"log":"{\\\"responseCode\\\":\\\"4004701\\\",\\\"responseMessage\\\":\\\"Invalid Field Format amount.value\\\"}"}`,
    ],
    [
      'as XML',
      '<r><responseCode>4004701</responseCode><responseMessage>Invalid Field Format amount.value</responseMessage></r>',
    ],
    [
      'as a query string',
      'responseCode=4004701&responseMessage=Invalid%20Field%20Format%20amount.value',
    ],
    [
      'as PHP prints it',
      'Array\n(\n    [responseCode] => 4004701\n    [responseMessage] => Invalid Field Format amount.value\n)',
    ],
  ])('%s', (_, text) => {
    const found = scan(text, lexicon);
    expect(found).toHaveLength(1);
    expect(found[0]).toMatchObject({
      code: '4004701',
      confidence: 'certain',
      parameters: { 'field name': 'amount.value' },
      contradictions: [],
    });
  });

  test('each of several has its own message', () => {
    const text =
      '{"responseCode":"4004701","responseMessage":"Invalid Field Format a"}\n' +
      '{"responseMessage":"Invalid Mandatory Field b","responseCode":"4004702"}';
    expect(codesIn(text).map(({ parameters }) => parameters['field name'])).toEqual(['a', 'b']);
  });

  test('one in another has its own message', () => {
    const text =
      '{"code":"4004700","message":"Bad Request","cause":{"responseCode":"4044701","responseMessage":"Transaction Not Found"}}';
    expect(codesIn(text).map(({ code, said }) => [code, said])).toEqual([
      ['4004700', 'Bad Request'],
      ['4044701', 'Transaction Not Found'],
    ]);
  });

  test('one that is cut off is read as far as it goes', () => {
    const [find] = codesIn(
      '{"responseCode":"4004702","responseMessage":"Invalid Mandatory Field mercha',
    );
    expect(find).toMatchObject({ code: '4004702', parameters: { 'field name': 'mercha' } });
  });
});

describe('the state of a payment belongs to the code of its body', () => {
  const pending = [{ field: 'latestTransactionStatus', value: '03' }];
  test.each([
    ['behind it', '{"responseCode":"2005100","latestTransactionStatus":"03"}'],
    ['before it', '{"latestTransactionStatus":"03","responseCode":"2005100"}'],
    ['as a number', '{"responseCode":"2005100","latestTransactionStatus":03}'],
    ['spelled otherwise', '{"response_code":"2005100","latest_transaction_status":"03"}'],
    [
      'in XML',
      '<r><responseCode>2005100</responseCode><latestTransactionStatus>03</latestTransactionStatus></r>',
    ],
    ['in a query string', 'responseCode=2005100&latestTransactionStatus=03'],
    ['on another line', 'responseCode: 2005100\nlatestTransactionStatus: 03'],
    ['of a notification', '{"responseCode":"2005200","latestTransactionStatus":"03"}'],
  ])('%s', (_, text) => {
    const found = scan(text, lexicon);
    expect(found).toHaveLength(1);
    expect(found[0]?.statuses).toEqual(pending);
  });

  test('and not to that of the next one', () => {
    const text =
      '{"responseCode":"2004700"}\n{"responseCode":"2005100","latestTransactionStatus":"03"}\n{"responseCode":"2005100"}';
    expect(codesIn(text).map(({ statuses }) => statuses.length)).toEqual([0, 1, 0]);
  });

  test('nor to that of another paragraph', () => {
    const text = 'responseCode: 2005100\n\nlatestTransactionStatus: 03';
    expect(codesIn(text).map(({ statuses }) => statuses.length)).toEqual([0]);
  });

  test('nor to a number that is no answer', () => {
    const text = '{"note":"4044701","responseCode":"2005100","latestTransactionStatus":"03"}';
    expect(codesIn(text).map(({ statuses }) => statuses.length)).toEqual([0, 1]);
  });

  test('and stands for itself in a notification, which has no code', () => {
    expect(scan('{"originalReferenceNo":"A1","latestTransactionStatus":"03"}', lexicon)).toEqual([
      expect.objectContaining({ code: null, case: null, why: 'status', statuses: pending }),
    ]);
  });
});

describe('a history tells the state of each of its entries', () => {
  const states = (...values: string[]) =>
    values.map((value) => ({ field: 'detailData.status', value }));

  test('also one that nobody published', () => {
    const [find] = codesIn(
      '{"responseCode":"2001200","detailData":[{"status":"SUCCESS"},{"status":"REFUND","amount":{"value":"1.00"}},{"status":"INIT"}]}',
    );
    expect(find?.statuses).toEqual(states('SUCCESS', 'REFUND', 'INIT'));
  });

  test('in other notations', () => {
    const xml =
      '<r><responseCode>2001200</responseCode><detailData><status>SUCCESS</status></detailData><status>done</status></r>';
    expect(codesIn(xml)[0]?.statuses).toEqual(states('SUCCESS'));
    const escaped = String.raw`"{\"responseCode\":\"2001200\",\"detailData\":[{\"status\":\"INIT\"}"`;
    expect(codesIn(escaped)[0]?.statuses).toEqual(states('INIT'));
  });

  test('but a status anywhere else is none', () => {
    expect(scan('{"status":"SUCCESS","data":[]}', lexicon)).toEqual([]);
    expect(
      codesIn('{"detailData":[],"status":"SUCCESS","responseCode":"2001200"}')[0]?.statuses,
    ).toEqual([]);
  });

  test('of thousands of entries, the first few', () => {
    const entries = Array.from({ length: 2_000 }, () => '{"status":"SUCCESS"}').join();
    const [find] = codesIn(`{"responseCode":"2001200","detailData":[${entries}]}`);
    expect(find?.statuses.length).toBeLessThanOrEqual(50);
  });
});
