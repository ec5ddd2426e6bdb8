import { describe, expect, test } from 'vitest';
import { getWords } from '#catalog/load.ts';
import { makeUrls } from '#catalog/urls.ts';
import { viewOf, type Context } from '#components/search/search-view.ts';
import { toAnswer } from '#components/search/text-results.ts';
import { wordKeys } from '#components/search/word-keys.ts';
import { makeSearch } from '#search/answer.ts';
import { readFilter } from '#search/filter.ts';
import type { FoundPage } from '#search/pages.ts';
import { readQuery } from '#search/query.ts';
import { toVerdicts } from '#search/search-index.ts';
import { contohCatalog, contohIndex } from './index-of.ts';

const words = getWords('en');
const retiredService = '05';

function resultsOf(text: string, { filter = '', pages = [] }: Asked = {}) {
  const context: Context = {
    search: makeSearch(contohIndex),
    words: Object.fromEntries(wordKeys.map((key) => [key, words[key]])) as Context['words'],
    urls: makeUrls({ base: '/', locale: 'en' }),
    verdicts: toVerdicts(contohCatalog, 'en'),
  };
  const question = {
    text,
    query: readQuery(text, contohIndex),
    filter: readFilter(filter),
    limit: 999,
  };
  const fullText = toAnswer({ pages, total: pages.length, isPartly: false }, question, context);
  return viewOf(question, fullText, context).results;
}

interface Asked {
  filter?: string;
  pages?: FoundPage[];
}

const isMarked = ({ about }: { about: string }) => about.startsWith('Retired · ');

describe('what was taken back', () => {
  test.each(['404', '4', '409', 'http 404', 'service 90', 'service 24', '90'])(
    'stands last among the results of %s',
    (query) => {
      const marks = resultsOf(query).map(isMarked);
      expect(marks).toEqual(marks.toSorted((one, other) => Number(one) - Number(other)));
      expect(marks).toContain(false);
    },
  );

  test('stands last even where its words fit best, and behind pages found by their text', () => {
    const pages = [{ kind: 'case' as const, id: '409-01', excerpt: 'how to remove' }];
    const results = resultsOf('remove card', { pages });
    expect(results.map(({ kind, id }) => `${kind} ${id}`).at(-1)).toBe(`service ${retiredService}`);
    expect(results.map(({ id }) => id)).toContain('409-01');
    expect(results.filter(isMarked)).toHaveLength(1);
  });

  test('stands first where all its digits were asked for, and says what it is', () => {
    const [first] = resultsOf('4049007');
    expect(first).toMatchObject({ kind: 'code', id: '4049007' });
    expect(first && isMarked(first)).toBe(true);
  });

  test('is no door of a case that holds in other services', () => {
    const doors = [...resultsOf('404'), ...resultsOf('409'), ...resultsOf('closed')].flatMap(
      (result) => result.doors.map(({ code }) => code),
    );
    expect(doors.length).toBeGreaterThan(0);
    const retired = contohCatalog.codes.filter((code) => code.retired).map(({ code }) => code);
    expect(doors.filter((code) => retired.includes(code))).toEqual([]);
  });
});

describe('a case of which every code was taken back', () => {
  test.each(['503', '50', 'ledger rebuilding', '503-01 unavailable'])(
    'stands last for %s, marked',
    (query) => {
      const results = resultsOf(query, { pages: [{ kind: 'case', id: '404-01', excerpt: query }] });
      expect(results.length).toBeGreaterThan(1);
      expect(results.at(-1)).toMatchObject({ kind: 'case', id: '503-01' });
      expect(results.filter(isMarked).map(({ id }) => id)).toEqual(['503-01']);
    },
  );

  test('still leads to its codes, and is filtered by them', () => {
    const [result] = resultsOf('503-01');
    expect(result?.doors.map(({ code }) => code).sort()).toEqual(['5030501', '5032401', '5039001']);
    expect(resultsOf('503-01', { filter: '?service=99' })).toEqual([]);
  });
});
