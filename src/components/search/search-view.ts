/** What the search shows for a query. Pure: no DOM. */
import { caseId, splitCode } from '#catalog/code.ts';
import { fill } from '#catalog/words.ts';
import {
  decode,
  wordKeys as decoderWordKeys,
  type Context as DecoderContext,
  type Decoded,
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

/** A code that is not listed: why, and what its parts mean. */
export interface Unlisted {
  code: string;
  heading: string;
  /** Says that the pages of its parts are not it. */
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

  const found = fullText.state === 'answered' ? fullText.pages : [];
  const casesShown = listed.flatMap(({ code }) => {
    const parts = splitCode(code);
    return parts ? caseId(parts.http, parts.case) : [];
  });
  const results = [
    ...listed.map(({ code, answer }) => codeResult(code, answer, context)),
    ...eachPageOnce([...query.named, ...found], casesShown).flatMap(
      (page) => pageResult(page, query.words, context) ?? [],
    ),
  ];

  const isOver = text.trim() !== '' && fullText.state !== 'asked';
  const isEmpty = isOver && results.length + unlisted.length === 0;
  const isNumber = isEmpty && fullText.state === 'not asked';
  const hidden = query.codes.length - decoded.length;
  const told = [
    hidden > 0 ? fill(words['decoder.more'], { count: hidden }) : '',
    tellOfText(query.words.join(' '), fullText, unlisted.length > 0, words),
    isNumber ? fill(words['search.unknown'], { query: text.trim().slice(0, 80) }) : '',
  ];
  const count = results.length > 0 ? fill(words['search.count'], { count: results.length }) : '';
  const announced = [...unlisted.map(({ announcement }) => announcement), ...told, count];
  return {
    unlisted: unlisted.map((one) => unlistedOf(one, words)),
    told: sentences(told),
    results,
    links: isEmpty ? linksInstead(text, context) : linksToMore(text, fullText, context),
    announcement: sentences(announced),
  };
}

/** What is to be said of the words of a query. */
function tellOfText(
  asked: string,
  fullText: FullText,
  isBesideUnlisted: boolean,
  words: Context['words'],
): string {
  const values = { words: asked };
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
      if (fullText.total === 0) return fill(words['search.none'], values);
      if (fullText.isPartly) return fill(words['search.partly'], values);
      // Beside a code that is not listed, nobody must take these pages for it.
      return isBesideUnlisted ? fill(words['search.words'], values) : '';
  }
}

function sentences(texts: readonly string[]): string {
  return texts.filter((text) => text !== '').join(' ');
}

function unlistedOf({ code, answer }: Decoded, words: Context['words']): Unlisted {
  return {
    code,
    heading: answer.heading.map(({ text }) => text).join(''),
    notIt: fill(words['search.notIt'], { code }),
    parts: (['http', 'service', 'case'] as const).map((kind) => ({
      ...answer.parts[kind],
      label: words[`word.${kind}`],
    })),
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
