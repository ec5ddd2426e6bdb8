/** Finds and judges the codes and patterns of a part of a text. */
import { caseId } from '#catalog/code.ts';
import { judge, surroundingsOf, type Judgement } from './judge.ts';
import { makeHeadings, type Above } from './headings.ts';
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

/** The codes and patterns of a plain text, in order; what is surely none is left out. */
export function findJudged(plain: string, lines: Lines, lexicon: Lexicon, above: Above): Code[] {
  const headingAt = makeHeadings(plain, lines, above);
  const codes: Code[] = [];
  for (const candidate of findNumbers(plain)) {
    const judgement = judgeIn(plain, candidate, lexicon, headingAt);
    if (judgement) codes.push(toCode(candidate, judgement, false));
  }
  const patterns = findPatterns(plain);
  if (patterns.length === 0) return codes;
  codes.push(...patterns.map((pattern) => toCode(pattern, asPattern, true)));
  return codes.sort((one, other) => one.start - other.start);
}

const asPattern: Judgement = { confidence: 'likely', why: 'notation' };

function toCode(candidate: Candidate, judgement: Judgement, isPattern: boolean): Code {
  const { digits } = candidate;
  return {
    ...candidate,
    judgement,
    isPattern,
    caseId: caseId(digits.slice(0, 3), digits.slice(5)),
    service: digits.slice(3, 5),
  };
}

function judgeIn(
  plain: string,
  { digits, start, end, separator }: Candidate,
  lexicon: Lexicon,
  headingAt: (place: number) => string | undefined,
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
  const heading = headingAt(start);
  return heading === undefined ? judgement : judge({ ...around, heading });
}
