/** What the list has for a query, in the order in which it is shown. Full text comes after it. */
import { explainUnlisted, type UnlistedCode } from '#catalog/explain.ts';
import { toDocuments, type Subject } from './documents.ts';
import { activeFilters, pagePasses, passes, type Filter } from './filter.ts';
import { makeLane, type Hit } from './lane.ts';
import { hasParts, listCodes, nearCodes, type ListedCode } from './listing.ts';
import type { Parts } from './parts.ts';
import type { Query } from './query.ts';
import type { SearchIndex } from './search-index.ts';

/** An index, and what is worked out of it once. */
export interface Search {
  index: SearchIndex;
  /** Every listed code, those of no known way last. */
  codes: ListedCode[];
  /** Ranks cases, services and HTTP statuses for words. */
  lane: (words: string) => Hit[];
}

export function makeSearch(index: SearchIndex): Search {
  const synonyms = index.synonyms.map((line) => line.split(' '));
  return { index, codes: listCodes(index), lane: makeLane(toDocuments(index), synonyms) };
}

/** Why something was found. */
export type Why =
  /** By the whole code, or by digits of it. */
  | { by: 'code' | 'digits' }
  /** By what is said of it. */
  | ({ by: 'words' } & Pick<Hit, 'saying' | 'words'>)
  /** By a word anywhere in the text of a page. */
  | { by: 'text' };

/** One thing that was found. */
export type Found = { why: Why } & (
  | { kind: 'code'; code: ListedCode }
  /** `doors`: its code in each service, that of a service in the query first. */
  | { kind: 'case'; id: string; doors: ListedCode[] }
  | { kind: 'service' | 'http'; id: string }
);

export interface Answer {
  /** The codes that the list does not have, each with the listed ones that it may be a slip of. */
  unlisted: { code: UnlistedCode; near: ListedCode[] }[];
  found: Found[];
  /** How many more there are that the filters hide. */
  hidden: number;
}

/** Answers a query from the list. */
export function answer(query: Query, { index, codes, lane }: Search, filter: Filter): Answer {
  const { parts, named, words } = query;
  const isOpen = parts !== undefined && parts.http + parts.service + parts.case === '';
  const listed = (digits: string) => codes.find(({ code }) => code === digits);
  const unlisted = query.codes.flatMap(({ code }) =>
    listed(code) ? [] : (explainUnlisted(index, code) ?? []),
  );
  const ranked = lane(words.join(' '));
  const hits = saidFirst(
    query,
    ranked.filter(({ isAnswer }) => isAnswer),
  );
  const services = [
    ...(parts ? [parts.service] : []),
    ...ranked.filter(({ kind, isWhole }) => kind === 'service' && isWhole).map(({ id }) => id),
  ];
  const toFound = (subject: Subject, why: Why): Found => {
    if (subject.kind !== 'case') return { ...subject, kind: subject.kind, why };
    // Beside a code that is not listed, nobody must take another one for it.
    const doors = unlisted.length > 0 ? [] : doorsOf(subject.id, codes, services);
    return { kind: 'case', id: subject.id, doors, why };
  };

  const byCode = query.codes.flatMap((asked): Found[] => {
    const code = listed(asked.code);
    return code ? [{ kind: 'code', code, why: { by: 'code' } }] : [];
  });
  const byName = named.map((subject) => toFound(subject, { by: 'digits' }));
  const byWords = hits.map(({ kind, id, saying, words: marked }) =>
    toFound({ kind, id }, { by: 'words', saying, words: marked }),
  );
  // "404 refund" gives the parts of codes, one of them by its name.
  const [best] = hits;
  const isNamed = best?.kind === 'service' && best.hasAll && parts?.service === '' && !isOpen;
  // Without a question the filters are the question.
  const isForParts = hits.length === 0 && (!isOpen || activeFilters(filter).length > 0);
  const others = isNamed
    ? [...listUnder({ ...parts, service: best.id }, codes), ...byWords.slice(0, 1), ...byName]
    : parts
      ? // Digits beside words say where the words are looked for; alone they are what is asked for.
        [...byWords, ...byName, ...(isForParts ? listUnder(parts, codes) : [])]
      : [...byName, ...byWords];
  const all = eachOnce([...byCode, ...others]);
  const found = all.flatMap((one) => throughFilter(one, filter) ?? []);
  return {
    unlisted: unlisted.map((code) => ({ code, near: nearCodes(code.code, codes) })),
    found,
    hidden: isOpen ? 0 : all.length - found.length,
  };
}

/** The cases whose message the query says come first, however their words rank. */
function saidFirst({ said }: Query, hits: readonly Hit[]): Hit[] {
  const first = said.map(
    (subject) =>
      hits.find(({ kind, id }) => kind === subject.kind && id === subject.id) ?? {
        ...subject,
        saying: { kind: 'title' as const, text: '' },
        words: [],
        isWhole: true,
        hasAll: true,
        isAnswer: true,
        score: 1,
      },
  );
  return [...first, ...hits.filter((hit) => !first.includes(hit))];
}

/** Whether something was taken back: a code, a case with all its codes, a service. */
export function isRetired(
  { kind, id }: { kind: string; id: string },
  { index, codes }: Search,
): boolean {
  if (kind === 'service') return index.services.some(({ code, retired }) => code === id && retired);
  const own = codes.filter(({ code, caseId }) => id === (kind === 'code' ? code : caseId));
  return own.length > 0 && own.every(({ retired }) => retired);
}

/** The codes of a case, those of some services first, then those of known ways. */
export function doorsOf(
  id: string,
  codes: readonly ListedCode[],
  services: readonly string[],
): ListedCode[] {
  const own = current(codes.filter((one) => one.caseId === id));
  const isAsked = ({ service }: ListedCode) => services.includes(service.code);
  return [...own.filter(isAsked), ...own.filter((one) => !isAsked(one))];
}

/** All codes with some parts: one by one within a service, otherwise as cases with their doors. */
function listUnder(parts: Parts, codes: readonly ListedCode[]): Found[] {
  const why = { by: 'digits' } as const;
  const own = codes.filter(({ code }) => hasParts(code, parts));
  if (parts.service.length === 2) return own.map((code) => ({ kind: 'code', code, why }));
  const byCase = Map.groupBy(own, (one) => one.caseId);
  return [...byCase].map(([id, doors]) => ({ kind: 'case', id, doors: current(doors), why }));
}

/** Those codes of a case that were not taken back; all, where all were. */
function current(codes: readonly ListedCode[]): ListedCode[] {
  const own = codes.filter(({ retired }) => !retired);
  return own.length > 0 ? own : [...codes];
}

/** Each thing once, and no case whose code stands among the results by itself. */
function eachOnce(found: readonly Found[]): Found[] {
  const casesShown = found.flatMap((one) =>
    one.kind === 'code' && one.why.by === 'code' ? [`case ${one.code.caseId}`] : [],
  );
  const seen = new Set(casesShown);
  return found.filter((one) => {
    const key = one.kind === 'code' ? `code ${one.code.code}` : `${one.kind} ${one.id}`;
    return !seen.has(key) && seen.add(key);
  });
}

/** What a filter leaves of something; undefined where that is nothing. */
function throughFilter(one: Found, filter: Filter): Found | undefined {
  if (one.kind === 'code') return passes(one.code, filter) ? one : undefined;
  if (one.kind !== 'case') return pagePasses(one, filter) ? one : undefined;
  const doors = one.doors.filter((code) => passes(code, filter));
  return doors.length === 0 && one.doors.length > 0 ? undefined : { ...one, doors };
}
