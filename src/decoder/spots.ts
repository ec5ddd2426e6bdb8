/**
 * Finds fast where in the bytes of a text something may stand that is worth reading. Most of a log
 * is noise, and reading all of it word by word would take minutes for a gigabyte. So the search
 * goes by four bytes at a time, asks tables only, and hardly ever branches.
 */
import { isApiStatus, type Lexicon } from './lexicon.ts';

/** Finds the first spot from `from` on and before `to`; -1 when there is none. */
export type FindSpot = (bytes: SpotBytes, from: number, to: number) => number;

/** Bytes, and the same in fours. Behind the ones that count there are zeros, eight at least. */
export interface SpotBytes {
  bytes: Uint8Array;
  fours: Int32Array;
  /** How many of the bytes count. */
  length: number;
}

/**
 * How digits (1) and other signs (0) follow each other in what is worth reading, and what has to be
 * checked then. The sign before and the one behind belong to it.
 */
const shapes = [
  { signs: '011111110', check: 'code' },
  // 404-47-01
  { signs: '01110110110', check: 'parts' },
  // 404xx01 and 404-xx-01, and a blank or a dash from outside of ASCII, which has two or three bytes
  { signs: '011100110', check: 'open' },
  { signs: '01110000110', check: 'open' },
  { signs: '0111000110', check: 'open' },
] as const;
/** As many signs as the longest shape has, and three more, since it may begin at any of four. */
const history = 0xffff;

/**
 * In the table of pairs: two bits for digits, and four for each of three pairs that follow each other
 * at the beginning of a word, one for each place of the four bytes that it may begin at.
 */
const [pairBefore, firstPair, secondPair, wide] = [2, 6, 10, 1 << 14] as const;

/** Words that are looked for besides the messages, in lower case without signs between. */
const keys = ['responsecode', 'responsemessage'];
const longestPrefix = 16;
/** A word that begins up to three bytes before four fills them. */
const shortestPrefix = 7;

/** The order of the bytes in a number is that of the machine. */
const isLittle = new Uint8Array(new Uint16Array([1]).buffer)[0] === 1;

const shapeTable = makeShapeTable();

/** Prepares the search for what a lexicon knows. */
export function makeFindSpot({ templates, statusFields, isPlausible }: Lexicon): FindSpot {
  const words = [
    ...keys,
    ...statusFields.filter(({ isNested }) => !isNested).map(({ key }) => key.toLowerCase()),
    ...templates.filter(({ isTelling }) => isTelling).map(({ prefix }) => prefix),
  ]
    .map((word) => word.slice(0, longestPrefix))
    .filter((word) => word.length >= shortestPrefix && /^[a-z]+$/.test(word));
  const pairs = makePairTable(words);
  const isWord = makeWordCheck(words);
  const isCode = makeCodeCheck(isPlausible);

  return ({ bytes, fours, length }, from, to) => {
    const last = (Math.min(length, to + 64) + 4) >> 2;
    let signs = 0;
    let before = 0;
    /* eslint-disable @typescript-eslint/non-nullable-type-assertion-style
       -- Each index is inside of its table, and asking whether it is takes as long as all the rest. */
    for (let four = Math.max(0, from - 16) >> 2; four < last; four += 1) {
      const value = fours[four] as number;
      const low = pairs[value & 0xffff] as number;
      const high = pairs[value >>> 16] as number;
      const first = isLittle ? low : high;
      const second = isLittle ? high : low;
      signs = ((signs << 4) | ((first & 3) << 2) | (second & 3)) & history;
      const shape = shapeTable[signs] as number;
      /* eslint-enable @typescript-eslint/non-nullable-type-assertion-style */
      // All pairs must be those of a word that begins at the same place.
      const starts = (before >> pairBefore) & (first >> firstPair) & (second >> secondPair) & 15;
      before = second;
      if ((shape | starts | ((low | high) & wide)) === 0) continue;

      const index = four * 4;
      let spot = -1;
      const known = shape === 0 ? undefined : shapes[(shape - 1) >> 2];
      if (known) {
        const start = index + 3 - ((shape - 1) & 3) - (known.signs.length - 2);
        if (start >= from && isShape(bytes, start, known, isCode)) spot = start;
      }
      for (let rest = starts; spot < 0 && rest !== 0; rest &= rest - 1) {
        const start = index - (31 - Math.clz32(rest & -rest));
        if (start >= from && isWord(bytes, start, length)) spot = start;
      }
      if (spot < 0 && ((low | high) & wide) !== 0 && index >= from) spot = index;
      if (spot >= 0) return spot < to ? spot : -1;
    }
    return -1;
  };
}

type CodeCheck = (bytes: Uint8Array, start: number) => boolean;

function isShape(
  bytes: Uint8Array,
  start: number,
  { signs, check }: (typeof shapes)[number],
  isCode: CodeCheck,
): boolean {
  // A search that begins in the middle of a number does not see its beginning.
  if (start > 0 && isDigit(bytes[start - 1] ?? 0)) return false;
  switch (check) {
    case 'code':
      return isCode(bytes, start) || isLabelled(bytes, start);
    case 'parts':
      return bytes[start + 3] === bytes[start + 6] && isStatus(bytes, start);
    case 'open':
      return isStatus(bytes, start) && isOpen(bytes, start + (signs.length === 9 ? 3 : 4));
  }
}

/** Whether the service is left open: `xx`, `**`; or a sign from outside of ASCII sets parts apart. */
function isOpen(bytes: Uint8Array, start: number): boolean {
  const service = String.fromCharCode(bytes[start] ?? 0, bytes[start + 1] ?? 0).toLowerCase();
  return (bytes[start] ?? 0) > 127 || ['xx', '**', '??', '##'].includes(service);
}

