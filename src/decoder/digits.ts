/** Looks at bytes for digits that may be a code. */
import { isApiStatus, type Lexicon } from './lexicon.ts';
import { isLetter } from './tree.ts';

/** The order of the bytes in a number is that of the machine. */
export const isLittle = new Uint8Array(new Uint16Array([1]).buffer)[0] === 1;

/** How many digits follow each other around four bytes, up to four to either side. */
export function digitsAround(fours: Int32Array, four: number): number {
  if (othersIn(fours[four] ?? 0) !== 0) return 0;
  const before = othersIn(fours[four - 1] ?? 0);
  const after = othersIn(fours[four + 1] ?? 0);
  return isLittle
    ? 4 + highDigits(before) + lowDigits(after)
    : 4 + lowDigits(before) + highDigits(after);
}

/** The highest bit of each of four bytes that is no digit. */
function othersIn(value: number): number {
  const digits = value ^ 0x30303030;
  return (((digits & 0x7f7f7f7f) + 0x76767676) | digits) & 0x80808080;
}

function highDigits(others: number): number {
  return Math.clz32(others) >> 3;
}

function lowDigits(others: number): number {
  return others === 0 ? 4 : (31 - Math.clz32(others & -others)) >> 3;
}

/** Makes the check whether the seven digits around four bytes may be a code; gives its place, or -1. */
export function makeCodeCheck({
  isPlausible,
}: Pick<Lexicon, 'isPlausible'>): (bytes: Uint8Array, four: number) => number {
  const services = Array.from({ length: 100 }, (_, service) =>
    isPlausible(`200${String(service).padStart(2, '0')}00`),
  );
  return (bytes, four) => {
    let start = four;
    while (isDigit(bytes[start - 1] ?? 0) && four - start < 7) start -= 1;
    const isCode = isStatus(bytes, start) && services[readNumber(bytes, start + 3, 2)] === true;
    return isCode || isLabelled(bytes, start) ? start : -1;
  };
}

/** Whether a byte is a digit of ASCII. */
export function isDigit(byte: number): boolean {
  return byte >= 48 && byte < 58;
}

const statuses = Array.from({ length: 1000 }, (_, status) => isApiStatus(String(status)));

/** Whether three digits at a place are a status that APIs answer with. */
export function isStatus(bytes: Uint8Array, start: number): boolean {
  const number = readNumber(bytes, start, 3);
  return number >= 0 && statuses[number] === true;
}

/** The number that some bytes write; -1 when they are no digits. */
function readNumber(bytes: Uint8Array, start: number, size: number): number {
  let value = 0;
  for (let at = start; at < start + size; at += 1) {
    const byte = bytes[at] ?? 0;
    if (!isDigit(byte)) return -1;
    value = value * 10 + byte - 48;
  }
  return value;
}

/** Words for a code, each from its end on. */
const labels = ['edoc', 'edok', 'cr'].map((label) =>
  Array.from(label, (letter) => letter.charCodeAt(0)),
);

/** Whether a word for a code stands directly before: `rc=`, `"code":"`. */
function isLabelled(bytes: Uint8Array, start: number): boolean {
  let end = start;
  while (end > 0 && start - end < 8 && !isLetter(bytes[end - 1] ?? 0)) end -= 1;
  return labels.some((label) =>
    label.every((letter, place) => ((bytes[end - 1 - place] ?? 0) | 32) === letter),
  );
}
