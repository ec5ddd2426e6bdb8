/** One result of the search, whatever has found it. Pure: no DOM. */
import { splitCode } from '#catalog/code.ts';
import { isOfEarlier } from '#catalog/earlier.ts';
import { splitMessage } from '#catalog/message.ts';
import type { Locale } from '#catalog/locales.ts';
import type { Found, Why } from '#search/answer.ts';
import { highlight } from '#search/highlight.ts';
import { verdictOf, type ListedCode } from '#search/listing.ts';
import type { FoundPage } from '#search/pages.ts';
import type { Context } from './search-view.ts';

/** A stretch of a title or a text. */
export interface Piece {
  kind: 'text' | 'placeholder' | 'hit';
  text: string;
}

/** A run of digits, in the colour of what it is; the sign between two runs has none. */
export interface Digits {
  kind: 'http' | 'service' | 'case' | 'sign';
  text: string;
  /** Whether it is what was searched for. */
  isHit: boolean;
}

/** A value of a contract. */
export interface Mark {
  part: 'outcome' | 'money' | 'relevance';
  value: string;
  text: string;
}

/** The way from a case to its code in one service. */
export interface Door {
  href: string;
  code: string;
  digits: Digits[];
  service: string;
  marks: Mark[];
}

export interface Result {
  kind: 'code' | FoundPage['kind'];
  /** Which of the pages of its kind it is. */
  id: string;
  href: string;
  digits: Digits[];
  title: Piece[];
  /** What has matched, what kind of page it is, and where it belongs. */
  about: string;
  /** What to do in one line, and for which service where that is not the whole case. */
  verdict?: { marks: Mark[]; service: string; line: string };
  /** What has matched, where the title does not show it. */
  text: Piece[];
  /** The language of that text, where it may be another than that of the page. */
  lang?: Locale;
  doors: Door[];
}

/** Makes the result of what the list has. Undefined when the index has no such page. */
export function resultOf(found: Found, context: Context): Result | undefined {
  const { why } = found;
  if (found.kind === 'code') return codeResult(found.code, why, context);
  if (found.kind === 'case') return caseResult(found.id, found.doors, why, context);
  return pageResult(found, why, context);
}

function codeResult(found: ListedCode, why: Why, context: Context): Result {
  const { urls, words } = context;
  const { code, http, service, row, retired } = found;
  return {
    kind: 'code',
    id: code,
    href: urls.code(code),
    digits: codeDigits(code, true),
    title: splitMessage(row.message),
    about: join([
      retired ? words['word.retired'] : '',
      labelOf('code', why, context),
      service.name,
      `HTTP ${http.status} ${http.name}`,
      row.category,
    ]),
    verdict: {
      marks: marksOf(found, context),
      service: '',
      line: verdictOf(found, context.search.index, context.verdicts),
    },
    text: [],
    doors: [],
  };
}

/** Makes the result of a case with its doors. Undefined when the index has no such case. */
export function caseResult(
  id: string,
  doors: readonly ListedCode[],
  why: Why,
  context: Context,
): Result | undefined {
  const { search, urls, words } = context;
  const [http = '', caseCode = ''] = id.split('-');
  const one = search.index.cases.find((item) => item.http === http && item.case === caseCode);
  if (!one) return undefined;

  const isHit = why.by === 'digits';
  const distinct = (texts: readonly string[]) => [...new Set(texts)];
  const message = distinct(one.rows.map((row) => row.message)).join(' / ');
  const [first] = doors;
  const contracts = new Set(doors.flatMap(({ contract }) => contract ?? []));
  return {
    kind: 'case',
    id,
    href: urls.case(id),
    digits: [
      { kind: 'http', text: http, isHit },
      { kind: 'sign', text: '-', isHit },
      { kind: 'case', text: caseCode, isHit },
    ],
    title: splitMessage(message).flatMap((part) =>
      part.kind === 'text' ? markWhy(part.text, why) : [part],
    ),
    about: join([
      doors.some(({ retired }) => retired) ? words['word.retired'] : '',
      labelOf('case', why, context),
      words['word.case'],
      ...distinct(one.rows.map((row) => row.category)),
    ]),
    ...(first && {
      verdict: {
        marks: contracts.size <= 1 ? marksOf(first, context) : [],
        service: contracts.size > 1 ? first.service.name : '',
        line: verdictOf(first, search.index, context.verdicts),
      },
    }),
    ...textOf(why),
    doors: doors.map((door) => ({
      href: urls.code(door.code),
      code: door.code,
      digits: codeDigits(door.code, false),
      service: door.service.name,
      marks: marksOf(door, context),
    })),
  };
}

/** Makes the result of a service or an HTTP status. Undefined when the index has none such. */
export function pageResult(
  { kind, id }: { kind: 'service' | 'http'; id: string },
  why: Why,
  context: Context,
): Result | undefined {
  const { search, urls, words } = context;
  const service = search.index.services.find(({ code }) => kind === 'service' && code === id);
  const http = search.index.httpStatuses.find(({ status }) => kind === 'http' && status === id);
  const name = service?.name ?? http?.name;
  if (name === undefined) return undefined;
  return {
    kind,
    id,
    href: service ? urls.service(service.slug) : urls.http(id),
    digits: [{ kind, text: id, isHit: why.by === 'digits' }],
    title: markWhy(name, why),
    about: join([
      service?.retired ? words['word.retired'] : '',
      labelOf(kind, why, context),
      words[`word.${kind}`],
    ]),
    ...textOf(why),
    doors: [],
  };
}

/** What has matched, in a word. */
function labelOf(kind: Result['kind'], why: Why, { words }: Context): string {
  if (why.by !== 'words') return words[`search.why.${why.by}`];
  const { kind: said } = why.saying;
  return words[`search.why.${said === 'title' && kind !== 'case' ? 'name' : said}`];
}

/** The text that has matched, where it is not the title. */
function textOf(why: Why): Pick<Result, 'text' | 'lang'> {
  if (why.by !== 'words' || why.saying.kind === 'title') return { text: [] };
  const { locale, text } = why.saying;
  return { text: markWhy(text, why), ...(locale && { lang: locale }) };
}

function markWhy(text: string, why: Why): Piece[] {
  return markIn(text, (word) => why.by === 'words' && why.words.includes(word));
}

/** A text with the words in it marked that are hits. */
export function markIn(text: string, isHit: (word: string) => boolean): Piece[] {
  return highlight(text, isHit).map((stretch) => ({
    kind: stretch.isHit ? 'hit' : 'text',
    text: stretch.text,
  }));
}

/** What became of it and of the money; of a code of no known way only that it is one. */
function marksOf({ http, contract }: ListedCode, { words }: Context): Mark[] {
  if (!contract) {
    const value = 'no-known-way';
    return [{ part: 'relevance', value, text: words[`relevance.${value}`] }];
  }
  const { outcome, money } = contract;
  const marks: Mark[] = [
    { part: 'outcome', value: outcome, text: words[`outcome.${outcome}`] },
    { part: 'money', value: money, text: words[`money.${money}`] },
  ];
  // Nothing here says of which call a success is that an error tells, nor that "not said" is said
  // of money: the page of the code does.
  return marks.filter(({ value }) => value !== 'not-said' && !isOfEarlier(value, http.status));
}

function codeDigits(code: string, isHit: boolean): Digits[] {
  const parts = splitCode(code);
  return (['http', 'service', 'case'] as const).map((kind) => ({
    kind,
    text: parts?.[kind] ?? '',
    isHit,
  }));
}

function join(texts: readonly string[]): string {
  return texts.filter((text) => text !== '').join(' · ');
}
