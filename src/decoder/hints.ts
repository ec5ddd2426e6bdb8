/** A table that tells of any four bytes what they may belong to. */
import { isLittle } from './digits.ts';

/** What four bytes may belong to. */
export interface Hint {
  /** How many bytes before them a word would begin. */
  words: number[];
  /** How many bytes before them a code in parts would begin. */
  parts: number[];
  /** Whether they may be of a digit of East Asian texts. */
  isWide: boolean;
}

/** Words in lower case, a blank between them, and codes in parts. */
interface Wanted {
  words: readonly string[];
  parts: readonly string[];
}

/** The hints, and for each hash of four bytes the number of its hint. */
export interface Hints {
  hints: readonly (Hint | undefined)[];
  /** 0 has no hint. From `alone` on, the hint counts whatever the next four bytes are. */
  numbers: Uint16Array;
}

export const alone = 0x8000;

/** What may stand between words. */
const gaps = [' ', '  ', '', '_', '-', '/', '+', '%20'];

/** So many signs fill four bytes wherever they begin, and so many fill eight. */
export const [fillFour, fillEight] = [7, 11] as const;

/** So many bits keep those that share a hash apart well enough, and the table in a fast cache. */
const hashBits = 17;

/** A hash of four bytes, the same for letters in upper and lower case. */
export function hash(value: number): number {
  return Math.imul(value | 0x20202020, 0x9e3779b1) >>> (32 - hashBits);
}

/** Makes the hints of what is wanted. */
export function makeHints({ words, parts }: Wanted): Hints {
  const hints: (Hint | undefined)[] = [undefined];
  const numbers = new Uint16Array(1 << hashBits);
  const encoder = new TextEncoder();
  const hintAt = (bytes: Uint8Array, from: number, flag: number): Hint => {
    const place = hash(new DataView(bytes.buffer).getInt32(from, isLittle));
    const number = (numbers[place] ?? 0) & ~alone || hints.length;
    numbers[place] = (numbers[place] ?? 0) | number | flag;
    return (hints[number] ??= { words: [], parts: [], isWide: false });
  };

  for (const word of words) {
    for (const text of gaps.map((gap) => word.replaceAll(' ', gap))) {
      const isLong = text.length >= fillEight;
      // Where the first word ends and the next begins: "tion not fo" is rarer than "transaction".
      const last = text.length - (isLong ? fillEight : fillFour);
      const from = Math.max(0, Math.min(word.indexOf(' ') - 4, last));
      const bytes = Uint8Array.from(encoder.encode(text));
      for (let place = from; place < from + (isLong ? 8 : 4); place += 1) {
        add(hintAt(bytes, place, isLong ? 0 : alone).words, place);
      }
    }
  }
  for (const text of parts) {
    const bytes = Uint8Array.from(encoder.encode(text));
    for (let place = 0; place < 4; place += 1) add(hintAt(bytes, place, alone).parts, place);
  }
  // East Asian digits are EF BC 90 to EF BC 99.
  for (let last = 0x90; last < 0x9a; last += 1) {
    for (let next = 0x90; next < 0x9a; next += 1) {
      const bytes = Uint8Array.of(0xef, 0xbc, last, 0xef, 0xbc, next);
      for (let place = 0; place < 3; place += 1) hintAt(bytes, place, alone).isWide = true;
    }
  }
  return { hints, numbers };
}

function add(list: number[], one: number): void {
  if (!list.includes(one)) list.push(one);
}
