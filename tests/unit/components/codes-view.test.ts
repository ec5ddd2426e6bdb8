import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { loadCatalog } from '#catalog/load.ts';
import {
  filterNames,
  makeTest,
  readFilter,
  writeFilter,
  type Filter,
} from '#components/codes/codes-view.ts';

const { codes } = loadCatalog('content/catalog');
const rows = codes.map(({ code, row, service }) => ({
  code,
  category: row.category,
  text: `${code} ${row.message} ${service.code} ${service.name} ${row.category}`,
}));
const none = readFilter('');
const shown = (filter: Partial<Filter>) =>
  rows.filter(makeTest({ ...none, ...filter })).map(({ code }) => code);

describe('the filter of the table', () => {
  test('without anything shows every row', () => {
    expect(shown({}).length).toBe(315);
  });

  test.each([
    '4044701',
    '404-47-01',
    '404 47 01',
    '404/47/01',
    '4O447Ol',
    '"responseCode":"4044701"',
  ])('finds the code that %s writes, and no other', (text) => {
    expect(shown({ text })).toEqual(['4044701']);
  });

  test('finds each of several codes', () => {
    expect(shown({ text: '4044701, 2004700' })).toEqual(['2004700', '4044701']);
  });

  test('finds nothing for a code that is not listed', () => {
    expect(shown({ text: '4044799' })).toEqual([]);
  });

  test('finds a case as the site writes it', () => {
    expect(shown({ text: '404-01' })).toEqual(
      codes.filter((code) => code.case.id === '404-01').map(({ code }) => code),
    );
  });

  test('wants every word, in any order and case', () => {
    expect(shown({ text: 'TOKEN invalid' })).toEqual(shown({ text: 'invalid token' }));
    expect(shown({ text: 'token nothing-like-it' })).toEqual([]);
  });

  test('loses no row over the values of a field', () => {
    const all = (values: string[], name: keyof Filter) =>
      values.flatMap((value) => shown({ [name]: value })).sort();
    const every = rows.map(({ code }) => code);
    expect(all([...new Set(codes.map(({ service }) => service.code))], 'service')).toEqual(every);
    expect(all([...new Set(codes.map(({ http }) => http.status))], 'http')).toEqual(every);
    expect(all([...new Set(rows.map(({ category }) => category))], 'category')).toEqual(every);
  });

  test('comes back from the address as it went in', () => {
    const filters = fc.record(
      Object.fromEntries(
        filterNames.map((name) => [name, fc.string({ unit: 'grapheme' })]),
      ) as Record<keyof Filter, fc.Arbitrary<string>>,
    );
    fc.assert(
      fc.property(filters, (filter) => {
        expect(readFilter(writeFilter(filter))).toEqual(filter);
      }),
    );
  });
});
