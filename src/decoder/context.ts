/**
 * What stands around seven digits says whether they are a code. The rules are about other numbers:
 * amounts, telephone numbers, references and stretches of anything longer are none.
 */

/** A stretch of a text that is written like a code, and what stands on its line around it. */
export interface Surroundings {
  before: string;
  after: string;
  /** What stands between the parts of the code; empty when they stand together. */
  separator: string;
}

/** How far the rules look to either side, so that reading takes time in proportion to the text. */
const reach = 48;

/** Cuts out what stands around `text[start..end]`, within its line. */
export function surroundingsOf(
  text: string,
  start: number,
  end: number,
): Pick<Surroundings, 'before' | 'after'> {
  const [after = ''] = text.slice(end, end + reach).split('\n', 1);
  const before = text.slice(Math.max(0, start - reach), start).split('\n');
  return { before: before.at(-1) ?? '', after };
}

/** Whether the text before a number says that a response code follows: `responseCode":"`. */
export function isLabelled({ before }: Pick<Surroundings, 'before'>): boolean {
  return /(?:code|kode|rc|status|error)\W{0,6}$/i.test(before);
}

/** Whether the stretch is a part of something else, or is called something else. */
export function isOtherNumber({ before, after, separator }: Surroundings): boolean {
  return (
    isPartOfMore(before, after, separator) ||
    isPhoneNumber(before) ||
    isMoney(before, after) ||
    isOtherField(before)
  );
}

function isPartOfMore(before: string, after: string, separator: string): boolean {
  const inWord = /[0-9A-Za-z]$/.test(before) && !/(?:code|kode|\brc)$/i.test(before);
  if (inWord || /^[0-9A-Za-z]/.test(after)) return true;
  if (/(?:\d[-.]|\+)$/.test(before) || /^[-.]\d/.test(after)) return true;
  if (/^,\d\d(?![\d,])/.test(after)) return true; // 2005700,00
  // 0812 404 47 01 and 404/47/01/2 go on in the same way.
  if (separator === '') return false;
  const sign = separator.trim();
  return sign === ''
    ? /(?:^|\s)[+(]?\d+\)? {1,2}$/.test(before) || /^ {1,2}\d+(?:[\s,;]|$)/.test(after)
    : new RegExp(`(?:^|\\W)\\d+ ?\\${sign} ?$`).test(before) ||
        new RegExp(`^ ?\\${sign} ?\\d`).test(after);
}

function isPhoneNumber(before: string): boolean {
  return (
    /(?:^|\D)\+\d{1,3}[ -](?:\(?\d{1,4}\)?[ -])?$/.test(before) ||
    /(?:^|[^\d.:,+-])\(?0\d{2,3}\)?[ -]$/.test(before) ||
    /\b(?:phone|tel|telp|telepon|hp|fax|wa)\b.{0,12}$/i.test(before)
  );
}

function isMoney(before: string, after: string): boolean {
  return (
    /(?:\b(?:rp|idr|usd)\.?|[$€£¥]) ?$/i.test(before) ||
    /^ ?(?:(?:rp|idr|usd|rupiah)\b|[$€£¥])/i.test(after)
  );
}

const otherFields = new Set(
  (
    'amount value total fee price balance id no number reference ref invoice inv order ord account ' +
    'trx txn phone mobile msisdn size length bytes duration time timestamp port pid'
  ).split(' '),
);

/** Where a name that holds for the number after it may stand. */
const names = [
  // "merchantId":" or amount= or X-EXTERNAL-ID:
  /(?:^|["'{,;|(&?]\s*|\b(?=[a-z]|[A-Z]+-))([\w-]+)["'\\]*\s?[:=]\s?["'\\]*$/,
  /([A-Za-z]+)[-_#]$/, // INV-
  /^\s*([A-Za-z]+) $/, // amount, as the first word
];

/** Whether a name says that the number is something else. */
function isOtherField(before: string): boolean {
  const name = names.map((pattern) => pattern.exec(before)?.[1]).find(Boolean);
  const words = name?.match(/[A-Z]?[a-z]+|[A-Z]+/g) ?? [];
  const last = words.at(-1)?.toLowerCase() ?? '';
  // "error no: 4044701" names a code; "referenceNo" names something else.
  if (words.length === 1 && /^(?:no|number)$/.test(last)) return false;
  return otherFields.has(last);
}
