/** What can be found by words: cases, services and HTTP statuses, each with what is said of it. */
import { caseId } from '#catalog/code.ts';
import { locales, type Locale } from '#catalog/locales.ts';
import { splitMessage } from '#catalog/message.ts';
import type { SearchIndex } from './search-index.ts';

/** A page that a query can be about, by its digits: `404-01`, `47`, `404`. */
export interface Subject {
  kind: 'case' | 'service' | 'http';
  id: string;
}

/** One thing that is said of a page. */
export interface Saying {
  kind: 'title' | 'description' | 'searchWords';
  text: string;
  /** The language of search words. */
  locale?: Locale;
}

export interface Document extends Subject {
  sayings: Saying[];
  /** Nothing that an API does is known to lead there. */
  isRemote: boolean;
}

/** Makes the documents of an index, cases first. */
export function toDocuments({
  cases,
  services,
  httpStatuses,
  searchWords,
}: SearchIndex): Document[] {
  const searchWordsOf = (kind: 'cases' | 'services', at: number): Saying[] =>
    locales.flatMap((locale) =>
      (searchWords[locale][kind][at] ?? '')
        .split('\n')
        .map((text) => ({ kind: 'searchWords', text, locale })),
    );
  return [
    ...cases.map((one, at) => ({
      kind: 'case' as const,
      id: caseId(one.http, one.case),
      sayings: [
        ...one.rows.map(({ message }) => toSaying('title', literalsOf(message))),
        ...one.rows.map(({ description = '' }) => toSaying('description', description)),
        ...searchWordsOf('cases', at),
      ],
      isRemote: one.contracts.length === 0,
    })),
    ...services.map(({ code, name, retired }, at) => ({
      kind: 'service' as const,
      id: code,
      sayings: [toSaying('title', name), ...searchWordsOf('services', at)],
      isRemote: retired ?? false,
    })),
    ...httpStatuses.map(({ status, name }) => ({
      kind: 'http' as const,
      id: status,
      sayings: [toSaying('title', name)],
      isRemote: false,
    })),
  ];
}

function toSaying(kind: Saying['kind'], text: string): Saying {
  return { kind, text };
}

/** A message without the places that senders fill in. */
function literalsOf(message: string): string {
  return splitMessage(message)
    .map(({ kind, text }) => (kind === 'text' ? text : ' '))
    .join('');
}
