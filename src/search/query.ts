import { joinCode } from '#catalog/code.ts';
import { eachCodeOnce, type CodeFind } from '#decoder/code-find.ts';
import { findTyped } from './typed.ts';
import type { Subject } from './documents.ts';
import { findSaid } from './messages.ts';
import { read, readParts, type Parts } from './parts.ts';
import type { Pasted } from './pasted.ts';
import type { SearchIndex } from './search-index.ts';
import { isFiller } from './words.ts';

/** What a query asks for. */
export interface Query {
  /** The codes in it, listed or not, each once, in the order of the text. */
  codes: CodeFind[];
  /** The pages that its digits name; each of them exists. */
  named: Subject[];
  /** Parts of codes: all codes that have them are asked for. Nothing typed leaves all open. */
  parts?: Parts;
  /** The services in it that SNAP defines and the publisher does not offer, by their digits. */
  notOffered: string[];
  /** The cases whose message or description its words say. */
  said: Subject[];
  /** The words that are left for the lane and for full text, without numbers and fillers. */
  words: string[];
}

/** What is said in front of digits. It asks for nothing of its own. */
const labels = new Set(
  'response code responsecode rc kode respons error eror http status service layanan case kasus'.split(
    ' ',
  ),
);

/** With this many words nothing is asked any more; a long text is for the decoder. */
const mostWords = 30;

/** Reads what was typed. Never throws; what its digits do not name exactly, it does not name. */
export function readQuery(text: string, index: SearchIndex): Query {
  const finds = findTyped(text, index);
  const { cases, parts, notOffered, rest } = readParts(cutOut(text, finds), index);
  const whole = wholeCode(cases, parts);
  const words = wordsOf(rest);
  const codes = eachCodeOnce([...finds, ...(whole === undefined ? [] : [toFind(whole, text)])]);
  const isBlank = text.trim() === '';
  const hasParts = whole === undefined && parts.http + parts.service + parts.case !== '';
  // 404 12 may be meant as a case or as the beginning of codes: both are shown.
  const isForParts = cases.length === 0 || (parts.http !== '' && parts.service !== '');
  return {
    codes,
    named: whole === undefined ? nameAll(cases, parts) : [],
    ...((isBlank || (hasParts && isForParts)) && { parts }),
    notOffered,
    said: findSaid(words.join(' '), index).map((id) => ({ kind: 'case', id })),
    words: withoutFillers(words),
  };
}

/** The query that a pasted text is: what it holds, or else its words. */
export function readPasted(text: string, { codes, cases }: Pasted): Query {
  const isFound = codes.length + cases.length > 0;
  return {
    codes: eachCodeOnce(codes),
    named: [],
    notOffered: [],
    said: [...new Set(cases)].map((id) => ({ kind: 'case', id })),
    words: isFound ? [] : withoutFillers(wordsOf(text)),
  };
}

/** A code that the parts in a text make together. */
function toFind(code: string, text: string): CodeFind {
  return { code, text, offset: 0, length: text.length, readAs: [] };
}

/** The code that a case and a service, or all three parts, make together. */
function wholeCode([id, ...others]: readonly string[], parts: Parts): string | undefined {
  const [http = '', caseCode = ''] = id === undefined ? [parts.http, parts.case] : id.split('-');
  const isWhole = http.length === 3 && parts.service.length === 2 && caseCode.length === 2;
  const isOne = others.length === 0 && (id === undefined || parts.http === '');
  return isWhole && isOne ? joinCode({ http, service: parts.service, case: caseCode }) : undefined;
}

function nameAll(cases: readonly string[], { http, service, case: code }: Parts): Subject[] {
  const named = cases.map((id): Subject => ({ kind: 'case', id }));
  if (code !== '') return named;
  if (http.length === 3 && service === '') named.push({ kind: 'http', id: http });
  if (service.length === 2 && http === '') named.push({ kind: 'service', id: service });
  return named;
}

function cutOut(text: string, finds: readonly CodeFind[]): string {
  return finds.reduceRight(
    (rest, { offset, length }) => `${rest.slice(0, offset)} ${read} ${rest.slice(offset + length)}`,
    text,
  );
}

function withoutFillers(words: readonly string[]): string[] {
  return words.filter((word) => !isFiller(word));
}

/** The words of a text, without numbers, and without labels in front of them. */
function wordsOf(text: string): string[] {
  const words: string[] = [];
  for (const token of text.split(/[^\p{L}\p{M}\p{N}#]+/u)) {
    if (/\p{L}/u.test(token) && !/\d\d/.test(token)) words.push(token.replaceAll(read, ''));
    else if (/[\d#]/.test(token)) {
      while (labels.has(words.at(-1)?.toLowerCase() ?? '')) words.pop();
    }
  }
  return words.slice(0, mostWords);
}
