import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readInput } from '#decoder/read.ts';

describe('what is typed is told apart', () => {
  test.each(['', '  ', '\n', '\u200b\u00a0'])('%j is empty', (text) => {
    expect(readInput(text)).toEqual({ kind: 'empty' });
  });

  test.each(['404XX01', '404xx01', '404-xx-01', '404 ** 01', '404??01', '4O4xx0l'])(
    '%s leaves the service open',
    (text) => {
      expect(readInput(text)).toEqual({ kind: 'pattern', http: '404', case: '01' });
    },
  );

  test.each([
    ['4', '4', '', ''],
    ['404', '404', '', ''],
    ['404-', '404', '', ''],
    ['4044', '404', '4', ''],
    ['404 47', '404', '47', ''],
    ['404-47-0', '404', '47', '0'],
    ['4O447O', '404', '47', '0'],
  ])('%s is the beginning of a code', (text, http, service, caseCode) => {
    expect(readInput(text)).toMatchObject({ kind: 'partial', http, service, case: caseCode });
  });

  test('what is written like a case may be meant as one', () => {
    expect(readInput('404-01')).toMatchObject({ kind: 'partial', likeCase: true });
    expect(readInput('40401')).toMatchObject({ kind: 'partial', likeCase: false });
  });

  test.each([
    ['40447011', 8],
    ['4.044.701', 7],
    ['+62 812-404-4701', 12],
    ['2005700.00', 9],
    ['12.50', 4],
  ])('%s is another number', (text, digits) => {
    expect(readInput(text)).toEqual({ kind: 'number', digits });
  });

  test.each(['Transaction Not Found', '<img src=x onerror=alert(1)>', 'Rp 2005700', '4xx', '---'])(
    '%s is a text without a code',
    (text) => {
      expect(readInput(text)).toEqual({ kind: 'text' });
    },
  );

  test('a code that stands there twice counts once', () => {
    const input = readInput('4044701 2004700 404-47-01');
    const codes = input.kind === 'codes' ? input.finds.map(({ code }) => code) : [];
    expect(codes).toEqual(['4044701', '2004700']);
  });

  test('each code is read from its first to its last digit without ever being another one', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^\d{7}$/), (code) => {
        for (let length = 1; length < 7; length += 1) {
          const input = readInput(code.slice(0, length));
          expect(input.kind).toBe('partial');
        }
        expect(readInput(code)).toMatchObject({ kind: 'codes', finds: [{ code }] });
      }),
    );
  });
});
