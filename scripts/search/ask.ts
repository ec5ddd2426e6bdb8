/** The search without its page. */
import { answer, makeSearch, type Search } from '#search/answer.ts';
import { readFilter } from '#search/filter.ts';
import { findPasted } from '#search/pasted.ts';
import { readPasted, readQuery } from '#search/query.ts';
import type { SearchIndex } from '#search/search-index.ts';
import { isPasted } from '#search/share.ts';
import type { Shown } from './queries.ts';

/** Makes the function that asks an index, full text left aside. */
export function makeAsk(index: SearchIndex): ((text: string) => Shown) & { search: Search } {
  const search = makeSearch(index);
  const ask = (text: string): Shown => {
    const query = isPasted(text)
      ? readPasted(text, findPasted(text, index))
      : readQuery(text, index);
    const { found, unlisted } = answer(query, search, readFilter(''));
    return {
      results: found.map((one) =>
        one.kind === 'code' ? `code ${one.code.code}` : `${one.kind} ${one.id}`,
      ),
      codes: found.flatMap((one) => {
        if (one.kind === 'code') return [one.code.code];
        return one.kind === 'case' ? one.doors.map(({ code }) => code) : [];
      }),
      unlisted: unlisted.map(({ code }) => code.code),
    };
  };
  return Object.assign(ask, { search });
}
