/** What the search shows for a query. Pure: no DOM. */
import { explainService, type UnlistedCode } from '#catalog/explain.ts';
import { fill } from '#catalog/words.ts';
import type { Urls } from '#catalog/urls.ts';
import { unlistedParts, type Part } from '#components/decoder/parts.ts';
import type { Link } from '#components/decoder/decoder-answer.ts';
import { answer, isRetired, type Found, type Search } from '#search/answer.ts';
import { activeFilters, type Filter } from '#search/filter.ts';
import type { ListedCode } from '#search/listing.ts';
import type { Parts } from '#search/parts.ts';
import type { Query } from '#search/query.ts';
import type { Verdicts } from '#search/search-index.ts';
import { toShareable } from '#search/share.ts';
import { resultOf, type Result } from './search-result.ts';
import type { WordKey } from './word-keys.ts';

/** What the view knows besides the query. */
export interface Context {
  search: Search;
  words: Readonly<Record<WordKey, string>>;
  urls: Urls;
  /** Absent until they are loaded. */
  verdicts?: Verdicts;
}

/** What full text says to the words of a query. */
export type FullText =
  /** It fails as well where a site has no index, as while it is being developed. */
  | { state: 'not asked' | 'asked' | 'failed' }
  | {
      state: 'answered';
      /** How many pages there are, and how many of them were not read. */
      total: number;
      unread: number;
      /** No page holds all the words: these hold the most of them. */
      isPartly: boolean;
      /** The pages as results beside those of the list, and how many more the filters hide. */
      beside: (
        own: readonly Result[],
        shown: readonly { kind: string; id: string }[],
      ) => { results: Result[]; hidden: number };
    };

/** Digits that have no page: a code that is not listed, or a service that is not offered. */
export interface Unlisted {
  digits: string;
  /** Why there is none. */
  heading: string;
  /** What its digits say, part by part, under a heading that says that those pages are not it. */
  notIt: string;
  parts: (Part & { label: string })[];
  /** Codes that it may be a slip of, under a heading that says that they are not it. */
  nearHeading: string;
  near: { digits: string; text: string; href: string }[];
}

/** What is shown for a query. */
export interface View {
  unlisted: Unlisted[];
  /** A sentence above the results, or instead of them; may be empty. */
  told: string;
  results: Result[];
  /** How many results the filters hide, in words; empty where they hide none. */
  hidden: string;
  /** Where to go on: to all the results, or where to look when there are none. */
  links: Link[];
  /** What is said to a screen reader. */
  announcement: string;
}

/** More codes than this nobody reads. */
const mostCodes = 20;
/** More near codes than this would be a list of guesses. */
const mostNear = 5;

/** What was asked. */
export interface Question {
  text: string;
  query: Query;
  filter: Filter;
  /** The most results to show. */
  limit: number;
}

/** Works out what to show: once at once, once more when full text has answered. */
export function viewOf(question: Question, fullText: FullText, context: Context): View {
  const { text, filter, limit } = question;
  const { search, words } = context;
  const codes = question.query.codes.slice(0, mostCodes);
  const query = { ...question.query, codes };
  const { unlisted, found, hidden } = answer(query, search, filter);
  const own = found.flatMap((one) => resultOf(one, context) ?? []);
  const pages =
    fullText.state === 'answered'
      ? fullText.beside(own, casesOf(found))
      : { results: [], hidden: 0 };
  const results = retiredLast([...own, ...pages.results], question, context);

  const notListed = [
    ...unlisted.map(({ code, near }) => unlistedOf(code, near, context)),
    ...query.notOffered.map((service) => notOfferedOf(service, context)),
  ];
  const isBesideUnlisted = notListed.length > 0;
  const without = hidden + pages.hidden;
  const isAsked = text.trim() !== '' || activeFilters(filter).length > 0;
  const isOver = isAsked && fullText.state !== 'asked';
  const isEmpty = isOver && !isBesideUnlisted && results.length + without === 0;
  const cut = question.query.codes.length - codes.length;
  const told = sentences([
    cut > 0 ? fill(words['decoder.more'], { count: cut }) : '',
    tellOfText(query, fullText, own.length > 0, isBesideUnlisted, words),
    isEmpty && query.words.length === 0 ? tellOfDigits(text, query.parts, words) : '',
  ]);
  const count = results.length > 0 ? fill(words['search.count'], { count: results.length }) : '';
  const hiddenCount = without > 0 ? fill(words['search.hidden'], { count: without }) : '';
  const unread = fullText.state === 'answered' ? fullText.unread : 0;
  const links = results.length + unread > limit ? linkToAll(question, context) : [];
  return {
    unlisted: notListed,
    told,
    results: results.slice(0, limit),
    hidden: hiddenCount,
    links: isEmpty ? linksInstead(question, context) : links,
    announcement: sentences([
      ...notListed.map(({ digits, heading }) => `${digits}: ${heading}.`),
      told,
      count,
      hiddenCount,
    ]),
  };
}

