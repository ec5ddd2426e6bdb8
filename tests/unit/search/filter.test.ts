import { expect, test } from 'vitest';
import { activeFilters, pagePasses, passes, readFilter } from '#search/filter.ts';
import { listCodes } from '#search/listing.ts';
import { index } from './index-of.ts';

const codes = listCodes(index);
const left = (query: string) => codes.filter((code) => passes(code, readFilter(query)));

test('no filter leaves every code', () => {
  expect(left('')).toHaveLength(codes.length);
  expect(left('?q=token&unknown=1')).toHaveLength(codes.length);
});

test('each filter leaves the codes that have its value, several those that have all', () => {
  expect(left('?service=47').every(({ service }) => service.code === '47')).toBe(true);
  expect(left('?http=404').every(({ http }) => http.status === '404')).toBe(true);
  expect(left('?category=System').every(({ row }) => row.category === 'System')).toBe(true);
  expect(left('?outcome=pending').every(({ contract }) => contract?.outcome === 'pending')).toBe(
    true,
  );
  expect(left('?service=47&http=404')).toHaveLength(20);
  expect(left('?outcome=nothing')).toEqual([]);
});

test('a code of no known way has no outcome to be found by', () => {
  const found = new Set(
    ['success', 'pending', 'failed', 'unknown'].flatMap((value) => left(`?outcome=${value}`)),
  );
  expect(found.size).toBe(codes.filter(({ contract }) => contract).length);
});

test('another page passes only where it is what is asked for', () => {
  const service = { kind: 'service', id: '47' };
  expect(pagePasses(service, readFilter(''))).toBe(true);
  expect(pagePasses(service, readFilter('?service=47'))).toBe(true);
  expect(pagePasses(service, readFilter('?service=78'))).toBe(false);
  expect(pagePasses(service, readFilter('?service=47&outcome=failed'))).toBe(false);
  expect(pagePasses({ kind: 'page', id: '/guides/' }, readFilter('?http=404'))).toBe(false);
});

test('the filters that are set are told by name', () => {
  expect(activeFilters(readFilter('?http=404&q=x&outcome='))).toEqual([['http', '404']]);
});
