/** Reads what the name of a value says that it is: of a key, a constant, a column. */
import { isOfAnswer, isOfOther, kindOf, type WordKind } from './vocabulary.ts';

/** What a name or the words around a number say that it is; null when they say nothing. */
export type Said = 'code' | 'answer' | 'other' | null;

/** What has a code that is no response code: a `bank_code`, a `kode promo`. */
const ownersOfOtherCodes = new Set(
  (
    'bank branch zip postal appr approval country promo currency city swift otp referral ' +
    'verification auth akses unik verifikasi booking bayar area'
  ).split(' '),
);

/** Keys of where something goes, never of what came of it. */
const places = new Set('to from src dst dest sender recipient'.split(' '));

/** Reads a name such as `errorCode`, `merchant_id` or `ORDER_FAILED`. */
export function readName(name: string): Said {
  const words = wordsOf(name);
  const kinds = words.map(kindOf);
  const has = (kind: WordKind) => kinds.includes(kind);
  const last = kinds.at(-1) ?? null;
  if (last === 'code') {
    // An RC is always a response code.
    return words.at(-1) === 'rc' ? 'code' : readOwner(words.at(-2), kinds.at(-2) ?? null);
  }
  if (last === 'count') return 'other';
  // An `invalid_signature` is an error, a `signature` is none.
  if (has('fault') && !(isOfOther(last) && isPlural(name))) return 'answer';
  // In Indonesian the owner comes behind: `kode_balasan`, `kode_promo`.
  if (words[0] === 'kode') return readOwner(words[1], kinds[1] ?? null);
  if (last === 'label') return 'other';
  if (last === 'answer') return 'answer';
  if (last === 'thing' && isPlural(name)) return 'other';
  if (has('outcome')) return 'answer';
  if (last === 'thing') return 'other';
  // bytesIn, rows_examined; but ORDER_OPEN may well be the name of a code.
  if (kinds.some(isOfOther) && name !== name.toUpperCase()) return 'other';
  return kinds.some(isOfAnswer) ? 'answer' : null;
}

/** Reads the key of a value. */
export function readKey(key: string): Said {
  return places.has(key.toLowerCase()) ? 'other' : readName(key);
}

/** Reads the word before "code". */
export function readOwner(owner: string | undefined, kind: WordKind | null): Said {
  if (owner === undefined) return 'code';
  if (ownersOfOtherCodes.has(owner) || isOfOther(kind)) return 'other';
  return kind === null ? 'answer' : 'code';
}

/** Whether a name in the plural, such as `visitors`, may count what it names. */
export function isPlural(name: string): boolean {
  return /[a-z]{3}[^su]s$/.test(name);
}

/** The words of a name in lower case: `errorCode2` gives `error` and `code`. */
export function wordsOf(name: string): string[] {
  return (name.match(/\p{Lu}?\p{Ll}+|\p{Lu}+(?!\p{Ll})|\p{L}+/gu) ?? []).map((word) =>
    word.toLowerCase(),
  );
}