/** What was taken back stands behind all else, unless it was asked for by all its digits. */
function retiredLast(
  results: readonly Result[],
  { query }: Question,
  { search }: Context,
): Result[] {
  const asked = codesOf(query);
  const isLast = (result: Result) => !asked.includes(result.id) && isRetired(result, search);
  const groups = Map.groupBy(results, isLast);
  return [...(groups.get(false) ?? []), ...(groups.get(true) ?? [])];
}

/** The cases of the codes that were found: their pages say nothing more. */
function casesOf(found: readonly Found[]) {
  return found.flatMap((one) => (one.kind === 'code' ? { kind: 'case', id: one.code.caseId } : []));
}

/** What is to be said of the words of a query. */
function tellOfText(
  query: Query,
  fullText: FullText,
  isAnswered: boolean,
  isBesideUnlisted: boolean,
  words: Context['words'],
): string {
  const values = { words: query.words.join(' ') };
  switch (fullText.state) {
    case 'not asked':
      return '';
    case 'asked':
      return isAnswered ? '' : words['search.searching'];
    case 'failed':
      return words['search.textFailed'];
    case 'answered':
      if (!isAnswered && fullText.total === 0) return fill(words['search.none'], values);
      if (!isAnswered && fullText.isPartly) return fill(words['search.partly'], values);
      // Beside digits that have no page, nobody must take these pages for theirs.
      return isBesideUnlisted ? fill(words['search.words'], values) : '';
  }
}

/** What was understood of digits that lead nowhere. */
function tellOfDigits(text: string, parts: Parts | undefined, words: Context['words']): string {
  if (!parts) return fill(words['search.unknown'], { query: text.trim().slice(0, 80) });
  const given = (['http', 'service', 'case'] as const)
    .filter((part) => parts[part] !== '')
    .map((part) => `${words[`word.${part}`]} ${parts[part]}`);
  return fill(words['search.noneWith'], { parts: given.join(', ') });
}

function sentences(texts: readonly string[]): string {
  return texts.filter((text) => text !== '').join(' ');
}

function unlistedOf(
  unlisted: UnlistedCode,
  near: readonly ListedCode[],
  { words, urls }: Context,
): Unlisted {
  const { code } = unlisted;
  const { heading, parts } = unlistedParts(unlisted, { words, urls });
  return {
    digits: code,
    heading,
    notIt: fill(words['search.notIt'], { code }),
    parts: (['http', 'service', 'case'] as const).map((kind) => ({
      ...parts[kind],
      label: words[`word.${kind}`],
    })),
    nearHeading: fill(words['search.near'], { code }),
    near: near.slice(0, mostNear).map((one) => ({
      digits: one.code,
      text: one.row.message,
      href: urls.code(one.code),
    })),
  };
}

/** What is known of a service that only the standard has. */
function notOfferedOf(digits: string, { search, words }: Context): Unlisted {
  const service = explainService(search.index, digits);
  const serviceName = service.known === 'no' ? '' : service.name;
  return {
    digits,
    heading: fill(words['decoder.service.standard'], { serviceName }),
    notIt: '',
    parts: [],
    nearHeading: '',
    near: [],
  };
}

/** To the search page, where all results stand. */
function linkToAll({ text, query, filter }: Question, { urls, words }: Context): Link[] {
  const shared = toShareable(text, codesOf(query));
  if (shared === '' && activeFilters(filter).length === 0) return [];
  return [{ href: urls.search(shared, filter), text: words['search.all'] }];
}

/** A way on from a query that has no results. */
function linksInstead({ text, query }: Question, { urls, words }: Context): Link[] {
  const shared = toShareable(text, codesOf(query));
  return [
    { href: urls.page('decode'), text: words['search.decode'] },
    {
      href: shared === '' ? urls.page('codes') : urls.codes({ text: shared }),
      text: words['search.table'],
    },
  ];
}

/** The codes of a query, seven digits each. */
export function codesOf({ codes }: Query): string[] {
  return codes.map(({ code }) => code);
}
