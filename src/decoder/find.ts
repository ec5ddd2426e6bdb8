import { isLabelled, isOtherNumber, surroundingsOf } from './context.ts';
import { toPlain, type Plain } from './plain.ts';

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

/** A letter that was read as a digit: `O` as `0`. */
export interface Reading {
  letter: string;
  digit: string;
}

const digitOf: Readonly<Record<string, string>> = { O: '0', o: '0', l: '1', I: '1' };

/** A digit, or a letter that is typed for one. */
export const digit = `[0-9${Object.keys(digitOf).join('')}]`;

// In a running text all parts are set apart in the same way; a text that is nothing but a code may
// set them apart in any way. Every repetition is bounded, so that no text takes long.
const separator = ' ?[-./_+] ?| {1,3}|';
const inWords =
  `\\W{1,3}[Ss]ervice(?: code)?\\W{1,3}(${digit}{2})` +
  `\\W{1,3}[Cc]ase(?: code)?\\W{1,3}(${digit}{2})`;
const inText = new RegExp(
  `([0-9]${digit}{2})(?:(${separator})(${digit}{2})\\2(${digit}{2})|${inWords})`,
  'g',
);
const alone = new RegExp(
  `^([0-9]${digit}{2})([^0-9A-Za-z]{0,3})(${digit}{2})([^0-9A-Za-z]{0,3})(${digit}{2})$`,
);

/**
 * Finds the response codes in a text, in order: seven digits, or three, two and two with a sign
 * between them. The letters O and l are read as 0 and 1. Amounts, telephone numbers and longer
 * numbers are passed over. Never throws, and takes time in proportion to the text.
 */
export function findCodes(text: string): CodeFind[] {
  const plain = toPlain(text);
  return findAlone(text, plain) ?? findInText(text, plain);
}

/** Each different code once, as it was found first, in the order of the text. */
export function eachCodeOnce(finds: readonly CodeFind[]): CodeFind[] {
  const first = new Map<string, CodeFind>();
  for (const find of finds) if (!first.has(find.code)) first.set(find.code, find);
  return [...first.values()];
}

/** A text that is nothing but one code, quotes and the like around it left aside. */
function findAlone(text: string, plain: Plain): CodeFind[] | undefined {
  const core = trimSigns(plain.text);
  const match = alone.exec(core.text);
  if (!match) return undefined;
  const [written, http = '', first = '', service = '', second = '', caseCode = ''] = match;
  // 20047.00 and 200,4700 are numbers.
  if ((first === '') !== (second === '') && /[.,]/.test(first + second)) return undefined;
  const letters = http + service + caseCode;
  return hasDigits(letters) ? [toFind(text, plain, core.start, written, letters)] : undefined;
}

function findInText(text: string, plain: Plain): CodeFind[] {
  const finds: CodeFind[] = [];
  for (const match of plain.text.matchAll(inText)) {
    const [written, http = '', between = '', service, caseCode, serviceInWords, caseInWords] =
      match;
    const letters = http + (service ?? serviceInWords ?? '') + (caseCode ?? caseInWords ?? '');
    const around = surroundingsOf(plain.text, match.index, match.index + written.length);
    if (!hasDigits(letters) || isOtherNumber({ ...around, separator: between })) continue;
    // Outside of 1xx to 5xx there is no HTTP status: some other number, unless it is called a code.
    if (!/^[1-5]/.test(letters) && !isLabelled(around)) continue;
    finds.push(toFind(text, plain, match.index, written, letters));
  }
  return finds;
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

/** One digit among letters, as in "1Illool", is no number. */
function hasDigits(letters: string): boolean {
  return letters.replace(/\D/g, '').length >= 2;
}

function toFind(
  text: string,
  plain: Plain,
  start: number,
  written: string,
  letters: string,
): CodeFind {
  const offset = plain.origin(start);
  const end = plain.origin(start + written.length);
  const misread = new Set(letters.match(/\D/g));
  return {
    code: toDigits(letters),
    text: text.slice(offset, end),
    offset,
    length: end - offset,
    readAs: [...misread].map((letter) => ({ letter, digit: toDigits(letter) })),
  };
}

/** Reads letters that are typed for digits as digits. */
export function toDigits(letters: string): string {
  return letters.replace(/\D/g, (letter) => digitOf[letter] ?? letter);
}
