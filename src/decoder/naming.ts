/** Finds the name that stands directly before a value, and what it says that the value is. */
import { findAssignment } from './assignment.ts';
import { isPlural, readKey, readName, type Said } from './names.ts';
import { isOfAnswer, kindOf } from './vocabulary.ts';

/** What stands at a value and names it. */
export interface Naming {
  /** As it stands there, or the words before a colon in a sentence; may be empty. */
  name: string;
  said: Said;
  /** Whether it is a name, so that the words further away say nothing. */
  isName: boolean;
}

const nameless: Naming = { name: '', said: null, isName: false };

/**
 * The naming of a value: `"errorCode": "`, `rc=`, `<code>`, `NOT_FOUND("`, `err_`, `/codes/`.
 * @param before what stands before the value on its line
 * @param after what stands behind it
 */
export function namingOf(before: string, after: string): Naming {
  return readAssigned(before) ?? readPrefix(before) ?? readSegment(before, after) ?? nameless;
}

/** What a value is put into, between it and its name: `NumberInt(4044701)`. */
const wrapper =
  /(?:<!\[CDATA\[|\{["'\\]{1,3}\$number(?:Int|Long)["'\\]{1,3}:\s?["'\\]{1,3}|\b(?:Number(?:Int|Long)|parseInt|Int(?:eger)?|Long|String|str|int)\()$/;

/** `rc.equals("4044701")`: what is compared comes before. */
const comparison = /\.(?:equals\w*|eq|contains|includes|startsWith)$/;

/** "status code -> ", where a sentence leads to the value. */
const led = /[\p{L}\p{N}_$.-] (?:=>|->) ["'`]?$/u;

/** <entry key="response_code" value="4044701"/> */
const entry = /(?:key|name|id)\s{0,2}=\s{0,2}["']([\w.-]{1,40})["']\s{1,4}val(?:ue)?=["']$/i;

function readAssigned(before: string): Naming | undefined {
  const { name: assigned, written } = findAssignment(before.replace(wrapper, '')) ?? {};
  if (written === undefined || assigned === undefined || led.test(written)) return undefined;
  const name = assigned.replace(comparison, '');
  const entryName = entry.exec(before)?.[1];
  if (entryName !== undefined) return { name: entryName, said: readKey(entryName), isName: true };
  // In SNAP bodies an amount has a value and a currency.
  if (/^val(?:ue)?["'\\]{1,6}\s{0,4}:/i.test(written)) return { name, said: 'other', isName: true };
  // "wrong terminal id: 4044701" is a sentence.
  if (/^[\p{L}\p{N}]+\)?: $/u.test(written)) {
    const [, words = name] = /((?:\p{L}+ ){0,2}[\p{L}\p{N}]+)\)?: $/u.exec(before) ?? [];
    const said = readName(words) === 'answer' ? 'answer' : (readKey(name) ?? countOf(name));
    return { name: words, said, isName: said !== null };
  }
  const isBare = /[:=]\s*$/.test(before);
  return { name, said: readKey(name) ?? (isBare ? countOf(name) : null), isName: true };
}

/** A name in the plural counts what it names: `visitors=2004700`. */
function countOf(name: string): Said {
  return isPlural(name) ? 'other' : null;
}

/** `err_4044701` and `test_invalid_format_4044701`; but `INV-4044701` is something else. */
function readPrefix(before: string): Naming | undefined {
  if (!'_-'.includes(before.at(-1) ?? ' ')) return undefined;
  let start = before.length;
  while (start > 0 && /[\p{L}\p{N}_-]/u.test(before.charAt(start - 1))) start -= 1;
  const name = before.slice(start);
  const word = name.split(/[_-]/).at(-2) ?? '';
  if (!/^\p{L}+$/u.test(word)) return undefined;
  const isAnswer = word === 'E' || isOfAnswer(kindOf(word.toLowerCase()));
  return { name, said: isAnswer ? 'answer' : 'other', isName: true };
}

/** `/orders/4044701`; but a page such as `/id/4044701` and the file of a mock are free. */
function readSegment(before: string, after: string): Naming | undefined {
  if (!'/#'.includes(before.at(-1) ?? ' ')) return undefined;
  const [, segment] = /\/([\w-]+)\/#?$/.exec(before) ?? [];
  if (segment === undefined) return undefined;
  const isFree = /^(?:en|id|decode|\d+)$/.test(segment) || /^\.(?:json|html|xml)\b/.test(after);
  return { name: '', said: isFree ? null : (readName(segment) ?? 'other'), isName: true };
}