/** Whether seven digits may be a code by themselves. */
function makeCodeCheck(isPlausible: (code: string) => boolean): CodeCheck {
  const services = Array.from({ length: 100 }, (_, service) =>
    isPlausible(`200${String(service).padStart(2, '0')}00`),
  );
  return (bytes, start) =>
    isStatus(bytes, start) && services[readNumber(bytes, start + 3, 2)] === true;
}

const statuses = Array.from({ length: 1000 }, (_, status) => isApiStatus(String(status)));

function isStatus(bytes: Uint8Array, start: number): boolean {
  return statuses[readNumber(bytes, start, 3)] === true;
}

function readNumber(bytes: Uint8Array, start: number, size: number): number {
  let value = 0;
  for (let at = start; at < start + size; at += 1) value = value * 10 + digitOf(bytes[at] ?? 0);
  return value;
}

/** Letters are typed for digits. */
function digitOf(byte: number): number {
  if (byte >= 48 && byte < 58) return byte - 48;
  return byte === 'l'.charCodeAt(0) || byte === 'I'.charCodeAt(0) ? 1 : 0;
}

/** Whether a word for a code stands directly before: `rc=`, `"code":"`. */
function isLabelled(bytes: Uint8Array, start: number): boolean {
  let end = start;
  while (end > 0 && start - end < 8 && !isLetter(bytes[end - 1] ?? 0)) end -= 1;
  const last = (bytes[end - 1] ?? 0) | 32;
  if (last !== 'e'.charCodeAt(0) && last !== 'c'.charCodeAt(0)) return false;
  const before = String.fromCharCode(...bytes.subarray(Math.max(0, end - 4), end)).toLowerCase();
  return /(?:code|kode|rc)$/.test(before);
}

/** Makes the check whether one of some words begins at a place, with signs between its letters or not. */
function makeWordCheck(words: readonly string[]) {
  // A tree of letters in one table: 32 edges a node; the node 0 is no node, but the root.
  const size = words.reduce((sum, word) => sum + word.length, 1);
  const next = new Int16Array(32 * size);
  const ends = new Uint8Array(size);
  let nodes = 1;
  for (const word of words) {
    let node = 0;
    for (const letter of word) {
      const edge = 32 * node + (letter.charCodeAt(0) & 31);
      if (next[edge] === 0) {
        next[edge] = nodes;
        nodes += 1;
      }
      node = next[edge] ?? 0;
    }
    ends[node] = 1;
  }
  return (bytes: Uint8Array, start: number, length: number): boolean => {
    if (start > 0 && isLetter(bytes[start - 1] ?? 0)) return false;
    let node = 0;
    let gap = 0;
    for (let at = start; at < length && gap <= 3; at += 1) {
      const byte = bytes[at] ?? 0;
      if (!isLetter(byte)) {
        gap += 1;
        continue;
      }
      gap = 0;
      node = next[32 * node + (byte & 31)] ?? 0;
      if (node === 0) return false;
      if (ends[node] === 1) return true;
    }
    return false;
  };
}

const letterA = 'a'.charCodeAt(0);

function isLetter(byte: number): boolean {
  const small = byte | 32;
  return small >= letterA && small < letterA + 26;
}

function isDigit(byte: number): boolean {
  return (byte >= 48 && byte < 58) || 'OolI'.includes(String.fromCharCode(byte));
}

/** For each history of digits and other signs: 0, or 1 + four times its shape + where it ends. */
function makeShapeTable(): Uint8Array {
  const table = new Uint8Array(history + 1);
  for (const [number, { signs }] of [...shapes.entries()].reverse()) {
    const wanted = parseInt(signs, 2);
    const mask = (1 << signs.length) - 1;
    for (let place = 0; place < 4; place += 1) {
      for (let seen = 0; seen <= history; seen += 1) {
        if (((seen >> place) & mask) === wanted) table[seen] = 1 + 4 * number + place;
      }
    }
  }
  return table;
}

/** What is known of each pair of bytes. */
function makePairTable(words: readonly string[]): Uint16Array {
  const table = new Uint16Array(65_536);
  const set = (first: number, second: number, flag: number) => {
    const pair = isLittle ? first | (second << 8) : (first << 8) | second;
    table[pair] = (table[pair] ?? 0) | flag;
  };
  for (let first = 0; first < 256; first += 1) {
    for (let second = 0; second < 256; second += 1) {
      set(first, second, (isDigit(first) ? 2 : 0) | (isDigit(second) ? 1 : 0));
    }
  }
  // The digits of East Asian texts: EF BC 90 to EF BC 99.
  for (let last = 0x90; last < 0x9a; last += 1) set(0xbc, last, wide);
  set(0xef, 0xbc, wide);
  const either = (letter: string) => [letter.charCodeAt(0), letter.toUpperCase().charCodeAt(0)];
  const any = Array.from({ length: 256 }, (_, byte) => byte);
  const setAll = (firsts: number[], seconds: number[], flag: number) => {
    for (const first of firsts) for (const second of seconds) set(first, second, flag);
  };
  // Before a word stands no letter, and before that anything.
  const noLetter = any.filter((byte) => !isLetter(byte));
  const firstLetters = words.flatMap((word) => either(word.charAt(0)));
  setAll(any, noLetter, 1 << pairBefore);
  setAll(noLetter, firstLetters, 1 << (pairBefore + 1));
  for (const word of words) {
    for (let place = 0; place < 4; place += 1) {
      for (const [start, shift] of [
        [place - 2, pairBefore],
        [place, firstPair],
        [place + 2, secondPair],
      ] as const) {
        if (start < 0) continue;
        setAll(either(word.charAt(start)), either(word.charAt(start + 1)), 1 << (place + shift));
      }
    }
  }
  return table;
}
