/** Gathers the finds of any number of texts into one row for each different code, in bounded memory. */
import type { Digest } from '#catalog/digest.ts';
import type { Confidence, Contradiction, Finding, Reading, StatusValue } from './finding.ts';
import { meaningOf, type Meaning } from './record.ts';

/** Where a find stands. */
export interface Seen {
  /** The name of the file; null for a text that was pasted. */
  file: string | null;
  line: number;
  column: number;
  offset: number;
  length: number;
  excerpt: string;
}

/** `app.log:3:14`, as programs write a place. */
export function placeText({ file, line, column }: Seen): string {
  return `${file === null ? '' : `${file}:`}${line}:${column}`;
}

/** Something that occurs, and how often. */
export interface Counted<Value> {
  value: Value;
  count: number;
}

/** What was found of one code, one pattern, one message without a code, or one state without a code. */
export interface TriageRow extends Meaning {
  /** `4044701`, `404xx01`, `404-12/404-19`; a state as `latestTransactionStatus 03`. */
  key: string;
  code: string | null;
  pattern: string | null;
  candidates: string[];
  /** The letters that were read as digits where it was found first. */
  readAs: Reading[];
  count: number;
  /** The best of all. */
  confidence: Confidence;
  first: Seen;
  last: Seen;
  /** The first few, the first one included. */
  places: Seen[];
  /** What stood in the places of the message, the most frequent values first. */
  parameters: { name: string; values: Counted<string>[]; others: number }[];
  /** The states that its bodies told, the most frequent ones first. */
  statuses: Counted<StatusValue>[];
  contradictions: (Counted<Contradiction> & { first: Seen })[];
}

/** All that was found. */
export interface Triage {
  /** What needs a person first comes first. */
  rows: TriageRow[];
  /** How many finds there are. */
  count: number;
  /** How many of them stand in no row, since there are too many different ones. */
  left: number;
}

/** Bounds of what is kept. A log may be made to hold a million different numbers. */
const mostRows = 2_000;
const mostPlaces = 10;
const mostValues = 200;
const shownValues = 3;
const mostContradictions = 10;

/** A row while it is gathered. */
interface Draft extends Omit<TriageRow, 'parameters' | 'statuses' | 'contradictions'> {
  parameters: Map<string, { values: Map<string, number>; others: number }>;
  statuses: Map<string, Counted<StatusValue>>;
  contradictions: Map<string, Counted<Contradiction> & { first: Seen }>;
}

/** Gathers finds as they come. */
export class TriageBuilder {
  private readonly digest: Digest;
  private readonly drafts = new Map<string, Draft>();
  private count = 0;
  private left = 0;

  constructor(digest: Digest) {
    this.digest = digest;
  }

  /**
   * Adds a find.
   * @param file the name of its file; null for a text that was pasted
   */
  add(find: Finding, file: string | null): void {
    const { line, column, offset, length, excerpt } = find;
    const seen: Seen = { file, line, column, offset, length, excerpt };
    const draft = this.draftFor(find, seen);
    this.count += 1;
    if (!draft) {
      this.left += 1;
      return;
    }
    draft.count += 1;
    draft.last = seen;
    if (draft.places.length < mostPlaces) draft.places.push(seen);
    if (rank(find.confidence) < rank(draft.confidence)) draft.confidence = find.confidence;
    for (const [name, value] of Object.entries(find.parameters)) {
      const known = draft.parameters.get(name) ?? { values: new Map<string, number>(), others: 0 };
      draft.parameters.set(name, known);
      const count = known.values.get(value);
      if (count === undefined && known.values.size >= mostValues) known.others += 1;
      else known.values.set(value, (count ?? 0) + 1);
    }
    for (const value of find.statuses) addTo(draft.statuses, value, {});
    for (const value of find.contradictions) addTo(draft.contradictions, value, { first: seen });
  }

  /** What was gathered so far. */
  result(): Triage {
    const rows = [...this.drafts.values()].map(finish);
    const order = (row: TriageRow) => urgency(row);
    return {
      rows: rows.sort(
        (a, b) => order(a) - order(b) || b.count - a.count || (a.key < b.key ? -1 : 1),
      ),
      count: this.count,
      left: this.left,
    };
  }

  private draftFor(find: Finding, seen: Seen): Draft | undefined {
    const key = keyOf(find);
    const known = this.drafts.get(key);
    if (known || this.drafts.size >= mostRows) return known;
    const draft: Draft = {
      ...meaningOf(find, this.digest),
      key,
      code: find.code,
      pattern: find.pattern,
      candidates: find.candidates,
      readAs: find.readAs,
      count: 0,
      confidence: find.confidence,
      first: seen,
      last: seen,
      places: [],
      parameters: new Map(),
      statuses: new Map(),
      contradictions: new Map(),
    };
    this.drafts.set(key, draft);
    return draft;
  }
}

/** What a find is counted under. */
export function keyOf({ code, pattern, case: id, candidates, statuses }: Finding): string {
  const [status] = statuses;
  return (
    code ??
    pattern ??
    id ??
    (candidates.length > 0 ? candidates.join('/') : `${status?.field ?? ''} ${status?.value ?? ''}`)
  );
}

function rank(confidence: Confidence): number {
  return { certain: 0, likely: 1, possible: 2 }[confidence];
}

function addTo<Value extends object, Rest extends object>(
  counts: Map<string, Counted<Value> & Rest>,
  value: Value,
  rest: Rest,
): void {
  const key = JSON.stringify(value);
  const known = counts.get(key);
  if (known) known.count += 1;
  else if (counts.size < mostContradictions) counts.set(key, { value, count: 1, ...rest });
}

function finish(draft: Draft): TriageRow {
  const most = <One extends Counted<unknown>>(some: Iterable<One>) =>
    [...some].sort((a, b) => b.count - a.count);
  return {
    ...draft,
    parameters: [...draft.parameters].map(([name, { values, others }]) => {
      const all = most([...values].map(([value, count]) => ({ value, count })));
      const rest = all.slice(shownValues).reduce((sum, { count }) => sum + count, others);
      return { name, values: all.slice(0, shownValues), others: rest };
    }),
    statuses: most(draft.statuses.values()),
    contradictions: most(draft.contradictions.values()),
  };
}

/** How soon somebody has to look at a row; the lowest first. Money that may have moved comes first. */
export function urgency({ code, contract, listed, statuses }: TriageRow): number {
  if (contract?.money === 'maybe-moved' || contract?.outcome === 'unknown') return 0;
  if (code !== null && !listed) return 1;
  if (contract?.outcome === 'pending') return 2;
  // The body says how things stand.
  if (contract?.money === 'see-status' && statuses.some(({ value }) => value.value !== '00'))
    return 2;
  if (contract?.outcome === 'failed') return contract.who === 'nobody' ? 4 : 3;
  if (contract === null) return 4;
  return 5;
}
