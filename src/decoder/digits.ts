/** Looks at bytes for digits that may be a code. */
import { isApiStatus, type Lexicon } from './lexicon.ts';
import { isLetter } from './tree.ts';

/** What may set the parts of a code apart: `404-47-01`; blanks and dashes outside of ASCII, too. */
const separators = Array.from('-/_. \u00a0\u202f\u2010\u2011\u2013\u2014');
/** What leaves the service open: `404xx01`. */
const opens = ['xx', '**', '??', '##', '__', 'nn', 'ss', 'yy'];

/** The codes of a catalog in parts, and with the service left open, as far as their first seven signs differ. */
export function listParts({ codes }: Pick<Lexicon, 'codes'>): string[] {
  const found = new Set<string>();
  for (const code of codes) {
    const [http, service, caseCode] = [code.slice(0, 3), code.slice(3, 5), code.slice(5)];
    for (const open of opens) found.add(`${http}${open}${caseCode}`);
    for (const separator of separators) found.add([http, service, ''].join(separator));
    for (const separator of '-/_. ') {
      for (const open of opens) found.add([http, open, ''].join(separator));
    }
  }
  return [...found];
}

/** Makes the check whether a code in parts, or one with the service left open, begins at a place. */
export function makePartsCheck(): (bytes: Uint8Array, start: number) => boolean {
  const encoder = new TextEncoder();
  const bytesOf = (text: string) => String.fromCharCode(...encoder.encode(text));
  const anyOf = (texts: readonly string[]) =>
    texts.map((text) => bytesOf(text).replace(/[*?.]/g, String.raw`\$&`)).join('|');
  const open = anyOf(opens);
  const parts = new RegExp(
    `^\\d{3}(?:(${anyOf(separators)})(?:\\d\\d|${open})\\1|${open})\\d\\d(?!\\d)`,
    'i',
  );
  return (bytes, start) =>
    isStatus(bytes, start) &&
    !isDigit(bytes[start - 1] ?? 0) &&
    !isDigit(bytes[start + 3] ?? 0) &&
    parts.test(String.fromCharCode(...bytes.subarray(start, start + 16)));
}

/** The order of the bytes in a number is that of the machine. */
const isLittle = new Uint8Array(new Uint16Array([1]).buffer)[0] === 1;

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

function isDigit(byte: number): boolean {
  return byte >= 48 && byte < 58;
}

const statuses = Array.from({ length: 1000 }, (_, status) => isApiStatus(String(status)));

function isStatus(bytes: Uint8Array, start: number): boolean {
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
