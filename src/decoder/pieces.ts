/** Tells numbers that are a piece of something longer, or money, or a telephone number. */
import { isOfAnswer, kindOf } from './vocabulary.ts';

/** A number on its line. */
export interface Stretch {
  before: string;
  after: string;
  /** What stands between its parts; empty when they stand together. */
  separator: string;
  /** Seven digits. */
  digits: string;
}

/** Whether a number is a piece of a longer number, of a name, of a file; `4044701nya` is none. */
export function isPiece(number: Stretch): boolean {
  const { before, after } = number;
  return (
    isGlued(before) ||
    /^(?!nya(?![0-9A-Za-z]))[0-9A-Za-z]|^_[A-Za-z]/.test(after) ||
    followsSign(number) ||
    precedesSign(after) ||
    isInPath(number) ||
    file.test(after) ||
    goesOn(number)
  );
}

const file =
  /^\.(?:jpe?g|png|gif|pdf|docx?|xlsx?|csv|txt|zip|gz|log|mp4|svg|tar|bak|dat|sql)(?![A-Za-z])/i;

/** Letters stand directly before, but for a few that are written so: `err4044701`, `returns4044701`. */
function isGlued(before: string): boolean {
  if (!/[\p{L}\d]$/u.test(before.slice(-1))) return false;
  const [glued, word = ''] = /(\p{Lu}?\p{Ll}+|\p{Lu}+)$/u.exec(before) ?? [];
  if (glued === undefined) return /[0-9A-Za-z]$/.test(before);
  return glued !== 'E' && !isOfAnswer(kindOf(word.toLowerCase()));
}

/** A sign before that goes with what is to its left: `12-4044701`, `+4044701`, `order #4044701`. */
function followsSign({ before, digits }: Stretch): boolean {
  if (!'-./:+#! '.includes(before.slice(-1))) return false;
  // 2004700+4044701 are two, and 404-4044701 has its own status before it.
  if (/\d{7}[+-]$/.test(before) || endsInStatus(before, digits)) return false;
  const [sign, word] = /(?:^|(\p{L}*)\s)[#!]$/u.exec(before) ?? [];
  if (sign !== undefined) return !isOfAnswer(kindOf(word?.toLowerCase() ?? ''));
  return /(?:\d[-.]|(?<![A-Za-z])\+|(?<![\w/=&?])#|\}\s)$/.test(before);
}

/** Whether the HTTP status of a code stands directly before it: `404/4044701`. */
function endsInStatus(before: string, digits: string): boolean {
  const status = before.slice(-4, -1);
  return status === digits.slice(0, 3) && /(?:^|\D)\d{3}[-./:]$/.test(before);
}

/** A sign behind that goes on with a number: `4044701.5`, `4044701%`, `2005700,00`, `4044701-A17`. */
function precedesSign(after: string): boolean {
  return /^[-.]\d|^%|^,(?:-|00(?!\d))|^-[A-Za-z]*\d/.test(after) && !/^-\d{7}(?!\d)/.test(after);
}

/** 2025/5005101, 4017800/PKS/2025; but 4035815/4045818, and 4044701/404 with its own status. */
function isInPath({ before, after, digits, separator }: Stretch): boolean {
  if (/^\/[A-Z.]{2,}\//.test(after)) return true;
  return (
    separator.trim() !== '/' &&
    ((/(?<!\d{7})(?<=\d)\/$/.test(before) && !endsInStatus(before, digits)) ||
      (/^\/\d(?!\d{6}(?!\d))/.test(after) && !after.startsWith(`/${digits.slice(0, 3)}`)))
  );
}

/** A calculation goes on, or parts set apart: 2004700 * 2, 0812 404 47 01, 404/47/01/2. */
function goesOn({ before, after, separator, digits }: Stretch): boolean {
  if (separator === '') {
    return (
      /^ ?[*/] ?\d(?!\d{6}(?!\d))/.test(after) &&
      after.trim().slice(1, 5).trim() !== digits.slice(0, 3)
    );
  }
  const sign = separator.trim();
  return sign === ''
    ? /(?:^|\s)[+(]?\d+\)? {1,2}$/.test(before) || /^ {1,2}\d+(?:[\s,;]|$)/.test(after)
    : new RegExp(`(?:^|\\W)\\d+ ?\\${sign} ?$`).test(before) ||
        new RegExp(`^ ?\\${sign} ?\\d`).test(after);
}

/** Whether a number is that of a telephone: behind the number of an area, or called so. */
export function isPhoneNumber(before: string): boolean {
  // In quotes, or as the value of a key, it is judged by that key.
  if (/["'=>,|]/.test(before.slice(-1))) return false;
  return (
    /(?:^|\D)\+\d{1,3}[ -](?:\(?\d{1,4}\)?[ -])?$/.test(before) ||
    /(?:^|[^\d.:,+-])\(?0[2-9]\d{1,2}(?:\) ?|[ -])$/.test(before) ||
    /(?:\b(?:phone|tele?(?:fon|phone)?|telp|telepon|hp|fax|faks|wa)|Тел|тел|факс)(?![\p{L}\d])(?:;[\w=]{0,20}|\W{0,4}(?:no|number|nomor|\([^()]{0,12}\)))?\W{0,3}$/iu.test(
      before,
    )
  );
}

/** Whether a currency stands beside a number, in its cell or the next one. */
export function isMoney({ before, after }: Pick<Stretch, 'before' | 'after'>): boolean {
  return (
    /(?:\b(?:rp|idr|usd)\.?|[$€£¥]) ?$/i.test(before) ||
    // The currency of the next number stands before that.
    /^(?: ?|["']?\s?[|;,\t]\s?["']?)(?:(?:rp|idr|usd|rupiah)(?![A-Za-z]|\.?\s?\d)|[$€£¥](?! ?[\w{(]))/i.test(
      after,
    )
  );
}
