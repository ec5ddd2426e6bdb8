import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findCodes } from '#decoder/find.ts';

const codesIn = (text: string) => findCodes(text).map(({ code }) => code);

describe('a code is found', () => {
  test.each([
    '4044701',
    '404-47-01',
    '404 47 01',
    '404.47.01',
    '404/47/01',
    '404_47_01',
    '404 - 47 - 01',
    '404 + 47 + 01',
    '404-4701',
    '404 4701',
    '40447-01',
    '404\t47\t01',
    '404\n47\n01',
    '404\u201147\u201101',
    '404\u00a047\u202f01',
    '404–47—01',
    '４０４４７０１',
    '４０４－４７－０１',
    '40\u200b447\ufeff01',
    'HTTP 404 / service 47 / case 01',
    'HTTP status 404, service code 47, case code 01',
    ' "4044701", ',
    '(404-47-01)',
    '#4044701',
  ])('in the notation %j', (text) => {
    expect(codesIn(text)).toEqual(['4044701']);
  });

  test.each([
    '"responseCode":"4044701"',
    '"responseCode": 4044701,',
    '{"responseCode":"4044701","responseMessage":"Transaction Not Found"}',
    String.raw`{\"responseCode\":\"4044701\"}`,
    String.raw`{\u0022responseCode\u0022:\u00224044701\u0022}`,
    'responseCode%3D%224044701%22',
    '<responseCode>4044701</responseCode>',
    'response_code=4044701&x=1',
    '2026-11-23 14:22:01,123 ERROR [pay] HTTP/1.1 404 4044701 Transaction Not Found',
    '[2026-11-23 10:00:00 +0700] answer 4044701 in 12ms',
    '2026-11-23,4044701,47,POST',
    'Invalid Amount: 4044701',
    'error no. 4044701',
    'The answer was 4044701.',
    'kode 404-47-01: transaksi tidak ditemukan',
    '/codes/4044701/',
    '/id/404-47-01',
    '/404/47/01/',
    '/4044701.html',
    'https://example.org/decode/#4044701',
  ])('inside %j', (text) => {
    expect(codesIn(text)).toEqual(['4044701']);
  });

  test('with each of its neighbours, in the order of the text', () => {
    expect(codesIn('4044701,2004700')).toEqual(['4044701', '2004700']);
    expect(codesIn('404-47-01; 200-47-00\n500 47 00\n504 47 00')).toEqual([
      '4044701',
      '2004700',
      '5004700',
      '5044700',
    ]);
    expect(codesIn('["4044701","2004700"]')).toEqual(['4044701', '2004700']);
  });

  test('as often as it is there', () => {
    expect(codesIn('4044701 then 4044701')).toHaveLength(2);
  });

  test('outside of 1xx to 5xx only where the text calls it a code, or is nothing else', () => {
    expect(codesIn('9994799')).toEqual(['9994799']);
    expect(codesIn('"responseCode":"9994799"')).toEqual(['9994799']);
    expect(codesIn('user 9994799 has logged in')).toEqual([]);
  });
});

describe('another number is not taken for a code', () => {
  test.each([
    ['an amount with decimals', '2005700.00'],
    ['an amount in a body', '{"amount":{"value":"2005700.00","currency":"IDR"}}'],
    ['an amount without decimals in a body', '{"amount":{"value":"2005700","currency":"IDR"}}'],
    ['an amount with a decimal comma', 'total 2005700,00'],
    ['a grouped amount', '2,005,700'],
    ['a grouped amount as Indonesians write it', 'Rp 2.005.700'],
    ['an amount after its currency', 'Rp2005700'],
    ['an amount after its currency and a blank', 'paid IDR 2005700'],
    ['an amount before its currency', '2005700 IDR'],
    ['an amount that is called so', 'amount=2005700'],
    ['an amount in a sentence', 'amount 2005700'],
    ['a broken number', '20047.00'],
    ['a broken number of three and four digits', '200.4700'],
    ['a mobile number', '+62 812-404-4701'],
    ['a mobile number in groups like those of a code', '0812 404 47 01'],
    ['a telephone number with its area', '021-4044701'],
    ['a telephone number with its area in brackets', '(021) 4044701'],
    ['a telephone number with its country', 'call +62 21 4044701'],
    ['a telephone number that is called so', 'phone: 404-4701'],
    ['a local number in a sentence', 'call 555-4701'],
    ['eight digits', '40447011'],
    ['six digits', '404470'],
    ['a reference', '20261123404470100001'],
    ['a reference that is called so', '"partnerReferenceNo":"2004700"'],
    ['a reference with letters', 'INV2004700'],
    ['a reference with letters and a hyphen', 'INV-2004700'],
    ['a reference in pieces', '2026-2004700-17'],
    ['an identifier', '"merchantId": "4044701"'],
    ['a fraction of a second', '2026-11-23T14:22:01.2004700Z'],
    ['a duration', 'took 2004700ns'],
    ['an address of the internet', '200.47.00.12'],
    ['a date', '2026-11-23'],
    ['a word of the letters that are read as digits', 'lollool'],
    ['one digit among such letters', '1Illool'],
    ['a hexadecimal number', '4044701f'],
  ])('%s', (_, text) => {
    expect(codesIn(text)).toEqual([]);
  });
});

