import type { Subject } from './documents.ts';

/** A page that full text has found. */
export type FoundPage = (Subject | { kind: 'page'; id: string; title: string }) & {
  /** The stretch of its text around the words of the query. */
  excerpt?: string;
};

/** The pages found, each once, without those that stand among the results already. */
export function eachPageOnce(
  pages: readonly FoundPage[],
  shown: readonly { kind: string; id: string }[],
): FoundPage[] {
  const seen = new Set(shown.map(({ kind, id }) => `${kind} ${id}`));
  return pages.filter(({ kind, id }) => {
    const key = `${kind} ${id}`;
    return !seen.has(key) && seen.add(key);
  });
}
