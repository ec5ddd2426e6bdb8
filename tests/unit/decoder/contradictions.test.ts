import { describe, expect, test } from 'vitest';
import { scan } from '#decoder/scan.ts';
import { lexicon } from './lexicon.ts';

const told = (text: string) =>
  scan(text, lexicon)
    .filter(({ code }) => code !== null)
    .map(({ contradictions }) => contradictions);
const body = (code: string, message = '') =>
  `{"responseCode":"${code}"${message === '' ? '' : `,"responseMessage":"${message}"`}}`;

describe('an error inside of HTTP 200 is named', () => {
  test.each([
    ['on the same line', `HTTP/1.1 200 ${body('4044701')}`],
    ['in an access log', '"POST /v1.0/qr/qr-mpm-query HTTP/1.1" 200 rc=4045101'],
    ['as a field beside the body', '{"status":200,"body":{"responseCode":"4044701"}}'],
    ['in words', 'we got HTTP 200 with response code 4044701'],
    ['as OkHttp logs it', `<-- 200 https://x/v1.0/qr/qr-mpm-query (12ms)\n${body('4045101')}`],
    ['above the headers', `HTTP/1.1 200 OK\nContent-Type: application/json\n\n${body('4044701')}`],
    [
      'above a body of many lines',
      'HTTP/2 200\ndate: x\n\n{\n  "responseCode": "4044701",\n  "responseMessage": "Transaction Not Found"\n}',
    ],
  ])('%s', (_, text) => {
    expect(told(text)).toEqual([expect.arrayContaining([{ kind: 'http', http: '200' }])]);
  });
});

describe('what belongs to another call is no contradiction', () => {
  test.each([
    ['a status that fits', `HTTP/1.1 404 Not Found\n\n${body('4044701')}`],
    ['a status on another line of a log', '10:00 GET /health HTTP/1.1 200\n10:01 rc=4044701'],
    ['the status of the code before', `HTTP/1.1 200 OK\n\n${body('2004700')}\n${body('4044701')}`],
    [
      'two calls one after the other',
      `10:00 POST /v1.0/qr/qr-mpm-generate\n10:01 ${body('2004700')}\n10:02 ${body('2005100')}`,
    ],
    [
      'a table with a column for HTTP',
      '| HTTP | Code |\n|---|---|\n| 200 | 2004700 |\n| 404 | 4044701 |',
    ],
    ['several codes on a line', 'HTTP 200 and HTTP 404: 2004700, 4044701'],
    ['a message that nobody published', body('4044701', 'QR tidak ditemukan')],
    ['a message in other words', body('2004700', 'Request has been processed successfully')],
    ['an ambiguous message', body('4044712', 'Invalid Bill/Virtual Account')],
    ['the path of its own service', `POST /v1.0/qr/qr-mpm-query\n\n${body('2005100')}`],
  ])('%s', (_, text) => {
    expect(told(text).flat()).toEqual([]);
  });
});

test('a message of another case is named with its cases', () => {
  expect(told(body('4044701', 'Invalid Amount'))).toEqual([
    [{ kind: 'message', cases: ['404-13'] }],
  ]);
  expect(told('4044701 Invalid Bill/Virtual Account')).toEqual([
    [{ kind: 'message', cases: ['404-12', '404-19'] }],
  ]);
});

describe('an answer of the wrong service is named', () => {
  const services = [{ kind: 'service', services: ['52'] }];
  test.each([
    ['by the path on its line', `POST /v1.0/qr/qr-mpm-notify 200 ${body('2005100')}`],
    ['by the path above it', `10:00 POST /v1.0/qr/qr-mpm-notify\n10:00 ${body('2005100')}`],
    [
      'by the notification that it answers',
      `{"originalReferenceNo":"A1","latestTransactionStatus":"00"}\n${body('2005100')}`,
    ],
  ])('%s', (_, text) => {
    expect(told(text)).toEqual([services]);
  });

  test('by a field that only other services have', () => {
    const text = '{"responseCode":"2004700","latestTransactionStatus":"00"}';
    expect(told(text)).toEqual([[{ kind: 'service', services: ['51', '52'] }]]);
  });
});

test('a code that is a number in a body is named, and no other number', () => {
  expect(told('{"responseCode":4044701}')).toEqual([[{ kind: 'number' }]]);
  expect(told('{"responseCode":"4044701"}')).toEqual([[]]);
  expect(told('responseCode: 4044701')).toEqual([[]]);
});
