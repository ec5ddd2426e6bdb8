import type { CodeFind } from '#decoder/code-find.ts';
import { makeLexicon } from '#decoder/lexicon.ts';
import { scan } from '#decoder/scan.ts';
import type { SearchIndex } from './search-index.ts';

/** What a body, lines of a log or a long text hold. */
export interface Pasted {
  codes: CodeFind[];
  /** The cases of messages without a code, as `404-01`. */
  cases: string[];
}

/** Reads what is too long to have been typed as the decoder does. Never throws. */
export function findPasted(text: string, index: SearchIndex): Pasted {
  const finds = scan(text, makeLexicon({ ...index, statuses: [] })).filter(
    ({ confidence }) => confidence !== 'possible',
  );
  return {
    codes: finds.flatMap((find) => (find.code === null ? [] : { ...find, code: find.code })),
    cases: finds.flatMap((find) => (find.code === null ? (find.case ?? find.candidates) : [])),
  };
}
