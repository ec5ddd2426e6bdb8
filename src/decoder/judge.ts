/** Judges by what stands around seven digits whether they are a response code. */
import type { Confidence, Reason } from './finding.ts';
import {
  readAfter,
  readBefore,
  readHeading,
  readKey,
  readName,
  readPrefix,
  type Said,
} from './words.ts';

/** Seven digits, what stands on their line around them, and what is known of them. */
export interface Surroundings {
  before: string;
  after: string;
  /** What stands between the parts of the code; empty when they stand together. */
  separator: string;
  /** Seven digits. */
  digits: string;
  /** Whether the catalog lists them. */
  isListed: boolean;
  /** Whether HTTP has the status, and the standard the service. */
  isPlausible: boolean;
  /** Whether a name shares a word with the message of its case. */
  sharesWord: (name: string) => boolean;
  /** The heading of its column, where it stands in a table that has one. */
  heading?: string | undefined;
}

export interface Judgement {
  confidence: Confidence;
  why: Reason;
}

/** How far the rules look to either side, so that reading takes time in proportion to the text. */
const reach = 64;

/** Cuts out what stands around `text[start..end]`, within its line. */
export function surroundingsOf(
  text: string,
  start: number,
  end: number,
): Pick<Surroundings, 'before' | 'after'> {
  const lead = text.slice(Math.max(0, start - reach), start);
  const rest = text.slice(end, end + reach);
  const before = lead.slice(lead.lastIndexOf('\n') + 1);
  const after = rest.split('\n', 1)[0] ?? '';
  // Copied from a terminal, colours may have lost the sign that begins them.
  const colour = /\[\d{1,3}(?:;\d{1,3}){0,4}m/g;
  return before.endsWith('m')
    ? { before: before.replace(colour, ''), after: after.replace(colour, '') }
    : { before, after };
}

/** The judgement on a number; null when it is a part of something else, or called something else. */
export function judge(around: Surroundings): Judgement | null {
  const { before, after, separator, digits, isListed, isPlausible, heading } = around;
  const { called, isNamed, name } = readNameBefore(before, after);
  // 5005101.0 under a key is a code that went through a number.
  const rest = called === 'code' ? after.replace(/^\.0(?!\d)/, '') : after;
  if (isPartOfMore({ ...around, after: rest }) || isPhoneNumber(before) || isMoney(around))
    return null;
  // A name such as INVALID_AMOUNT is that of another thing, until a message proves it right.
  if (called === 'other') {
    if (!isListed) return null;
    return around.sharesWord(name)
      ? { confidence: 'likely', why: 'message' }
      : { confidence: 'possible', why: 'digits' };
  }
  if (called === 'code') return { confidence: 'certain', why: 'key' };
  if (!isPlausible) return null;

  const column = heading === undefined ? null : readHeading(heading);
  if (column === 'other') return { confidence: 'possible', why: 'digits' };
  if (column === 'answer') return { confidence: 'certain', why: 'key' };

  const behind = readAfter(after);
  const before3 = new RegExp(`(?<![\\d.:-])${digits.slice(0, 3)}(?![\\d.:-])`).test(
    before.slice(-24),
  );
  const said =
    behind === 'other'
      ? 'other'
      : (called ?? (isNamed ? behind : before3 ? 'answer' : (readBefore(before) ?? behind)));
  // "Kami kena limit (4295100)"
  const isAnnotation = isListed && before.endsWith('(') && after.startsWith(')');
  if (said === 'other' && !isAnnotation) return { confidence: 'possible', why: 'digits' };
  if (said === 'answer') return { confidence: 'likely', why: 'words' };
  // Three, two and two digits are how people write a code, and hardly anything else.
  if (separator.trim() === '-' || separator.trim() === '/') {
    return { confidence: isListed ? 'likely' : 'possible', why: 'notation' };
  }
  if (isListed) return { confidence: 'likely', why: 'value' };
  return isValue(around)
    ? { confidence: 'likely', why: 'value' }
    : { confidence: 'possible', why: 'digits' };
}

const assigned =
  /([A-Za-z_$][\w$.-]*)["'`\\\])]{0,4}\s{0,12}(?:=>|:=|===?|!==?|[:=>]|(?<!\s)\()\s{0,4}["'`\\([{]{0,4}$/;

/** What a value is put into, between it and its name: `NumberInt(4044701)`. */
const wrapper =
  /(?:<!\[CDATA\[|\b(?:Number(?:Int|Long)|parseInt|Int(?:eger)?|Long|String|str|int)\()$/;

/**
 * What the name directly before a value says that it is: `"errorCode": "`, `rc=`, `<code>`,
 * `NOT_FOUND("`, `err_`, `/codes/`.
 */
function readNameBefore(before: string, after: string): Name {
  const [written = '', name] =
    (endsInSign(before) ? assigned.exec(before.replace(wrapper, '')) : null) ??
    /([A-Za-z_]\w{0,40})\|$/.exec(before) ??
    [];
  if (name !== undefined && !/[\p{L}\p{N}_$.-] (?:=>|->) ["'`]?$/u.test(written)) {
    // <entry key="response_code" value="4044701"/>
    const [, named] =
      /(?:key|name|id)\s{0,2}=\s{0,2}["']([\w.-]{1,40})["']\s{1,4}val(?:ue)?=["']$/i.exec(before) ??
      [];
    if (named !== undefined) return { name: named, called: readKey(named), isNamed: true };
    // In SNAP bodies an amount has a value and a currency.
    const isAmount = /^val(?:ue)?["'\\]{1,6}\s{0,4}:/i.test(written);
    // "Invalid Amount: 4044701" names what went wrong.
    const isComplaint =
      /\b(?:invalid|inactive|duplicate|insufficient|suspected|unknown|missing)\s[^:=]{0,30}:\s?$/i.test(
        before,
      );
    const called = isAmount ? 'other' : isComplaint ? 'answer' : readKey(name);
    // "total requests today: 2004700" is prose.
    return { name, called, isNamed: called !== null || !/^[\p{L}\p{N}]+: $/u.test(written) };
  }
  const [, prefix] = /(?<![\p{L}\p{N}])(\p{L}+)[_-]$/u.exec(before) ?? [];
  if (prefix !== undefined) return { name: '', called: readPrefix(prefix), isNamed: true };
  const [, segment] = /\/([\w-]+)\/#?$/.exec(before) ?? [];
  // A page, or the file of a mock.
  const isFree =
    segment === undefined ||
    /^(?:[a-z]{2}|decode|\d+)$/.test(segment) ||
    /^\.(?:json|html|xml)\b/.test(after);
  if (isFree) return { name: '', called: null, isNamed: segment !== undefined };
  return { name: '', called: readName(segment) ?? 'other', isNamed: true };
}

/** Whether a sign stands before a value as it does behind a name. Most numbers are told by this alone. */
function endsInSign(before: string): boolean {
  let at = before.length - 1;
  while (at >= 0 && ' \t"\'`\\([{'.includes(before.charAt(at))) at -= 1;
  return (
    ':=>'.includes(before.charAt(at)) ||
    before.slice(at + 1).includes('(') ||
    before.endsWith('CDATA[')
  );
}

/** A name that stands at a value. */
interface Name {
  name: string;
  called: 'code' | Said;
  isNamed: boolean;
}

/** Quoted, a key of a map, a cell of a table, or alone at the beginning of a line. */
function isValue({ before, after }: Surroundings): boolean {
  const quoted = /["'`]$/.test(before) && /^\\?["'`]/.test(after);
  const cell = /(?:^|[|;\t])\s*$/.test(before) && /^\s*(?:[|;\t]|$)/.test(after);
  const key = /^["'`]?\s?(?::|=>|->)/.test(after) && /(?:^|[\s{[(,])["'`]?$/.test(before);
  const listed =
    /\d{7}["'`]?\s?(?:[,;/|&+~-]|and|or|dan|atau|vs)\s?["'`]?$/.test(before) ||
    /^["'`]?\s?(?:[,;/|&+~-]|and|or|dan|atau|vs)\s?["'`]?\d{7}(?!\d)/.test(after);
  return quoted || cell || key || listed;
}

function isPartOfMore({ before, after, separator, digits }: Surroundings): boolean {
  if (/[0-9A-Za-z]$/.test(before) && !/(?:code|kode|\brc|err|error|status|snap)$/i.test(before))
    return true;
  // An escape of a colour or of a line that was not read as one.
  if (/^[0-9A-Za-z]/.test(after)) return true;
  if (/(?:\d[-.]|(?<![A-Za-z])\+|\d:|#|\}\s)$/.test(before) && !/[\w/=&?]#$/.test(before)) {
    // 2004700+4044701 are two.
    if (!/\d{7}[+-]$/.test(before)) return true;
  }
  if (/^[-.:]\d|^%|^,-|^-[A-Za-z]*\d/.test(after) && !/^-\d{7}(?!\d)/.test(after)) return true;
  if (/^,\d\d(?![\d,])|^,\d{3}(?!\d)/.test(after)) return true; // 2005700,00
  if (
    (/(?<!\d{7})(?<=\d)\/$/.test(before) && !before.endsWith(`${digits.slice(0, 3)}/`)) ||
    /^\/\d(?!\d{6}(?!\d))/.test(after)
  ) {
    if (separator.trim() !== '/') return true; // 5005101/DIR, 2025/5005101
  }
  if (/^\/[A-Z]/.test(after)) return true;
  if (
    /^\.(?:jpe?g|png|gif|pdf|docx?|xlsx?|csv|txt|zip|gz|log|mp4|svg|tar|bak|dat|sql)\b/i.test(after)
  )
    return true;
  if (/^_[A-Za-z]/.test(after) && !/(?:code|kode|rc)_$/i.test(before)) return true;
  if (/^ ?\* ?\d|^ [*/] (?!\d{7})/.test(after) && separator === '') return true;
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
    /(?:\b(?:phone|tele?(?:fon|phone)?|telp|telepon|hp|fax|faks|wa)\b|[Тт]ел\.?|факс).{0,12}$/iu.test(
      before,
    )
  );
}

function isMoney({ before, after }: Surroundings): boolean {
  return (
    /(?:\b(?:rp|idr|usd)\.?|[$€£¥]) ?$/i.test(before) ||
    /^ ?(?:(?:rp|idr|usd|rupiah)\b|[$€£¥])/i.test(after)
  );
}
