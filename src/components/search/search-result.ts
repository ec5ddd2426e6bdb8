/** One result of the search, whatever has found it. Pure: no DOM. */
import { caseId } from '#catalog/code.ts';
import { joinCode, splitCode } from '#catalog/code.ts';
import type { Digest } from '#catalog/digest.ts';
import { splitMessage } from '#catalog/message.ts';
import type { Urls } from '#catalog/urls.ts';
import { rowFor } from '#catalog/rows.ts';
import type { Answer } from '#components/decoder/decoder-answer.ts';
import { highlight } from '#search/highlight.ts';
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
}

/** The way from a case to its code in one service. */
export interface Door {
  href: string;
  digits: Digits[];
  service: string;
}

export interface Result {
  kind: 'code' | FoundPage['kind'];
  /** Which of the pages of its kind it is. */
  id: string;
  href: string;
  digits: Digits[];
  title: Piece[];
  /** What kind of page it is, or where it belongs; may be empty. */
  about: string;
  text: Piece[];
  doors: Door[];
}

/** Makes the result of a listed code from the decoder's answer to it. */
export function codeResult(code: string, answer: Answer, { urls }: Context): Result {
  const { http, service } = answer.parts;
  const { category = '', description = '' } = answer.published ?? {};
  const state = answer.state === 'retired' ? answer.stateText : '';
  const about = [state, service.text, `HTTP ${http.digits} ${http.text}`, category];
  return {
    kind: 'code',
    id: code,
    href: urls.code(code),
    digits: codeDigits(code),
    title: answer.heading,
    about: about.filter((one) => one !== '').join(' · '),
    text: [{ kind: 'text', text: [description, ...answer.notes].join(' ') }],
    doors: [],
  };
}

/**
 * Makes the result of a page, with the words of the query marked in it.
 * Undefined when the digest has no such page: the index of full text may be older.
 */
export function pageResult(
  page: FoundPage,
  query: readonly string[],
  context: Context,
): Result | undefined {
  const { kind, id } = page;
  const { digest, urls, words } = context;
  if (kind === 'case') return caseResult(page, query, context);

  const text = mark(page.excerpt ?? '', query);
  const make = (href: string, digits: Digits[], title: string): Result => ({
    kind,
    id,
    href,
    digits,
    text,
    title: mark(title, query),
    about: kind === 'page' ? '' : words[`word.${kind}`],
    doors: [],
  });
  if (kind === 'page') return make(id, [], page.title);
  if (kind === 'http') {
    const http = digest.httpStatuses.find(({ status }) => status === id);
    return http && make(urls.http(id), [{ kind, text: id }], http.name);
  }
  const service = digest.services.find(({ code }) => code === id);
  return service && make(urls.service(service.slug), [{ kind, text: id }], service.name);
}

function caseResult(
  { id, excerpt = '' }: FoundPage,
  query: readonly string[],
  { digest, urls, words }: Context,
): Result | undefined {
  const one = digest.cases.find((item) => id === caseId(item.http, item.case));
  if (!one) return undefined;

  const distinct = (field: 'message' | 'description' | 'category') => [
    ...new Set(one.rows.map((row) => row[field] ?? '')),
  ];
  const title = splitMessage(distinct('message').join(' / ')).flatMap((part) =>
    part.kind === 'text' ? mark(part.text, query) : [part],
  );
  const description = mark(distinct('description').join(' '), query);
  // Where neither says why the case was found, the text around the words does.
  const tells = [...title, ...description].some(({ kind }) => kind === 'hit');
  return {
    kind: 'case',
    id,
    href: urls.case(id),
    digits: [
      { kind: 'http', text: one.http },
      { kind: 'sign', text: '-' },
      { kind: 'case', text: one.case },
    ],
    title,
    about: [words['word.case'], ...distinct('category')].join(' · '),
    text: tells || excerpt === '' ? description : mark(excerpt, query),
    doors: doorsOf(one, digest, urls),
  };
}

/** The codes of a case, one for each service that has it. */
function doorsOf(one: Digest['cases'][number], { services }: Digest, urls: Urls): Door[] {
  return services
    .filter((service) => {
      const row = rowFor(one.rows, service.code);
      return row && !row.retired && !service.retired;
    })
    .map(({ code: service, name }) => {
      const code = joinCode({ ...one, service });
      return { href: urls.code(code), digits: codeDigits(code), service: name };
    });
}

function codeDigits(code: string): Digits[] {
  const parts = splitCode(code);
  return (['http', 'service', 'case'] as const).map((kind) => ({
    kind,
    text: parts?.[kind] ?? '',
  }));
}

function mark(text: string, query: readonly string[]): Piece[] {
  return highlight(text, query).map((stretch) => ({
    kind: stretch.isHit ? 'hit' : 'text',
    text: stretch.text,
  }));
}
