/**
 * Finds fast where in the bytes of a text something may stand that is worth reading. Most of a log
 * is noise, and reading all of it word by word would take minutes for a gigabyte. So the search
 * looks at four bytes at a time: wherever seven signs begin, they fill four such bytes.
 *
 * What it passes by, and what is thus found in short texts only: letters typed for digits, parts
 * set apart by more than one sign or by words, a service left open by a word in brackets, and
 * messages of one common word without a code and a key, such as "Timeout".
 */
import { digitsAround, listParts, makeCodeCheck, makePartsCheck } from './digits.ts';
import type { Lexicon } from './lexicon.ts';
import { makeWordCheck } from './tree.ts';

/** Finds the first spot from `from` on and before `to`; -1 when there is none. */
export type FindSpot = (bytes: SpotBytes, from: number, to: number) => number;

/** Bytes, and the same in fours. Behind the ones that count there are zeros, eight at least. */
export interface SpotBytes {
  bytes: Uint8Array;
  fours: Int32Array;
  /** How many of the bytes count. */
  length: number;
}

/** Words that are looked for besides the messages. */
const keys = ['response code', 'response message'];
/** What may stand between the words of a message or a key, for the search to know it. */
const gaps = [' ', '  ', '', '_', '-', '+', '%20'];
/** Only so many letters fill four bytes wherever they begin; and so many are compared. */
const [shortestWord, longestWord] = [7, 16] as const;
/** A message of so many letters is rare enough to be looked for; "Timeout" and "Conflict" are not. */
const rareWord = 10;

/** What four bytes may belong to: how many bytes before them a word, or a code in parts, would begin. */
interface Hint {
  words: Set<number>;
  parts: Set<number>;
  isWide: boolean;
}

const searches = new WeakMap<Lexicon, FindSpot>();

/** The search for what a lexicon knows; prepared once. */
export function findSpotFor(lexicon: Lexicon): FindSpot {
  const search = searches.get(lexicon) ?? makeFindSpot(lexicon);
  searches.set(lexicon, search);
  return search;
}

function makeFindSpot(lexicon: Lexicon): FindSpot {
  const words = wordsOf(lexicon);
  const { hints, numbers } = makeHints(words, lexicon);
  const isWord = makeWordCheck(words.map((word) => lettersOf(word).slice(0, longestWord)));
  const isParts = makePartsCheck();
  const isCode = makeCodeCheck(lexicon);

  /** Where something begins that reaches into four bytes and is worth reading; -1 if nothing does. */
  const check = (bytes: Uint8Array, four: number, hint: Hint, length: number): number => {
    for (const before of hint.words) if (isWord(bytes, four - before, length)) return four - before;
    for (const before of hint.parts) if (isParts(bytes, four - before)) return four - before;
    return hint.isWide && isWide(bytes, four) ? four : -1;
  };

  return ({ bytes, fours, length }, from, to) => {
    const last = (Math.min(length, to + longestWord) + 3) >> 2;
    for (let four = skip(fours, numbers, from >> 2, last); four < last;) {
      let spot = digitsAround(fours, four) === 7 ? isCode(bytes, four * 4) : -1;
      const hint = hints[numbers[hash(fours[four] ?? 0)] ?? 0];
      if (spot < 0 && hint) spot = check(bytes, four * 4, hint, length);
      if (spot >= from && spot < to) return spot;
      four = skip(fours, numbers, four + 1, last);
    }
    return -1;
  };
}

/**
 * The next four bytes that have a hint or are digits of a number of seven. All of a text goes through
 * this loop: it calls nothing, so that nothing has to be read again for each four.
 */
function skip(fours: Int32Array, numbers: Uint16Array, from: number, to: number): number {
  for (let four = from; four < to; four += 1) {
    /* eslint-disable @typescript-eslint/non-nullable-type-assertion-style
       -- Each index is inside of its array, and asking whether it is takes as long as all the rest. */
    const value = fours[four] as number;
    if ((numbers[hash(value)] as number) !== 0) return four;
    /* eslint-enable @typescript-eslint/non-nullable-type-assertion-style */
    if ((value & 0xf0f0f0f0) === 0x30303030 && digitsAround(fours, four) === 7) return four;
  }
  return to;
}

/** Whether a digit of East Asian texts reaches into four bytes: EF BC 90 to EF BC 99. */
function isWide(bytes: Uint8Array, four: number): boolean {
  const at = four + bytes.subarray(four, four + 4).indexOf(0xef);
  return bytes[at + 1] === 0xbc || bytes[at - 2] === 0xbc;
}

/** Keys, and the beginnings of messages that are telling or at least rare, in lower case. */
function wordsOf({ templates, statusFields }: Lexicon): string[] {
  return [
    ...keys,
    ...statusFields.filter(({ isNested }) => !isNested).map(({ key }) => key.toLowerCase()),
    ...templates
      .filter(({ isTelling, weight }) => isTelling || weight >= rareWord)
      .flatMap(({ beginnings }) => beginnings),
  ].filter((word) => lettersOf(word).length >= shortestWord);
}

function lettersOf(word: string): string {
  return word.replaceAll(' ', '');
}

/** So many bits keep those that share a hash apart well enough, and the table in a fast cache. */
const hashBits = 17;

/** A hash of four bytes, the same for letters in upper and lower case. */
function hash(value: number): number {
  return Math.imul(value | 0x20202020, 0x9e3779b1) >>> (32 - hashBits);
}

/** The order of the bytes in a number is that of the machine. */
const isLittle = new Uint8Array(new Uint16Array([1]).buffer)[0] === 1;

/** Hints, and for each hash of four bytes the number of its hint; 0 has none. */
function makeHints(words: readonly string[], lexicon: Lexicon) {
  const hints: (Hint | undefined)[] = [undefined];
  const numbers = new Uint16Array(1 << hashBits);
  const hintOf = (bytes: Uint8Array, from = 0): Hint => {
    const place = hash(new DataView(bytes.buffer).getInt32(from, isLittle));
    const known = hints[numbers[place] ?? 0];
    if (known) return known;
    numbers[place] = hints.length;
    const hint: Hint = { words: new Set(), parts: new Set(), isWide: false };
    hints.push(hint);
    return hint;
  };
  const encoder = new TextEncoder();
  /** The four bytes of a text, wherever they may begin from a place of it on. */
  const foursOf = (text: string, from: number) => {
    const bytes = Uint8Array.from(encoder.encode(text));
    return [from, from + 1, from + 2, from + 3].map((before) => ({
      before,
      hint: hintOf(bytes, before),
    }));
  };
  for (const word of words) {
    // The end of a first word and what follows are rarer than the word: "on not" than "transaction".
    const from = Math.max(
      0,
      Math.min(word.indexOf(' ') - 2, lettersOf(word).length - shortestWord),
    );
    for (const gap of gaps) {
      for (const { before, hint } of foursOf(word.replaceAll(' ', gap), from))
        hint.words.add(before);
    }
  }
  for (const text of listParts(lexicon)) {
    for (const { before, hint } of foursOf(text, 0)) hint.parts.add(before);
  }
  const wide = Array.from({ length: 10 }, (_, digit) => 0x90 + digit);
  for (const last of wide) {
    hintOf(Uint8Array.of(0xef, 0xbc, last, 0xef)).isWide = true;
    hintOf(Uint8Array.of(0xbc, last, 0xef, 0xbc)).isWide = true;
    for (const next of wide) hintOf(Uint8Array.of(last, 0xef, 0xbc, next)).isWide = true;
  }
  return { hints, numbers };
}
