import { describe, expect, test } from 'vitest';
import { eachPageOnce, holdingMost } from '#search/pages.ts';

describe('the pages of a query', () => {
  test('stand there once, in the order in which they were found', () => {
    const pages = [
      { kind: 'http', id: '404' },
      { kind: 'case', id: '404-01', excerpt: 'first' },
      { kind: 'http', id: '404', excerpt: 'again' },
      { kind: 'case', id: '404-01' },
      { kind: 'page', id: '404', title: 'A guide' },
    ] as const;
    expect(eachPageOnce(pages, [])).toEqual([pages[0], pages[1], pages[4]]);
  });

  test('are without a case of which a code is shown already', () => {
    const pages = [
      { kind: 'case', id: '404-01' },
      { kind: 'case', id: '404-02' },
    ] as const;
    expect(eachPageOnce(pages, ['404-01'])).toEqual([pages[1]]);
  });
});

describe('where no page holds all the words', () => {
  const pages = (...scores: [string, number][]) => scores.map(([id, score]) => ({ id, score }));
  const ids = (found: { id: string }[]) => found.map(({ id }) => id);

  test('the pages that hold the most come, the best first', () => {
    const perWord = [
      pages(['400-01', 5], ['400-02', 4], ['404-13', 9]),
      pages(['400-01', 1], ['400-02', 4]),
      pages(['404-13', 9]),
      pages(['400-01', 1], ['400-02', 1]),
    ];
    expect(ids(holdingMost(perWord))).toEqual(['400-02', '400-01']);
  });

  test('a page that holds less than half of them is no answer', () => {
    expect(holdingMost([pages(['404-01', 9]), [], []])).toEqual([]);
    expect(ids(holdingMost([pages(['404-01', 9]), []]))).toEqual(['404-01']);
    expect(holdingMost([[], []])).toEqual([]);
  });
});
