import { describe, expect, test } from 'vitest';
import { eachPageOnce } from '#search/pages.ts';

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

  test('are without those that are shown already', () => {
    const pages = [
      { kind: 'case', id: '404-01' },
      { kind: 'case', id: '404-02' },
    ] as const;
    expect(eachPageOnce(pages, [{ kind: 'case', id: '404-01' }])).toEqual([pages[1]]);
  });
});
