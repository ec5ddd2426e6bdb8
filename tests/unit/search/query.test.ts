import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { splitCode } from '#catalog/code.ts';
import { findPasted } from '#search/pasted.ts';
import { readPasted, readQuery } from '#search/query.ts';
import { catalog, index } from './index-of.ts';

/** What a query asks for, in short: `4044701`, `case 404-01`, `under 404 47 -`, words in quotes. */
function read(text: string): string[] {
  const { codes, named, parts, notOffered, words } = readQuery(text, index);
  const digits = parts && [parts.http, parts.service, parts.case].map((part) => part || '-');
  return [
    ...codes.map(({ code }) => code),
    ...named.map(({ kind, id }) => `${kind} ${id}`),
    ...(digits ? [`under ${digits.join(' ')}`] : []),
    ...notOffered.map((code) => `not offered ${code}`),
    ...(words.length > 0 ? [`"${words.join(' ')}"`] : []),
  ];
}

describe('a code', () => {
  test.each([
    '4044701',
    '404-47-01',
    '404 47 01',
    '404.47.01',
    '404/47/01',
    '4O447Ol',
    '"4044701"',
    ' 4044701 ',
    '４０４４７０１',
    '404–47–01',
    '4 0 4 4 7 0 1',
    'what is 4044701?',
    'response code 4044701',
    'rc 4044701',
    'HTTP 404 service 47 case 01',
    'http 404, layanan 47, kasus 01',
    '404-01 service 47',
    'service 47 404-01',
  ])('is read from %s', (text) => {
    expect(read(text)[0]).toBe('4044701');
  });

  const notations: ((http: string, service: string, code: string) => string)[] = [
    (...parts) => parts.join(''),
    (...parts) => parts.join('-'),
    (...parts) => parts.join(' '),
    (...parts) => `kode ${parts.join('')} artinya apa`,
    (...parts) => `error ${parts.join('-')} please help`,
    (http, service, code) => `http ${http} service ${service} case ${code}`,
  ];

  test('of the list is read from every notation as that very code', () => {
    for (const { code } of catalog.codes) {
      const { http = '', service = '', case: last = '' } = splitCode(code) ?? {};
      for (const write of notations) {
        expect(read(write(http, service, last))[0], write(http, service, last)).toBe(code);
      }
    }
  });

  test('is given once, in the order of the text, listed or not', () => {
    expect(read('4044799 2004700, 4044799').slice(0, 2)).toEqual(['4044799', '2004700']);
    expect(read('2004700 4044799')).toEqual(['2004700', '4044799']);
  });

  test.each([
    ['4044799', '4044799'],
    ['404-47-99', '4044799'],
    ['what is 4044799?', '4044799'],
    ['kode 9994701', '9994701'],
    ['http 404 service 47 case 99', '4044799'],
  ])('that is not listed is read from %s', (text, code) => {
    expect(readQuery(text, index).codes[0]?.code).toBe(code);
  });

  test.each([
    '40447011',
    '0812 404 47 01',
    '+62 404 4701',
    '1404-47-01',
    '4044701.00',
    '2.005.700',
    'order 7712345',
    'INV-4044701-99',
  ])('is not seen in %s', (text) => {
    expect(readQuery(text, index).codes).toEqual([]);
  });
});