describe('letters are read as digits', () => {
  test.each([
    ['4O447Ol', '4044701', ['O0', 'l1']],
    ['4o4-47-oI', '4044701', ['o0', 'I1']],
    ['2OO47OO', '2004700', ['O0']],
    ['4O4 47 0l', '4044701', ['O0', 'l1']],
    ['４Ｏ４４７０１', '4044701', ['O0']],
    ['4044701', '4044701', []],
  ])('in %s, and it is said which', (text, code, letters) => {
    const [find] = findCodes(text);
    expect(find?.code).toBe(code);
    expect(find?.readAs.map(({ letter, digit }) => letter + digit)).toEqual(letters);
  });
});

describe('where a code stands is told', () => {
  test.each([
    ['got 404-47-01.', '404-47-01'],
    ['  "4044701"', '4044701'],
    ['\u200b\u200bgot\u00a0404\u201147\u201101!', '404\u201147\u201101'],
    ['%22%224044701%22', '4044701'],
    ['HTTP 404 / service 47 / case 01', '404 / service 47 / case 01'],
    [String.raw`\u00224044701\u0022`, '4044701'],
  ])('in %j', (text, written) => {
    const [find] = findCodes(text);
    expect(find?.text).toBe(written);
    expect(find?.offset).toBe(text.indexOf(written));
    expect(find?.length).toBe(written.length);
  });
});

const code = fc.stringMatching(/^[1-5]\d{6}$/);
/** Texts of the signs that the rules are about, so that they meet often. */
const nearCodes = fc.string({
  unit: fc.constantFrom(...Array.from('0123456789OoIl-./_ ,:"x+%\\un\n\u200b\u00a0４')),
  maxLength: 60,
});
const anyText = fc.oneof(fc.string({ unit: 'binary' }), fc.string(), nearCodes);

describe('whatever the text', () => {
  test('a find is seven digits, and stands where it says', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        let end = 0;
        for (const find of findCodes(text)) {
          expect(find.code).toMatch(/^\d{7}$/);
          expect(find.text).toBe(text.slice(find.offset, find.offset + find.length));
          expect(find.offset).toBeGreaterThanOrEqual(end);
          end = find.offset + find.length;
        }
      }),
      { numRuns: 3000 },
    );
  });

  test('the digits of a find are those of its text, none added, changed or left out', () => {
    fc.assert(
      fc.property(nearCodes, (text) => {
        for (const find of findCodes(text)) {
          const digits = find.text
            .replace(/service|case/g, '')
            .replace(/%(?:25)*([0-7][\da-f])/gi, (_, hex: string) =>
              String.fromCharCode(parseInt(hex, 16)),
            )
            .normalize('NFKC')
            .replace(/[Oo]/g, '0')
            .replace(/[Il]/g, '1')
            .replace(/\D/g, '');
          expect(digits).toBe(find.code);
        }
      }),
      { numRuns: 3000 },
    );
  });

  test('a code among words is found, in each notation', () => {
    const word = fc.constantFrom('got', 'ERROR', 'the answer', 'Transaction Not Found', '…', '::');
    const notation = fc.constantFrom('$1$2$3', '$1-$2-$3', '$1 $2 $3', '$1.$2.$3', '"$1$2$3"');
    fc.assert(
      fc.property(word, code, notation, word, (before, seven, how, after) => {
        const written = seven.replace(/^(...)(..)(..)$/, how);
        expect(codesIn(`${before} ${written} ${after}`)).toEqual([seven]);
      }),
    );
  });

  test('no seven digits are cut out of a longer number', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^\d{8,40}$/), (digits) => {
        expect(codesIn(digits)).toEqual([]);
        expect(codesIn(`reference ${digits} of today`)).toEqual([]);
      }),
    );
  });
});

test.each(['4', '404-', '404 47 ', 'l', ' ', '\u200b', '%22', '(', '4044701 ', '4x', '"a":', '\n'])(
  'a megabyte of %j takes no longer than any other',
  (unit) => {
    const text = unit.repeat(Math.ceil(1e6 / unit.length));
    const start = performance.now();
    findCodes(text);
    // Quadratic time would take minutes.
    expect(performance.now() - start).toBeLessThan(20_000);
  },
);
