/** By what results are filtered. */
import type { ListedCode } from './listing.ts';

/** The filters, as they are called in the address of the search page. */
export const filterNames = ['service', 'http', 'category', 'outcome'] as const;

/** The state of the filters; an empty one filters nothing. */
export type Filter = Record<(typeof filterNames)[number], string>;

/** Reads the filters from the query of an address. Other names are left alone. */
export function readFilter(query: string): Filter {
  const params = new URLSearchParams(query);
  return Object.fromEntries(filterNames.map((name) => [name, params.get(name) ?? ''])) as Filter;
}

/** The filters that are set, by name. */
export function activeFilters(filter: Filter): [keyof Filter, string][] {
  return filterNames.flatMap((name) => (filter[name] === '' ? [] : [[name, filter[name]]]));
}

/** Whether a code passes all filters. */
export function passes({ http, service, row, contract }: ListedCode, filter: Filter): boolean {
  const own: Filter = {
    service: service.code,
    http: http.status,
    category: row.category,
    outcome: contract?.outcome ?? '',
  };
  return activeFilters(filter).every(([name, value]) => own[name] === value);
}

/** Whether a page that is no code or case passes: only where all that is asked for is that page. */
export function pagePasses(page: { kind: string; id: string }, filter: Filter): boolean {
  return activeFilters(filter).every(([name, value]) => page.kind === name && page.id === value);
}
