import { describe, expect, test } from 'vitest';
import { holdingMost } from '#search/full-text.ts';

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