describe('parts of a code', () => {
  test.each([
    ['404', ['http 404', 'under 404 - -']],
    ['http 404', ['http 404', 'under 404 - -']],
    ['HTTP status: 404', ['http 404', 'under 404 - -']],
    ['status 404', ['http 404', 'under 404 - -']],
    ['47', ['service 47', 'under - 47 -']],
    ['service 47', ['service 47', 'under - 47 -']],
    ['Service code: 47', ['service 47', 'under - 47 -']],
    ['layanan 47', ['service 47', 'under - 47 -']],
    ['case 14', ['under - - 14']],
    ['4044', ['under 404 4 -']],
    ['40447', ['under 404 47 -']],
    ['404470', ['under 404 47 0']],
    ['404-47-0', ['under 404 47 0']],
    ['404 47', ['under 404 47 -']],
    ['404-47', ['under 404 47 -']],
    ['http 404 service 78', ['under 404 78 -']],
    ['service 78 http 404', ['under 404 78 -']],
    ['service 52 case 00', ['under - 52 00']],
    ['4', ['under 4 - -']],
    ['40', ['under 40 - -', 'not offered 40']],
    ['404-01', ['case 404-01']],
    ['404/01', ['case 404-01']],
    ['404 01', ['case 404-01']],
    ['404xx01', ['case 404-01']],
    ['404-XX-01', ['case 404-01']],
    ['404**01', ['case 404-01']],
    ['case 404-01', ['case 404-01']],
    ['404-12', ['case 404-12']],
    ['404 12', ['case 404-12', 'under 404 12 -']],
    ['404-01, 404-02, http 500', ['case 404-01', 'case 404-02', 'http 500']],
    ['45', ['not offered 45']],
    ['service 45', ['not offered 45']],
  ])('are read from %s', (text, parts) => {
    expect(read(text)).toEqual(parts);
  });

  test.each([
    '0812 404',
    '404-99',
    '404xx99',
    '999',
    '99',
    'service 99',
    '20047.00',
    '1404-01',
    '4049',
  ])('are not seen in %s, or lead to none', (text) => {
    expect(read(text).filter((one) => !one.startsWith('under 404 9'))).toEqual([]);
  });
});

describe('words', () => {
  test.each([
    ['4044701 token', ['4044701', '"token"']],
    ['what is 4044701?', ['4044701']],
    ['response code 4044701', ['4044701']],
    ['404 not found', ['http 404', 'under 404 - -', '"not found"']],
    ['case 404-01 refund', ['case 404-01', '"refund"']],
    ['service 47 timeout', ['service 47', 'under - 47 -', '"timeout"']],
    ['retry after 12 hours', ['"retry after hours"']],
    ['call 0812 404 47 01', ['"call"']],
    ['order ORD20250404 failed', ['"order failed"']],
    ['Invalid Token (B2B)', ['"Invalid Token B2B"']],
  ])('beside digits are read from "%s"', (text, parts) => {
    expect(read(text)).toEqual(parts);
  });

  test('that say a message name its case', () => {
    expect(readQuery('Invalid Mandatory Field X-TIMESTAMP', index).said).toEqual([
      { kind: 'case', id: '400-02' },
    ]);
  });

  test('are at most thirty', () => {
    expect(readQuery('saldo '.repeat(40), index).words).toHaveLength(30);
  });
});

test('nothing typed leaves all parts open', () => {
  expect(readQuery('  ', index).parts).toEqual({ http: '', service: '', case: '' });
});

test('any text is read', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 120 }), (text) => {
      for (const { code } of readQuery(text, index).codes) expect(code).toMatch(/^\d{7}$/);
    }),
  );
});

describe('what is pasted', () => {
  const pasted = (text: string) => {
    const { codes, said, words } = readPasted(text, findPasted(text, index));
    return [codes.map(({ code }) => code), said.map(({ id }) => id), words.join(' ')];
  };

  test('is its codes, and nothing around them', () => {
    const body =
      '{"responseCode":"4044701","responseMessage":"Transaction Not Found","amount":"2005700.00"}';
    expect(pasted(body)).toEqual([['4044701'], [], '']);
    expect(pasted('10:02 ERROR order 4044713 answered rc=4044701')).toEqual([['4044701'], [], '']);
  });

  test('is the case of its message where it has no code', () => {
    expect(pasted('{"responseMessage":"Insufficient Funds"}')).toEqual([[], ['403-14'], '']);
  });

  test('is its words where it has neither', () => {
    expect(pasted('the customer waits\nand the QR is gone')).toEqual([
      [],
      [],
      'customer waits QR gone',
    ]);
  });
});
