/** Finds what is written like a code, before anything is known of what it is. */

/** A stretch of a plain text that is written like a response code. */
export interface Candidate {
  /** Seven digits; for a pattern, the service is `xx`. */
  digits: string;
  start: number;
  end: number;
  /** What stands between its parts; empty when they stand together. */
  separator: string;
  /** The letters in it that were read as digits. */
  letters: string;
}

const digitOf: Readonly<Record<string, string>> = { O: '0', o: '0', l: '1', I: '1' };

/** A digit, or a letter that is typed for one. */
export const digit = `[0-9${Object.keys(digitOf).join('')}]`;

// All parts are set apart in the same way. Every repetition is bounded, so that no text takes long.
const separator = ' ?[-./_+] ?| {1,3}|\\t|';
const inWords =
  `\\W{1,3}[Ss]ervice(?: code)?\\W{1,3}(${digit}{2})` +
  `\\W{1,3}[Cc]ase(?: code)?\\W{1,3}(${digit}{2})`;
const code = new RegExp(
  `(?<![0-9])([0-9]${digit}{2})(?:(${separator})(${digit}{2})\\2(${digit}{2})|${inWords})(?![0-9])`,
  'g',
);

/** The service left open: `xx`, `**`, `??`, or a word in brackets such as `{service}`. */
const open = '(?:xx|\\*\\*|\\?\\?|##|__|nn|ss|yy|\\.\\.|\\$?[{<\\[][A-Za-z _]{1,20}[}>\\]])';
const pattern = new RegExp(
  `(?<![\\d*?#_]|[A-Za-z]{5})([1-5]${digit}{2})([-./_ ]?)${open}\\2(${digit}{2})(?![\\w*?#]|\\.\\d)`,
  'gi',
);

/** Every candidate for a code, in order. */
export function findNumbers(plain: string): Candidate[] {
  const found: Candidate[] = [];
  for (const match of plain.matchAll(code)) {
    const [written, http = '', between = '', service, caseCode, serviceInWords, caseInWords] =
      match;
    const signs = http + (service ?? serviceInWords ?? '') + (caseCode ?? caseInWords ?? '');
    // One digit among letters, as in "1Illool", is no number.
    if (signs.replace(/\D/g, '').length < 2) continue;
    found.push({
      digits: toDigits(signs),
      start: match.index,
      end: match.index + written.length,
      separator: service === undefined ? ' ' : between,
      letters: [...new Set(signs.match(/\D/g))].join(''),
    });
  }
  return found;
}

/** Every pattern with the service left open, in order. */
export function findPatterns(plain: string): Candidate[] {
  return [...plain.matchAll(pattern)].map((match) => {
    const [written, http = '', between = '', caseCode = ''] = match;
    return {
      digits: `${toDigits(http)}xx${toDigits(caseCode)}`,
      start: match.index,
      end: match.index + written.length,
      separator: between,
      letters: [...new Set((http + caseCode).match(/\D/g))].join(''),
    };
  });
}

/** Reads letters that are typed for digits as digits. */
export function toDigits(letters: string): string {
  return letters.replace(/\D/g, (letter) => digitOf[letter] ?? letter);
}
