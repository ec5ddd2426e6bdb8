import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { toDigest } from '#catalog/digest.ts';
import { loadCatalog } from '#catalog/load.ts';
import { findSaid } from '#search/messages.ts';

const digest = toDigest(loadCatalog('content/catalog'), 'en', 'descriptions');
const rows = digest.cases.flatMap((one) =>
  one.rows.map((row) => ({ ...row, id: `${one.http}-${one.case}` })),
);

/** A list of cases with these messages, and `00`, `01` … as their digits. */
const cases = (...messages: string[]) => ({
  cases: messages.map((message, index) => ({
    http: '400',
    case: String(index).padStart(2, '0'),
    rows: [{ appliesTo: 'any' as const, category: 'System', message, description: '' }],
    contracts: [],
  })),
});

describe('a message', () => {
  test('finds its case first, every one of the list', () => {
    for (const { id, message } of rows) expect(findSaid(message, digest)[0]).toBe(id);
  });

  test.each([
    ['conflict', '409-00'],
    ['  CONFLICT! ', '409-00'],
    ['InvalidAmount', '404-13'],
    ['invalid-token b2b', '401-01'],
  ])('is found in %j, whatever its case, white space and punctuation', (text, id) => {
    expect(findSaid(text, digest)).toEqual([id]);
  });

  test('comes before a template that fits as well', () => {
    expect(findSaid('Invalid Bill/Virtual Account', digest)).toEqual(['404-19', '404-12']);
  });
});

describe('a message with a placeholder', () => {
  test.each([
    ['Invalid Field Format originalPartnerReferenceNo', ['400-01']],
    ['Unauthorized. Invalid signature', ['401-00']],
    ['unauthorized merchant is closed', ['401-00']],
    ['Feature Not Allowed. Signature not match', ['403-01']],
    ['Transaction Not Permitted.Closed', ['403-15']],
    ['Invalid Card/Account/Customer 12/Virtual Account', ['404-11']],
  ])('is found in %j, filled in', (text, ids) => {
    expect(findSaid(text, digest)).toEqual(ids);
  });

  test.each([
    ['Unauthorized.', ['401-00']],
    ['Invalid Card/Account/Customer/Virtual Account', ['404-11']],
  ])('is found in %j, left empty', (text, ids) => {
    expect(findSaid(text, digest)).toEqual(ids);
  });

  test('comes first with the most literal words', () => {
    expect(findSaid('Feature Not Allowed At This Time. Cut off', digest)).toEqual([
      '403-06',
      '403-01',
    ]);
  });

  test.each([
    'Invalid Field',
    'the Unauthorized. Invalid signature',
    'Unauthorizeds signature',
    'Invalid Card/Account/Customer 12',
    'Invalid Card/Account/Customer Virtual Account 12',
    'Invalid Card/Account/Customer 12/Virtual Accounts',
    'Invalid Card/Account/Customer unVirtual Account',
    'Tokn Not Found (B2B)',
  ])('is not found in %j: its literal words must all be there, from the beginning', (text) => {
    expect(findSaid(text, digest)).toEqual([]);
  });

  test('may begin with it, and holds its literal words in their order', () => {
    const list = cases('{field} must not be [value] here', '[reason]', '{a}/[b]');
    expect(findSaid('amount must not be 12 here', list)).toEqual(['400-00']);
    expect(findSaid('must not be here', list)).toEqual(['400-00']);
    expect(findSaid('amount here must not be', list)).toEqual([]);
  });
});

describe('a description', () => {
  test('finds each case that has it', () => {
    expect(findSaid("Partner number can't be found", digest)).toEqual(['404-16']);
    const shared =
      'Token found in request is invalid (Access Token Not Exist, Access Token Expiry)';
    expect(findSaid(shared, digest)).toEqual(['401-01', '401-02']);
    for (const { id, description = '' } of rows)
      expect(findSaid(description, digest)).toContain(id);
  });
});

test('no text breaks it, and it finds each case once, and only those of the list', () => {
  const literals = rows.map(({ message }) => message);
  const piece = fc.oneof(fc.constantFrom(...literals, ' ', '[', '}', '/'), fc.string());
  const list = fc.array(
    fc.array(fc.oneof(piece, fc.constant('{x}')), { minLength: 1 }).map((parts) => parts.join('')),
  );
  fc.assert(
    fc.property(fc.array(piece), list, (pieces, messages) => {
      for (const one of [digest, cases(...messages.slice(0, 100))]) {
        const found = findSaid(pieces.join(''), one);
        expect(new Set(found).size).toBe(found.length);
        const all = one.cases.map((item) => `${item.http}-${item.case}`);
        expect(found.filter((id) => !all.includes(id))).toEqual([]);
      }
    }),
  );
});

test('a text of a million letters takes no longer than reading it', () => {
  const text = 'invalid card account customer virtual '.repeat(30_000);
  const start = performance.now();
  expect(findSaid(text, digest)).toEqual([]);
  expect(performance.now() - start).toBeLessThan(2000);
});
