/** Labelled queries: what people search for, and what is right. */
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { splitCode } from '#catalog/code.ts';

/** The sets of queries. Nobody tunes the search by those that are held out. */
export const querySets = ['tuned', 'held-out'] as const;

/** A query, and what answers it. */
export interface LabelledQuery {
  /** What kind of query it is: `code`, `typo`, `symptom-id`. */
  kind: string;
  query: string;
  /**
   * Any of these is right: `code 4044701`, `case 404-01`, `service 47`, `http 404`, `page /decode/`;
   * `unlisted 4044799`: it is said not to be listed, and no other code is shown; `prefix 40447` and
   * `parts 404 78 -`: all codes with these digits, and no other; `none`: nothing at all.
   */
  expect: string[];
}

/** What a search shows. */
export interface Shown {
  /** The results in their order, as in `expect`. */
  results: string[];
  /** Every code among the results and behind them, seven digits each. */
  codes: string[];
  /** The codes that are said not to be listed. */
  unlisted: string[];
}

/** How many queries of a kind are answered. */
export interface Score {
  count: number;
  /** The right answer is the first result. */
  first: number;
  /** It is among the first three. */
  three: number;
  /** The queries whose right answer is not first. */
  missed: string[];
}

/** Reads a set of queries. */
export function readQueries(set: (typeof querySets)[number]): LabelledQuery[] {
  const file = `tests/fixtures/queries/${set}.yaml`;
  const queries = parse(readFileSync(file, 'utf8')) as (Omit<LabelledQuery, 'expect'> & {
    expect: string | string[];
  })[];
  return queries.map(({ expect, ...query }) => ({ ...query, expect: [expect].flat() }));
}

/**
 * The place of the right answer among what is shown, from 0; -1 where it is not among it.
 * @param listed every code of the catalog, seven digits each
 */
export function placeOf(
  { expect }: LabelledQuery,
  shown: Shown,
  listed: readonly string[],
): number {
  const places = expect.map((one) => {
    const [kind, ...digits] = one.split(' ');
    const isShown = (wanted: (code: string) => boolean) =>
      sameSet(listed.filter(wanted), shown.codes);
    switch (kind) {
      case 'none':
        return shown.results.length + shown.unlisted.length === 0 ? 0 : -1;
      case 'unlisted':
        return shown.unlisted.includes(digits.join()) && shown.codes.length === 0 ? 0 : -1;
      case 'prefix':
        return isShown((code) => code.startsWith(digits.join())) ? 0 : -1;
      case 'parts':
        return isShown((code) => hasParts(code, digits)) ? 0 : -1;
      default:
        return shown.results.indexOf(one);
    }
  });
  const right = places.filter((place) => place >= 0);
  return right.length > 0 ? Math.min(...right) : -1;
}

/** Counts, by kind, how queries are answered. */
export function score(
  queries: readonly LabelledQuery[],
  place: (query: LabelledQuery) => number,
): Map<string, Score> {
  return new Map(
    [...Map.groupBy(queries, ({ kind }) => kind)].map(([kind, own]) => {
      const places = own.map(place);
      return [
        kind,
        {
          count: own.length,
          first: places.filter((at) => at === 0).length,
          three: places.filter((at) => at >= 0 && at < 3).length,
          missed: own.filter((_, at) => places[at] !== 0).map(({ query }) => query),
        },
      ];
    }),
  );
}

function hasParts(code: string, wanted: readonly string[]): boolean {
  const parts = Object.values(splitCode(code) ?? {}) as string[];
  return parts.every((part, at) => wanted[at] === '-' || wanted[at] === part);
}

function sameSet(one: readonly string[], other: readonly string[]): boolean {
  const [left, right] = [new Set(one), new Set(other)];
  return left.size === right.size && left.isSubsetOf(right);
}
