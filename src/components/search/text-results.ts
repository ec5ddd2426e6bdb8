/** The results of full text. They come after all others, and are loaded only then. Pure: no DOM. */
import { doorsOf } from '#search/answer.ts';
import { pagePasses, passes, type Filter } from '#search/filter.ts';
import { eachPageOnce, type FoundPage } from '#search/pages.ts';
import type { Query } from '#search/query.ts';
import { caseResult, markIn, pageResult, type Result } from './search-result.ts';
import type { Context, FullText, Question } from './search-view.ts';

type Answered = Extract<FullText, { state: 'answered' }>;

/** What full text has found. */
export interface Pages extends Pick<Answered, 'total' | 'isPartly'> {
  /** The first of them, best first. */
  pages: FoundPage[];
}

/** Makes the answer of full text to a question. */
export function toAnswer(
  { pages, total, isPartly }: Pages,
  { query, filter }: Pick<Question, 'query' | 'filter'>,
  context: Context,
): Answered {
  return {
    state: 'answered',
    total,
    unread: total - pages.length,
    isPartly,
    beside: (own, shown) => {
      const isAlone = own.length === 0;
      // Beside answers from the list, pages that hold only some of the words are none.
      const results =
        isPartly && !isAlone
          ? []
          : eachPageOnce(pages, [...own, ...shown])
              .flatMap((page) => textResult(page, query, context) ?? [])
              // Full text falls back on words that merely begin alike.
              .filter((page) => isAlone || hasHit(page));
      const left = results.filter((page) => isLeft(page, filter, context));
      return { results: left, hidden: results.length - left.length };
    },
  };
}

/** Makes the result of a page that full text has found, with the words of the query marked. */
function textResult(page: FoundPage, query: Query, context: Context): Result | undefined {
  const asked = query.words.map((word) => word.toLowerCase());
  const mark = (text: string) => markIn(text, (word) => asked.some((one) => word.startsWith(one)));
  const excerpt = mark(page.excerpt ?? '');
  const label = context.words['search.why.text'];
  if (page.kind === 'page') {
    const { id, title } = page;
    return {
      kind: 'page',
      id,
      href: id,
      digits: [],
      title: mark(title),
      about: label,
      text: excerpt,
      doors: [],
    };
  }
  const why = { by: 'text' } as const;
  const result =
    page.kind === 'case'
      ? caseResult(page.id, doorsOf(page.id, context.search.codes, []), why, context)
      : pageResult({ kind: page.kind, id: page.id }, why, context);
  return result && { ...result, text: excerpt };
}

/** Whether a result shows any of the words that were asked for. */
function hasHit({ title, text }: Result): boolean {
  return [...title, ...text].some(({ kind }) => kind === 'hit');
}

/** Whether the filters leave a page that full text has found. */
function isLeft({ kind, id, doors }: Result, filter: Filter, { search }: Context): boolean {
  if (kind !== 'case') return pagePasses({ kind, id }, filter);
  const codes = doors.map(({ code }) => code);
  return search.codes.some((one) => codes.includes(one.code) && passes(one, filter));
}
