/** Reads what the words around a number in a running text say that it is. */
import { readName, readOwner, type Said } from './names.ts';
import { isOfAnswer, isOfOther, kindOf } from './vocabulary.ts';

/** So many words that are in no list may stand between a number and a word that speaks of it. */
const farthest = { answer: 5, other: 2, thing: 0 } as const;

interface Token {
  word: string;
  /** Whether a number of its own stands behind it: `order A1`, `trx 20047`. */
  hasNumber: boolean;
  /** Whether another clause has begun between it and the number that is asked for. */
  isApart: boolean;
  /** Whether nothing but a blank stands between it and the next word. */
  isAdjacent: boolean;
}

/** Reads the words before a number, the nearest first. */
export function readBefore(before: string): Said {
  // What stands in another cell, or in brackets of its own, speaks of something else.
  const cell = before.slice(Math.max(before.lastIndexOf('|'), before.lastIndexOf('\t')) + 1);
  const text = cell.replace(/\([^()]*\)/g, ' ');
  // "without offset => 4001201": what something leads to is an answer.
  if (/(?<!\d{7})\S\s(?:=>|->|→|⇒)\s?["'`]?$/u.test(text)) return 'answer';
  const tokens = tokensOf(text);
  if (tokens.some(({ word }) => word === 'git')) return 'other';
  let distance = 0;
  for (const [place, { word, hasNumber, isApart }] of tokens.entries()) {
    const kind = kindOf(word.toLowerCase());
    const said = readName(word);
    if (kind === 'filler') continue;
    if (kind === 'code') return readOwnersBeside(tokens, place);
    // "error no. 4044701"
    if (isNumberWord(word) && kindOf(tokens[place + 1]?.word.toLowerCase() ?? '') === 'answer') {
      return 'answer';
    }
    if (isOfOther(kind) || said === 'other') {
      const most = kind === 'thing' ? farthest.thing : farthest.other;
      if (!hasNumber && !isApart && distance <= most) return 'other';
    } else if (isOfAnswer(kind) || said !== null) return 'answer';
    // An abbreviation names something else.
    if (distance === 0 && abbreviation.test(text)) return 'other';
    distance += 1;
    if (distance > farthest.answer) return null;
  }
  return null;
}

/** Reads the words beside "code": a "bank code" and a "kode bayar" are other things. */
function readOwnersBeside(tokens: readonly Token[], place: number): Said {
  const before = tokens[place + 1];
  const behind = tokens[place - 1];
  const owners = [
    before?.isAdjacent ? before.word : '',
    tokens[place]?.isAdjacent ? (behind?.word ?? '') : '',
  ].map((owner) => owner.toLowerCase());
  const isOther = owners.some(
    (owner) => owner !== '' && readOwner(owner, kindOf(owner)) === 'other',
  );
  return isOther ? 'other' : 'answer';
}

function isNumberWord(word: string): boolean {
  return /^(?:no|nomor|number|num)$/i.test(word);
}

/** The words of the sentence that a text ends in, the nearest first. */
function tokensOf(text: string): Token[] {
  const tokens: Token[] = [];
  let hasNumber = false;
  let isApart = false;
  let nextWord = text.length;
  for (const { 0: sign, index } of [...text.matchAll(signs)].reverse()) {
    if (sign === '(') isApart = false;
    else if (sign === ',' || conjunctions.has(sign.toLowerCase())) isApart = true;
    else if (/^[;!?.]$/.test(sign)) {
      // Another sentence speaks of something else, but for short forms such as "No. 4044701".
      if (sign !== '.' || tokens.length > 0) break;
    } else if (/\d/.test(sign)) hasNumber = !/^\d{7}$/.test(sign);
    else {
      // "10 transaksi", but not the seconds of a time
      const isCounted = units.has(sign) && /(?<![\d:.,-])\d{1,6} $/.test(text.slice(0, index));
      tokens.push({
        word: sign,
        hasNumber: hasNumber || isCounted,
        isApart,
        isAdjacent: text.slice(index + sign.length, nextWord) === ' ',
      });
      hasNumber = false;
      nextWord = index;
    }
  }
  return tokens;
}

/** Words and numbers, what ends a clause, and the bracket of a call with its arguments. */
const signs = /[\p{L}\p{N}_]+(?:[.-][\p{L}\p{N}_]+)*|[;!?,(]|\.(?=\s|$)|(?<=[\s)])\.(?=\p{L})/gu;

/** "GR 5005103": what is no word of ours, in capitals. */
const abbreviation = /(?<!\S)\p{Lu}{2,4} $/u;

/** What begins another clause. */
const conjunctions = new Set(
  (
    'tapi tetapi namun padahal lalu kemudian maka karena sehingga but however then so because ' +
    'hence while whereas'
  ).split(' '),
);

/** What a number counts, directly behind it. */
const units = new Set(
  `rows row records record items item users user requests request req reqs messages message events
  event hits bytes byte b kb mb gb kib mib gib ki mi gi ns us ms s sec secs second seconds detik menit
  minutes jam hours hari days kali times transaksi transactions transaction trx lines baris documents
  document docs files berkas pcs unit units buah lembar orang pelanggan nasabah pengguna customers
  merchants merchant percent persen km kg m tps qps rps entries entry keys key
  points poin views downloads deleted skipped pages halaman calls attempts percobaan data tokens
  objects blocks packets samples ticks connections iterations cycles pixels px tabungan`.split(
    /\s+/,
  ),
);

/** Reads the words behind a number. */
export function readAfter(text: string, isFailure: boolean): Said {
  const words = (text.match(/\p{L}+/gu) ?? []).slice(0, 4).map((word) => word.toLowerCase());
  const kinds = words.map(kindOf);
  const [, unit = '', second = ''] =
    /^["'`)\]]?[ ]{1,2}(?!s\/d)(\p{L}+)(?: (\p{L}+s)\b)?/u.exec(text) ?? [];
  if (
    units.has(unit.length <= 3 ? unit.toLowerCase() : unit) ||
    (kinds[0] === null && units.has(second))
  ) {
    // "4044701 transaksi tidak ditemukan", but "2004700 transaksi gagal"
    const cameOf = kinds.slice(1).some((kind) => kind === 'outcome' || kind === 'fault');
    return isFailure && cameOf ? 'answer' : 'other';
  }
  if (/^\s(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)\s+\d/.test(text)) return 'other';
  // assertEquals(4044701, $response->code): the other one says what is compared.
  const [, compared] = /^["'`]?,\s?(?=\$|\w+\.\w)\$?([\w.>()[\]-]{2,40})/.exec(text) ?? [];
  const said = compared === undefined ? null : readName(compared);
  if (said !== null) return said;
  if (/^ \((?:HEAD|origin|tag:)/.test(text)) return 'other';
  return kinds.some(isOfAnswer) ? 'answer' : null;
}
