/** What the table of all codes shows for a filter. Pure: no DOM. */

/** The state of the filters; an empty text filters nothing. */
export interface Filter {
  text: string;
  service: string;
  http: string;
  category: string;
}

export const filterNames = ['text', 'service', 'http', 'category'] as const;

/** One row of the table, as far as filters look at it. */
export interface FilterRow {
  service: string;
  http: string;
  category: string;
  /** Everything that the row shows. */
  text: string;
}

/** Reads the filter from the query of an address. Unknown names are left alone. */
export function readFilter(query: string): Filter {
  const params = new URLSearchParams(query);
  const read = (name: keyof Filter) => params.get(name) ?? '';
  return {
    text: read('text'),
    service: read('service'),
    http: read('http'),
    category: read('category'),
  };
}

/** Writes the filter as the query of an address, `?` included; empty when nothing is filtered. */
export function writeFilter(filter: Filter): string {
  const params = new URLSearchParams();
  for (const name of filterNames) if (filter[name] !== '') params.set(name, filter[name]);
  const query = params.toString();
  return query === '' ? '' : `?${query}`;
}

/**
 * Whether a row stays in sight. Every word of the text must occur in the row; `404-47-01` and the
 * like find the code that they write.
 */
export function fits(row: FilterRow, filter: Filter): boolean {
  const text = row.text.toLowerCase();
  const words = filter.text
    .toLowerCase()
    .replace(/^\s*(\d{3})[\s.-]+(\d{2})[\s.-]+(\d{2})\s*$/, '$1$2$3')
    .split(/\s+/);
  return (
    (filter.service === '' || filter.service === row.service) &&
    (filter.http === '' || filter.http === row.http) &&
    (filter.category === '' || filter.category === row.category) &&
    words.every((word) => text.includes(word))
  );
}
