import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { loadCatalog } from '#catalog/load.ts';
import { locales } from '#catalog/locales.ts';

const { transactionStatuses } = loadCatalog('content/catalog');

/** The first cell of every row of every table of the guide. */
function firstCells(locale: string): string[] {
  const file = path.join('content', 'guides', locale, 'status-values.mdx');
  return [...readFileSync(file, 'utf8').matchAll(/^\| ([^|]+?) +\|/gm)].map(
    ([, cell = '']) => cell,
  );
}

test.each(locales)(
  'the guide to status values has a row for each of the catalog, in %s',
  (locale) => {
    const rows = firstCells(locale);
    const values = transactionStatuses.flatMap((set) =>
      set.values.map(({ value, name }) => (name === undefined ? value : `${value} ${name}`)),
    );
    expect(values.length).toBeGreaterThan(0);
    // In their order: both are read from top to bottom.
    expect(rows.filter((row) => values.includes(row))).toEqual(values);
  },
);
