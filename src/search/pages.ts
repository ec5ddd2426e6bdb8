import type { Subject } from './query.ts';

/** A page that a query has found. */
export type FoundPage = (Subject | { kind: 'page'; id: string; title: string }) & {
  /** The stretch of its text around the words of the query. */
  excerpt?: string;
};

/**
 * Puts the pages found into their final order: each once, and no case whose code stands among the
 * results already, since the same case in five services is one answer.
 */
export function eachPageOnce(
  pages: readonly FoundPage[],
  casesShown: readonly string[],
): FoundPage[] {
  const seen = new Set(casesShown.map((id) => `case ${id}`));
  return pages.filter(({ kind, id }) => {
    const key = `${kind} ${id}`;
    return !seen.has(key) && seen.add(key);
  });
}

/** A page as full text finds it: what it is, and how well it fits. */
export interface Ranked {
  id: string;
  score: number;
}

/**
 * Of the pages found for each word alone, those that hold the most words, best first. A page that
 * does not hold at least half of the words is no answer.
 */
export function holdingMost<Page extends Ranked>(perWord: readonly (readonly Page[])[]): Page[] {
  const all = Map.groupBy(perWord.flat(), ({ id }) => id);
  const most = Math.max(perWord.length / 2, ...[...all.values()].map(({ length }) => length));
  const score = (pages: readonly Page[]) => pages.reduce((sum, page) => sum + page.score, 0);
  return [...all.values()]
    .filter(({ length }) => length >= most)
    .sort((one, other) => score(other) - score(one))
    .flatMap((pages) => pages.slice(0, 1));
}
