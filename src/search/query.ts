import type { Digest } from '#catalog/digest.ts';
import { explainCase, explainCode, explainHttp, explainService } from '#catalog/explain.ts';
import { eachCodeOnce, findCodes, type CodeFind } from '#decoder/find.ts';
import { toPlain } from '#decoder/plain.ts';
import { readInput, type PartialCode } from '#decoder/read.ts';
import { findSaid } from './messages.ts';
import { isPasted } from './share.ts';

/** What a page can be about, named by its digits: `404-01`, `47`, `404`. */
export interface Subject {
  kind: 'case' | 'service' | 'http';
  id: string;
}

/** What a query names by its digits, and the words that are left for full text. */
export interface Query {
  /** The codes in it, listed or not, each once, in the order of the text. */
  codes: CodeFind[];
  /** The other pages that its digits name; each of them exists. */
  named: Subject[];
  /** The services in it that SNAP defines and the publisher does not offer, by their digits. */
  notOffered: string[];
  /** The beginning of a code, where the query is nothing else and names nothing. */
  partial?: PartialCode;
  /** The cases whose message or description its words say. */
  said: Subject[];
  /** The words for full text. No number is among them: full text takes one for another. */
  words: string[];
}

/** Stands where digits were read, so that what is left does not grow together. */
const read = '#';

/** What questions are made of, and no page is about. */
const fillers = new Set(
  'a an and are do does for how i in is it me mean means my of on or the this to we what why'.split(
    ' ',
  ),
);

/** With this many words nothing is asked any more; a long text is for the decoder. */
const mostWords = 30;

/** The words that are said in front of digits. They ask for nothing of their own. */
const labels = new Set(
  'response code responsecode rc kode error http status service case'.split(' '),
);

/** Reads a query. Never throws; what its digits do not name exactly, it does not name. */
export function readQuery(text: string, digest: Digest): Query {
  // Who asks the list for a code that it has means the code, even in "bill 4044701".
  const isListed = (digits: string) => Boolean(explainCode(digest, digits)?.listed);
  const finds = isPasted(text) ? findCodes(text) : findCodes(text, isListed);
  const codes = eachCodeOnce(finds);
  // The words around the codes of a body or a log are not what somebody asks for.
  const names = isPasted(text)
    ? { named: [], notOffered: [], rest: codes.length > 0 ? '' : text }
    : readNames(toPlain(cutOut(text, finds)).text, digest);
  const { named, notOffered, rest } = names;
  const partial = named.length + codes.length === 0 ? readPartial(text) : undefined;
  return {
    codes,
    named,
    notOffered,
    ...(partial && { partial }),
    said: findSaid(rest, digest).map((id) => ({ kind: 'case', id })),
    words: wordsOf(rest),
  };
}

/** The listed code that a text is, with nothing beside it; otherwise null. */
export function onlyCode(text: string, digest: Digest): string | null {
  const [find, ...others] = findCodes(text);
  if (find?.text !== text.trim() || others.length > 0) return null;
  return explainCode(digest, find.code)?.listed ? find.code : null;
}

/** With three digits or fewer it names a page of its own, or nothing. */
function readPartial(text: string): PartialCode | undefined {
  const input = readInput(text);
  return input.kind === 'partial' && /^\d/.test(input.service) ? input : undefined;
}

function cutOut(text: string, finds: readonly CodeFind[]): string {
  return finds.reduceRight(
    (rest, { offset, length }) => `${rest.slice(0, offset)} ${read} ${rest.slice(offset + length)}`,
    text,
  );
}

/** A pattern that no other digits stand beside: 404 in a telephone number names nothing. */
function alone(pattern: string): RegExp {
  const glue = `[^\\p{L},;${read}]*`;
  const before = `(?<![\\p{L}\\d])(?<!\\d${glue})`;
  return new RegExp(`${before}${pattern}(?![\\p{L}\\d])(?!${glue}\\d)`, 'giu');
}

/** `404-01`, or with the service left open, `404xx01`. */
const caseNotation = alone('(\\d{3})(?:[-/_ ]|[-/_ ]?(?:xx|[*?]{2})[-/_ ]?)(\\d{2})');
const serviceNotation = alone('service(?: code)?[ :=]{0,3}(\\d{2})');
const onlyTwoDigits = /^\s*(\d{2})\s*$/g;
const httpNotation = alone('(\\d{3})');

/** Finds the names of pages that exist, and gives back the text without them. */
function readNames(
  text: string,
  digest: Digest,
): Pick<Query, 'named' | 'notOffered'> & { rest: string } {
  const named = new Map<string, Subject>();
  const name = (kind: Subject['kind'], id: string, exists: boolean, written: string) => {
    if (!exists) return written;
    named.set(`${kind} ${id}`, { kind, id });
    return ` ${read} `;
  };
  const notOffered = new Set<string>();
  const toService = (written: string, code: string) => {
    const { known } = explainService(digest, code);
    if (known !== 'standard') return name('service', code, known === 'offered', written);
    notOffered.add(code);
    return ` ${read} `;
  };

  const rest = text
    .replace(caseNotation, (written, http: string, caseCode: string) => {
      const { id, messages } = explainCase(digest, http, caseCode);
      return name('case', id, messages.length > 0, written);
    })
    .replace(serviceNotation, toService)
    .replace(onlyTwoDigits, toService)
    .replace(httpNotation, (written, status: string) =>
      name('http', status, explainHttp(digest, status).name !== null, written),
    );
  return { named: [...named.values()], notOffered: [...notOffered], rest };
}

/** The words of a text, without fillers, without numbers, and without labels in front of them. */
function wordsOf(text: string): string[] {
  const words: string[] = [];
  for (const token of text.split(/[^\p{L}\p{N}#]+/u)) {
    if (/\p{L}/u.test(token) && !/\d\d/.test(token)) words.push(token.replaceAll(read, ''));
    else if (/[\d#]/.test(token)) {
      while (labels.has(words.at(-1)?.toLowerCase() ?? '')) words.pop();
    }
  }
  return words.filter((word) => !fillers.has(word.toLowerCase())).slice(0, mostWords);
}
