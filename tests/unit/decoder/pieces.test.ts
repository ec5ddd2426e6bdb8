import { describe, expect, test } from 'vitest';
import { scan } from '#decoder/scan.ts';
import { lexicon } from './lexicon.ts';

const codesIn = (text: string) =>
  scan(text, lexicon).flatMap(({ code, confidence }) => (confidence === 'possible' ? [] : [code]));

describe('a piece of something longer is not even possible', () => {
  test.each([
    ...['QR4044701', 'x4044701', '4044701f', '40447010', '4044701_v2', '12-4044701', '12.4044701'],
    ...[
      '4044701.5',
      '4044701%',
      '2005700,00',
      '2005700,-',
      '4044701-a17',
      '+4044701',
      '(#4044701)',
    ],
    ...['order #4044701', '2026/4044701', '4044701/PKS/2026', '4044701.jpg', 'IMG_4044701.png'],
    ...['2004700 * 2', '2004700 / 1024', '404/47/01/2', '0812 404 47 01', 'Rp 2004700', '$2004700'],
    ...['2004700 IDR', '"2004700","IDR"', '(021) 4044701', '+62 21 4044701', 'Telp. 4044701'],
  ])('%s', (text) => {
    expect(scan(text, lexicon)).toEqual([]);
  });
});

describe('signs that stand beside codes leave them codes', () => {
  test.each([
    ...['error #4044701', '404-4044701', '404/4044701', '4044701/404', '12:4044701', '4044701:12'],
    ...['4044701,404', '4044701,12', '4044701 / Transaction Not Found', '4044701nya kenapa'],
    ...['4044701 Rp 10.000', '4044701 | IDR 10.000', '001 4044701', 'chat WA: kena 4044701'],
    ...["$this->assertSame('4044701', $json)", '4044701!', '[31m4044701[0m', '#/codes/4044701'],
  ])('%s', (text) => {
    expect(codesIn(text)).toEqual(['4044701']);
  });

  test.each(['2004700+4044701', '2004700-4044701', '2004700/4044701', '2004700|4044701'])(
    '%s are two',
    (text) => {
      expect(codesIn(text)).toEqual(['2004700', '4044701']);
    },
  );
});

test('a code that went through a number under its key is one all the same', () => {
  expect(codesIn('{"responseCode":4044701.0}')).toEqual(['4044701']);
  expect(codesIn('{"responseCode":4044701.5}')).toEqual([]);
});
