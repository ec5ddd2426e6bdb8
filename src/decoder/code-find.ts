import type { Reading } from './finding.ts';
import { digit, toDigits } from './numbers.ts';
import type { Plain } from './plain.ts';

/** A response code that stands in a text. Whether a catalog lists it is another question. */
export interface CodeFind {
  /** Seven digits. */
  code: string;
  /** The code as it stands in the text. */
  text: string;
  /** Where it stands in the text, in UTF-16 units. */
  offset: number;
  length: number;
  /** The letters that were read as digits, each once, in the order of the text. */
  readAs: Reading[];
}

const alone = new RegExp(
  `^([0-9]${digit}{2})([^0-9A-Za-z]{0,3})(${digit}{2})([^0-9A-Za-z]{0,3})(${digit}{2})$`,
);

/** Each different code once, as it was found first, in the order of the text. */
export function eachCodeOnce(finds: readonly CodeFind[]): CodeFind[] {
  const first = new Map<string, CodeFind>();
  for (const find of finds) if (!first.has(find.code)) first.set(find.code, find);
  return [...first.values()];
}

/** The code that a text is, quotes and the like around it left aside; undefined where it is more, or none. */
export function findAlone(text: string, plain: Plain): CodeFind[] | undefined {
  const core = trimSigns(plain.text);
  const match = alone.exec(core.text);
  if (!match) return undefined;
  const [written, http = '', first = '', service = '', second = '', caseCode = ''] = match;
  // 20047.00 and 200,4700 are numbers.
  if ((first === '') !== (second === '') && /[.,]/.test(first + second)) return undefined;
  const signs = http + service + caseCode;
  // One digit among letters, as in "1Illool", is no number.
  if (signs.replace(/\D/g, '').length < 2) return undefined;
  const letters = [...new Set(signs.match(/\D/g))].join('');
  const [start, end] = [core.start, core.start + written.length];
  return [toFind(text, plain, { digits: toDigits(signs), start, end, letters })];
}

/** The text without the quotes, brackets and blanks around it, and where that begins. */
function trimSigns(text: string): { text: string; start: number } {
  const around = /[\s"'`()[\]{}<>,;:.!?#/*=-]/;
  let start = 0;
  let end = text.length;
  while (start < end && around.test(text.charAt(start))) start += 1;
  while (end > start && around.test(text.charAt(end - 1))) end -= 1;
  return { text: text.slice(start, end), start };
}

export function toFind(
  text: string,
  plain: Plain,
  { digits, start, end, letters }: { digits: string; start: number; end: number; letters: string },
): CodeFind {
  const offset = plain.origin(start);
  const length = plain.origin(end) - offset;
  return {
    code: digits,
    text: text.slice(offset, offset + length),
    offset,
    length,
    readAs: toReadings(letters),
  };
}

/** What each of some letters was read as. */
export function toReadings(letters: string): Reading[] {
  return letters === ''
    ? []
    : Array.from(letters, (letter) => ({ letter, digit: toDigits(letter) }));
}
