import { describe, expect, test } from 'vitest';
import { loadCatalog } from '#catalog/load.ts';
import { toSearchIndex } from '#search/search-index.ts';
import { makeAsk } from '../../../scripts/search/ask.ts';
import { placeOf, querySets, readQueries, score } from '../../../scripts/search/queries.ts';

const index = toSearchIndex(loadCatalog('content/catalog'));
const ask = makeAsk(index);
const listed = ask.search.codes.map(({ code }) => code);

/** The share of the queries of each kind whose right answer is first, and among the first three. */
const goals: Record<string, [first: number, three: number]> = {
  code: [1, 1],
  notation: [1, 1],
  prefix: [1, 1],
  unlisted: [1, 1],
  message: [0.97, 0.97],
  parameters: [0.97, 0.97],
  typo: [0, 0.95],
  'symptom-en': [0, 0.95],
  'symptom-id': [0, 0.95],
  service: [0.9, 0.95],
  pasted: [0.9, 0.9],
  nonsense: [1, 1],
};

describe.each(querySets)('of the %s queries', (set) => {
  // What only full text has is asked in a browser.
  const queries = readQueries(set).filter(({ kind }) => kind !== 'page');
  const scores = score(queries, (query) => placeOf(query, ask(query.query), listed));

  test('there are enough, of every kind', () => {
    expect(queries.length).toBeGreaterThan(set === 'tuned' ? 250 : 180);
    expect(new Set(scores.keys())).toEqual(new Set(Object.keys(goals)));
  });

  test.each(Object.entries(goals))('those of kind %s are answered', (kind, [first, three]) => {
    const found = scores.get(kind);
    expect(
      (found?.first ?? 0) / (found?.count ?? 1),
      found?.missed.join('\n'),
    ).toBeGreaterThanOrEqual(first);
    expect(
      (found?.three ?? 0) / (found?.count ?? 1),
      found?.missed.join('\n'),
    ).toBeGreaterThanOrEqual(three);
  });
});

test('no query stands in both sets', () => {
  const [one, other] = querySets.map((set) =>
    readQueries(set).map(({ query }) => query.trim().toLowerCase()),
  );
  expect(one?.filter((query) => other?.includes(query))).toEqual([]);
});
