/**
 * Finds fast where in the bytes of a text something may stand that is worth reading. Most of a log
 * is noise, and reading all of it word by word would take minutes for a gigabyte. So the search
 * looks at four bytes at a time: wherever seven digits begin, they fill four such bytes.
 *
 * What it passes by, and what is thus found in short texts only: letters typed for digits, parts
 * set apart by more than one sign or by words, a service left open by a word in brackets, and
 * messages of one common word without a code and a key, such as "Timeout".
 */
import { digitsAround, makeCodeCheck } from './digits.ts';
import { alone, fillFour, hash, makeHints, type Hint } from './hints.ts';
import type { Lexicon } from './lexicon.ts';
import { listParts, makePartsCheck } from './parts.ts';
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
/** So many letters of a word are compared. */
const longestWord = 16;
/** A word may have begun so many bytes before four of its bytes. */
const longestReach = 32;
/** A message of so many letters is rare enough to be looked for; "Timeout" and "Conflict" are not. */
const rareWord = 10;

const searches = new WeakMap<Lexicon, FindSpot>();

/** The search for what a lexicon knows; prepared once. */
export function findSpotFor(lexicon: Lexicon): FindSpot {
  const search = searches.get(lexicon) ?? makeFindSpot(lexicon);
  searches.set(lexicon, search);
  return search;
}

function makeFindSpot(lexicon: Lexicon): FindSpot {
  const words = wordsOf(lexicon);
  const { hints, numbers } = makeHints({ words, parts: listParts(lexicon) });
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
    const last = (Math.min(length, to + longestReach) + 3) >> 2;
    for (let four = skip(fours, numbers, from >> 2, last); four < last;) {
      let spot = digitsAround(fours, four) === 7 ? isCode(bytes, four * 4) : -1;
      const hint = hints[(numbers[hash(fours[four] ?? 0)] ?? 0) & ~alone];
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
    const number = numbers[hash(value)] as number;
    if (number !== 0) {
      if (number >= alone || numbers[hash(fours[four + 1] as number)] !== 0) return four;
    }
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
    ...statusFields.filter(({ parent }) => parent === null).map(({ key }) => key.toLowerCase()),
    ...templates
      .filter(({ isTelling, weight }) => isTelling || weight >= rareWord)
      .flatMap(({ beginnings }) => beginnings),
  ].filter((word) => lettersOf(word).length >= fillFour);
}

function lettersOf(word: string): string {
  return word.replaceAll(' ', '');
}
