/** What the search shows for a query. Pure: no DOM. */
import { caseId, splitCode } from '#catalog/code.ts';
import { explainService } from '#catalog/explain.ts';
import { fill } from '#catalog/words.ts';
import {
  decode,
  partialAnswer,
  wordKeys as decoderWordKeys,
  type Answer,
  type Context as DecoderContext,
  type Link,
  type Part,
} from '#components/decoder/decoder-answer.ts';
import { eachPageOnce, type FoundPage } from '#search/pages.ts';
import type { Query } from '#search/query.ts';
import { toShareable } from '#search/share.ts';
import { codeResult, pageResult, type Result } from './search-result.ts';

const ownWordKeys = [
  'search.all',
  'search.count',
  'search.decode',
  'search.none',
  'search.notIt',
  'search.partly',
  'search.searching',
  'search.table',
  'search.textFailed',
  'search.textMissing',
  'search.unknown',
  'search.words',
  'word.case',
  'word.http',
  'word.service',
] as const;

/** The interface words that the search needs, by their keys in content/interface. */
export const wordKeys = [...decoderWordKeys, ...ownWordKeys];

/** What the view knows besides the query. */
export interface Context extends DecoderContext {
  words: Readonly<Record<(typeof wordKeys)[number], string>>;
}

/** What full text says to the words of a query. */
export type FullText =
  /** `missing`: this site has no index, as while it is being developed. */
  | { state: 'not asked' | 'asked' | 'failed' | 'missing' }
  | {
      state: 'answered';
      pages: FoundPage[];
      /** How many there are; `pages` may be the first of them. */
      total: number;
      /** No page holds all the words: these hold the most of them. */
      isPartly: boolean;
    };

/** Digits that have no page: a code that is not listed, the beginning of one, a service. */
export interface Unlisted {
  digits: string;
  /** Why there is none. */
  heading: string;
  /** Says that the pages of its parts are not it. Empty when it has no parts. */
  notIt: string;
  parts: (Part & { label: string })[];
}

/** What is shown for a query. */
export interface View {
  unlisted: Unlisted[];
  /** A sentence above the results, or instead of them; may be empty. */
  told: string;
  results: Result[];
  /** Where to go on: to all the results, or where to look when there are none. */
  links: Link[];
  /** What is said to a screen reader. */
  announcement: string;
}

/** More codes than this nobody reads. */
const mostCodes = 20;

/** Works out what to show for a query: once at once, once more when full text has answered. */
export function viewOf(text: string, query: Query, fullText: FullText, context: Context): View {
  const { words } = context;
  const decoded = query.codes.slice(0, mostCodes).map((find) => decode(find, context));
  const unlisted = decoded.filter(({ answer }) => answer.state === 'unlisted');
  const listed = decoded.filter((one) => !unlisted.includes(one));
  const partial = query.partial && partialAnswer(query.partial, context);
  const others = [
    ...(partial ? [unlistedOf(partial, context)] : []),
    ...query.notOffered.map((service) => notOfferedOf(service, context)),
  ];

  const found = fullText.state === 'answered' ? fullText.pages : [];
  const casesShown = listed.flatMap(({ code }) => {
    const parts = splitCode(code);
    return parts ? caseId(parts.http, parts.case) : [];
  });
  const results = [
    ...listed.map(({ code, answer }) => codeResult(code, answer, context)),
    ...eachPageOnce([...query.named, ...query.said, ...found], casesShown).flatMap(
      (page) => pageResult(page, query.words, context) ?? [],
    ),
  ];

  const isOver = text.trim() !== '' && fullText.state !== 'asked';
  const isEmpty = isOver && results.length + unlisted.length + others.length === 0;
  const isNumber = isEmpty && fullText.state === 'not asked';
  const hidden = query.codes.length - decoded.length;
  const told = [
    hidden > 0 ? fill(words['decoder.more'], { count: hidden }) : '',
    tellOfText(query, fullText, unlisted.length + others.length > 0, words),
    isNumber ? fill(words['search.unknown'], { query: text.trim().slice(0, 80) }) : '',
  ];
  const count = results.length > 0 ? fill(words['search.count'], { count: results.length }) : '';
  const announced = [
    ...unlisted.map(({ announcement }) => announcement),
    ...others.map(({ digits, heading }) => `${digits}: ${heading}.`),
    ...told,
    count,
  ];
  return {
    unlisted: [...unlisted.map(({ answer }) => unlistedOf(answer, context)), ...others],
    told: sentences(told),
    results,
    links: isEmpty
      ? linksInstead(text, context)
      : [...(partial?.link ? [partial.link] : []), ...linksToMore(text, fullText, context)],
    announcement: sentences(announced),
  };
}

/** What is to be said of the words of a query. */
function tellOfText(
  query: Query,
  fullText: FullText,
  isBesideUnlisted: boolean,
  words: Context['words'],
): string {
  const values = { words: query.words.join(' ') };
  switch (fullText.state) {
    case 'not asked':
      return '';
    case 'asked':
      return words['search.searching'];
    case 'failed':
      return words['search.textFailed'];
    case 'missing':
      return words['search.textMissing'];
    case 'answered':
      // A message that was said is an answer, whatever full text finds of its words.
      if (query.said.length === 0) {
        if (fullText.total === 0) return fill(words['search.none'], values);
        if (fullText.isPartly) return fill(words['search.partly'], values);
      }
      // Beside digits that have no page, nobody must take these pages for theirs.
      return isBesideUnlisted ? fill(words['search.words'], values) : '';
  }
}

function sentences(texts: readonly string[]): string {
  return texts.filter((text) => text !== '').join(' ');
}

function unlistedOf(answer: Answer, { words }: Context): Unlisted {
  const { http, service, case: last } = answer.parts;
  const digits = `${http.digits}${service.digits}${last.digits}`.replaceAll('·', '');
  return {
    digits,
    heading: answer.heading.map(({ text }) => text).join(''),
    notIt: fill(words['search.notIt'], { code: digits }),
    parts: (['http', 'service', 'case'] as const).map((kind) => ({
      ...answer.parts[kind],
      label: words[`word.${kind}`],
    })),
  };
}

/** What is known of a service that only the standard has. */
function notOfferedOf(digits: string, { digest, words }: Context): Unlisted {
  const service = explainService(digest, digits);
  const serviceName = service.known === 'no' ? '' : service.name;
  return {
    digits,
    heading: fill(words['decoder.service.standard'], { serviceName }),
    notIt: '',
    parts: [],
  };
}

/** To the search page, where all the pages stand. */
function linksToMore(text: string, fullText: FullText, { urls, words }: Context): Link[] {
  const query = toShareable(text);
  if (fullText.state !== 'answered' || fullText.pages.length === fullText.total) return [];
  return query === '' ? [] : [{ href: urls.search(query), text: words['search.all'] }];
}

/** A way on from a query that has no results. */
function linksInstead(text: string, { urls, words }: Context): Link[] {
  const query = toShareable(text);
  return [
    { href: urls.page('decode'), text: words['search.decode'] },
    {
      href: query === '' ? urls.page('codes') : urls.codes({ text: query }),
      text: words['search.table'],
    },
  ];
}
