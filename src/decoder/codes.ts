/** Finds and judges the codes and patterns of a part of a text. */
import { caseId } from '#catalog/code.ts';
import { judge, surroundingsOf, type Judgement } from './judge.ts';
import { headingOf, type Row } from './headings.ts';
import type { Lexicon } from './lexicon.ts';
import type { Lines } from './lines.ts';
import { findNumbers, findPatterns, type Candidate } from './numbers.ts';

/** What is written like a code, and what it was judged to be. */
export interface Code extends Candidate {
  judgement: Judgement;
  isPattern: boolean;
  /** `404-01` */
  caseId: string;
  /** Two digits; `xx` in a pattern. */
  service: string;
}

/** The lines before the part, where a table may have its headings. */
export interface Above {
  before: () => string;
  firstLine: string;
}

/** The codes and patterns of a plain text, in order; what is surely none is left out. */
export function findJudged(plain: string, lines: Lines, lexicon: Lexicon, above: Above): Code[] {
  const numbers = findNumbers(plain).flatMap((candidate) => {
    const judgement = judgeIn(plain, candidate, lines, lexicon, above);
    return judgement ? [{ ...candidate, judgement, isPattern: false }] : [];
  });
  const patterns = findPatterns(plain).map((candidate) => ({
    ...candidate,
    judgement: { confidence: 'likely', why: 'notation' } as const,
    isPattern: true,
  }));
  const all = patterns.length === 0 ? numbers : [...numbers, ...patterns];
  return all
    .sort((one, other) => one.start - other.start)
    .map((code) => ({
      ...code,
      caseId: caseId(code.digits.slice(0, 3), code.digits.slice(5)),
      service: code.digits.slice(3, 5),
    }));
}

function judgeIn(
  plain: string,
  { digits, start, end, separator }: Candidate,
  lines: Lines,
  lexicon: Lexicon,
  above: Above,
): Judgement | null {
  const around = {
    ...surroundingsOf(plain, start, end),
    sharesWord: (name: string) => lexicon.sharesWord(name, digits),
    separator,
    digits,
    isListed: lexicon.isListed(digits),
    isOfService: lexicon.isOfService(digits),
    isPlausible: lexicon.isPlausible(digits),
  };
  const judgement = judge(around);
  if (judgement === null || judgement.confidence === 'certain') return judgement;
  const heading = headingIn(plain, start, lines, above);
  return heading === undefined ? judgement : judge({ ...around, heading });
}

/** Longer rows are no rows of a table that a person reads. */
const longestRow = 1_000;
const longestAbove = 4_000;

function headingIn(
  plain: string,
  place: number,
  lines: Lines,
  { before, firstLine }: Above,
): string | undefined {
  const line = lines.at(place);
  const [start, end] = [lines.start(line), lines.end(line)];
  if (end - start > longestRow) return undefined;
  const above = `${before()}${plain.slice(Math.max(0, start - longestAbove), start)}`;
  const row = { line: plain.slice(start, end), column: place - start };
  // A page may have all the rows of a table in one line.
  const rows = /<t[dh]\b/.test(row.line) ? inRows(row.line, row.column) : { ...row, above: [] };
  return headingOf({ ...rows, above: [firstLine, ...above.split('\n'), ...rows.above] });
}

function inRows(line: string, column: number): Row {
  const above = line.slice(0, column).split(/(?<=<\/tr>)/);
  const start = above.pop() ?? '';
  return {
    line: start + (line.slice(column).split('</tr>', 1)[0] ?? ''),
    column: start.length,
    above,
  };
}
