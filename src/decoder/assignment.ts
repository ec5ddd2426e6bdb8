/** Reads the name that a value is assigned to, from the value backwards: most numbers have none. */

/** A name, and the text from it to the value: `rc="`. */
export interface Assignment {
  name: string;
  written: string;
}

const opening = '"\'`\\([{';
const closing = '"\'`\\])';
const blank = ' \t\n';
/** The longest first. */
const signs = ['===', '!==', '=>', ':=', '=~', '==', '!=', ':', '=', '>'];

/** The name that a text ends in, when a sign leads from it to what follows: `rc=`, `"code": "`, `of("`. */
export function findAssignment(text: string): Assignment | undefined {
  const value = skipBack(text, text.length, opening, 4);
  const gap = skipBack(text, value, blank, 4);
  const sign = signs.find((one) => text.endsWith(one, gap));
  const isCall = text.charAt(value) === '(' && !blank.includes(text.charAt(value - 1));
  if (sign === undefined && !isCall) return undefined;
  const left = sign === undefined ? value : skipBack(text, gap - sign.length, blank, 12);
  const end = skipBack(text, left, closing, 4);
  let start = end;
  while (start > 0 && /[\w$.-]/.test(text.charAt(start - 1))) start -= 1;
  while (start < end && !/[A-Za-z_$]/.test(text.charAt(start))) start += 1;
  return start === end ? undefined : { name: text.slice(start, end), written: text.slice(start) };
}

/** Goes back over some signs, at most so many. */
function skipBack(text: string, from: number, signsToSkip: string, most: number): number {
  let at = from;
  while (at > 0 && from - at < most && signsToSkip.includes(text.charAt(at - 1))) at -= 1;
  return at;
}
