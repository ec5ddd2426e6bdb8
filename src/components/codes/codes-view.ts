/** What the table of all codes shows for a filter. Pure: no DOM. */
import { caseId, splitCode } from '#catalog/code.ts';
import { findCodes } from '#decoder/find.ts';

/** The fields by which the table is filtered, as they are called in the address. */
export const filterNames = [
  'text',
  'service',
  'http',
  'category',
  'outcome',
  'money',
  'retry',
  'who',
  'relevance',
] as const;

/** The filters whose value a row has as it is. */
const partNames = ['category', 'outcome', 'money', 'retry', 'who', 'relevance'] as const;

/** The state of the filters; an empty one filters nothing. */
export type Filter = Record<(typeof filterNames)[number], string>;

/** One row of the table, as far as filters look at it. */
export interface FilterRow extends Partial<Record<(typeof partNames)[number], string>> {
  /** Seven digits. */
  code: string;
  /** Everything that the row shows. */
  text: string;
}

/** Reads the filter from the query of an address. Unknown names are left alone. */
export function readFilter(query: string): Filter {
  const params = new URLSearchParams(query);
  const values = filterNames.map((name) => [name, params.get(name) ?? '']);
  return Object.fromEntries(values) as Filter;
}

/** Writes the filter as the query of an address, `?` included; empty when nothing is filtered. */
export function writeFilter(filter: Filter): string {
  const params = new URLSearchParams();
  for (const name of filterNames) if (filter[name] !== '') params.set(name, filter[name]);
  const query = params.toString();
  return query === '' ? '' : `?${query}`;
}

/**
 * Makes the test that a row must pass to stay in sight. Where the text holds response codes, in any
 * notation, those are meant; otherwise every word of it must occur in the row or be its case, as in
 * `404-01`.
 */
export function makeTest(filter: Filter): (row: FilterRow) => boolean {
  const codes = findCodes(filter.text).map(({ code }) => code);
  const words = filter.text.toLowerCase().split(/\s+/);
  return ({ code, text, ...row }) => {
    const parts = splitCode(code);
    const shown = `${text} ${caseId(parts?.http ?? '', parts?.case ?? '')}`.toLowerCase();
    return (
      (filter.service === '' || filter.service === parts?.service) &&
      (filter.http === '' || filter.http === parts?.http) &&
      partNames.every((name) => filter[name] === '' || filter[name] === row[name]) &&
      (codes.length > 0 ? codes.includes(code) : words.every((word) => shown.includes(word)))
    );
  };
}
