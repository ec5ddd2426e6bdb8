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
