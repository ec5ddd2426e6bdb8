/** Judges by what stands around seven digits whether they are a response code. */
import type { Confidence, Reason } from './finding.ts';
import { readName, type Said } from './names.ts';
import { namingOf } from './naming.ts';
import { readAfter, readBefore } from './phrases.ts';
import { isMoney, isPhoneNumber, isPiece, type Stretch } from './pieces.ts';

/** Seven digits, what stands on their line around them, and what is known of them. */
export interface Surroundings extends Stretch {
  /** Whether the catalog lists them. */
  isListed: boolean;
  /** Whether the catalog has the service, and HTTP the status. */
  isOfService: boolean;
  /** Whether HTTP has the status, and the standard the service. */
  isPlausible: boolean;
  /** Whether a text shares a word with the message of its case. */
  sharesWord: (text: string) => boolean;
  /** The heading of its column, where it stands in a table that has one. */
  heading?: string | undefined;
}

export interface Judgement {
  confidence: Confidence;
  why: Reason;
}

/** How far the rules look to either side, so that reading takes time in proportion to the text. */
const reach = 64;

/** Cuts out what stands around `text[start..end]`, within its line. */
export function surroundingsOf(
  text: string,
  start: number,
  end: number,
): Pick<Surroundings, 'before' | 'after'> {
  const lead = text.slice(Math.max(0, start - reach), start);
  const rest = text.slice(end, end + reach);
  const before = lead.slice(lead.lastIndexOf('\n') + 1);
  const lineEnd = rest.indexOf('\n');
  const after = lineEnd < 0 ? rest : rest.slice(0, lineEnd);
  return before.endsWith('m')
    ? { before: before.replace(colour, ''), after: after.replace(colour, '') }
    : { before, after };
}

/** Copied from a terminal, a colour may have lost the sign that begins it. */
const colour = /\[\d{1,3}(?:;\d{1,3}){0,4}m/g;

const digitsAlone: Judgement = { confidence: 'possible', why: 'digits' };
const keyed: Judgement = { confidence: 'certain', why: 'key' };
const likely = (why: Reason): Judgement => ({ confidence: 'likely', why });

/** The judgement on a number; null when it is a part of something else, or called something else. */
export function judge(around: Surroundings): Judgement | null {
  const { before, after, separator, digits, isListed, sharesWord } = around;
  const { name, said: called, isName } = namingOf(before, after);
  const number = { ...around, after: withoutTail(around, called) };
  if (isPiece(number) || isPhoneNumber(before) || isMoney(around)) return null;
  // A name such as INVALID_AMOUNT is that of another thing, until a message proves it right.
  if (called === 'other') {
    if (isListed && sharesWord(name)) return likely('message');
    return isListed || sharesWord(after) ? digitsAlone : null;
  }
  if (called === 'code') return keyed;
  if (!around.isPlausible) return null;

  const column = around.heading === undefined ? null : readHeading(around.heading);
  if (column !== null) return column === 'other' ? digitsAlone : keyed;

  const behind = readAfter(after, !digits.startsWith('2'));
  // What an address points to is named by nothing before it.
  const hasNoWords = isName || /\S#$/.test(before);
  const beside = hasNoWords ? behind : (readBefore(before) ?? behind);
  const said = behind === 'other' ? behind : (called ?? beside);
  if (said === 'other') {
    // "Kami kena limit (4295100)", "limit of the merchant 4034720"
    const isAnnotation = before.endsWith('(') && after.startsWith(')');
    if (!isListed || !(isAnnotation || sharesWord(before))) return digitsAlone;
  }
  if (said === 'answer' || said === 'code') return likely('words');
  // Three, two and two digits are how people write a code, and hardly anything else.
  if (separator.trim() === '-' || separator.trim() === '/') return likely('notation');
  return isListed || (around.isOfService && !isName) || isValue(around)
    ? likely('value')
    : digitsAlone;
}

/** What stands behind a number, without what may belong to it. */
function withoutTail({ before, after, sharesWord }: Surroundings, called: Said): string {
  // 5005101.0 under a key is a code that went through a number.
  if (called === 'code') return after.replace(/^\.0(?!\d)/, '');
  // returns_4044708_when_unknown, query_4005101_invalid_format
  const [tail] = /^_[A-Za-z]\w*/.exec(after) ?? [];
  if (tail === undefined) return after;
  const isName = called === 'answer' || /[A-Za-z]$/.test(before) || sharesWord(tail);
  return isName ? after.slice(tail.length) : after;
}

/** What the heading of a column says that its numbers are. */
function readHeading(heading: string): Said {
  return readName(heading) ?? readBefore(heading);
}

/** Quoted, a key of a map, a cell of a table, or in a list of codes. */
function isValue({ before, after }: Stretch): boolean {
  const quoted = /["'`]$/.test(before) && /^\\?["'`]/.test(after);
  const cell = /(?:^|[|;\t])\s*$/.test(before) && /^\s*(?:[|;\t]|$)/.test(after);
  const key = /^["'`]?\s?(?::|=>|->)/.test(after) && /(?:^|[\s{[(,])["'`]?$/.test(before);
  const listed =
    /\d{7}["'`]?\s?(?:[,;/|&+~-]|and|or|dan|atau|vs)\s?["'`]?$/.test(before) ||
    /^["'`]?\s?(?:[,;/|&+~-]|and|or|dan|atau|vs)\s?["'`]?\d{7}(?!\d)/.test(after);
  return quoted || cell || key || listed;
}
