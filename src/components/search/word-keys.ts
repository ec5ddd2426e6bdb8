/** A file of its own: only the build needs the list itself. */
import { moneyStates, outcomes } from '#catalog/contract-values.ts';
import { partWordKeys } from '#components/decoder/part-words.ts';

const outcomeKeys = outcomes.map((value) => `outcome.${value}` as const);
const moneyKeys = moneyStates.map((value) => `money.${value}` as const);

/** The interface words that the search needs, by their keys in content/interface. */
export const wordKeys = [
  ...partWordKeys,
  ...outcomeKeys,
  ...moneyKeys,
  'codes.filter.any',
  'codes.filter.reset',
  'decoder.more',
  'relevance.no-known-way',
  'search.all',
  'search.count',
  'search.decode',
  'search.filters',
  'search.hidden',
  'search.near',
  'search.none',
  'search.noneWith',
  'search.notIt',
  'search.partly',
  'search.searching',
  'search.table',
  'search.textFailed',
  'search.unknown',
  'search.why.code',
  'search.why.description',
  'search.why.digits',
  'search.why.name',
  'search.why.searchWords',
  'search.why.text',
  'search.why.title',
  'search.words',
  'word.case',
  'word.category',
  'word.http',
  'word.outcome',
  'word.retired',
  'word.service',
] as const;

export type WordKey = (typeof wordKeys)[number];
