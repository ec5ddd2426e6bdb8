import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isPasted, toShareable } from '#search/share.ts';

describe('what is typed stands in the address as it is', () => {
  test.each([
    'token',
    ' card blocked ',
    '4044701',
    '404-47-01 refund',
    'responseCode: 4044701',
    'Invalid Field Format {field name}',
    'Unauthorized. [reason]',
    "what's a 504?",
    'Inactive Card/Account/Customer',
    'x'.repeat(20).concat(' ').repeat(3).concat('y'.repeat(17)),
  ])('%s', (text) => {
    expect(isPasted(text)).toBe(false);
    expect(toShareable(text, ['4044701'])).toBe(text.trim());
  });
});

describe('of what is pasted only the codes stand in the address', () => {
  test.each([
    '{"responseCode":"4044701","name":"Budi"}',
    '{ "name" : "Budi" }',
    '["4044701","4044799"]',
    '"name": "Budi", rc 404-47-01',
    '<code>4044701</code><name>Budi</name>',
    'rc=4044701 name=Budi',
    'https://bank.test/4044701?name=Budi',
    'HTTP/1.1 404 Budi',
    '2026-02-01 4044701 Budi',
    '08:07:13 4044701 Budi',
    '[ERROR] 4044701 for Budi',
    'WARN app: Budi',
    'Bearer abc 4044701',
    'eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9',
    'Budi\n4044701\n4044701',
    `Budi ${'and so on '.repeat(8)} 4044701`,
  ])('%s', (text) => {
    expect(isPasted(text)).toBe(true);
    expect(toShareable(text, [])).toBe('');
    expect(toShareable(text, ['4044701', '4044799', '4044701'])).toBe('4044701 4044799');
  });

  test('whatever is too long to have been typed', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 81, maxLength: 400 }), (text) => {
        expect(toShareable(text, ['2004700'])).toBe('2004700');
      }),
    );
  });
});
