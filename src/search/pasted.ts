import { eachCodeOnce, type CodeFind } from '#decoder/code-find.ts';
import { makeLexicon } from '#decoder/lexicon.ts';
import { scan } from '#decoder/scan.ts';
import type { Subject } from './documents.ts';
import { tellingWordsOf, type Query } from './query.ts';
import type { SearchIndex } from './search-index.ts';

/**
 * Reads a body, lines of a log, or any text that is too long to have been typed, as the decoder
 * does. Where it finds nothing in it, the words of the text are asked for. Never throws.
 */
export function readPasted(text: string, index: SearchIndex): Query {
  const finds = scan(text, makeLexicon({ ...index, statuses: [] })).filter(
    ({ confidence }) => confidence !== 'possible',
  );
  const codes = finds.flatMap((find): CodeFind[] =>
    find.code === null ? [] : [{ ...find, code: find.code }],
  );
  const cases = finds.flatMap((find) =>
    (find.code === null ? [find.case ?? find.candidates] : []).flat(),
  );
  const isFound = codes.length + cases.length > 0;
  return {
    codes: eachCodeOnce(codes),
    named: [],
    notOffered: [],
    said: [...new Set(cases)].map((id): Subject => ({ kind: 'case', id })),
    words: isFound ? [] : tellingWordsOf(text),
  };
}
