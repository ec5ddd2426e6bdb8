/** What the table of many finds shows. Pure: no DOM. */
import { splitCode } from '#catalog/code.ts';
import { splitMessage, type MessagePart } from '#catalog/message.ts';
import { fill } from '#catalog/words.ts';
import { pathOf } from '#decoder/record.ts';
import { placeText, type Seen, type Triage, type TriageRow } from '#decoder/triage.ts';
import { decode, type Context as AnswerContext } from './decoder-answer.ts';
import { contradictionTexts, parameterTexts, paymentsOf } from './found.ts';
import type { tableKeys } from './word-keys.ts';
import { marksOf, type Mark } from './marks.ts';

/** What the table knows besides the finds. */
export interface Context extends AnswerContext {
  words: AnswerContext['words'] & Readonly<Record<(typeof tableKeys)[number], string>>;
}

/** A run of digits in the colour of what it is. */
export interface Digits {
  kind: 'http' | 'service' | 'case' | 'sign';
  text: string;
}

/** Where something was found, and the words of its line. */
export interface PlaceView extends Pick<Seen, 'file' | 'offset' | 'length' | 'excerpt'> {
  text: string;
}

/** A row of the table. */
export interface RowView {
  digits: Digits[];
  href: string;
  message: MessagePart[];
  /** What stood in the places of the message, and what the bodies say of payments. */
  notes: string[];
  count: number;
  outcome?: Mark;
  money?: Mark;
  places: PlaceView[];
  /** Where it was found first and last. */
  first: string;
  last: string;
}

/** Something that a person has to know before the table is read. */
export interface IssueView {
  digits: Digits[];
  href: string;
  text: string;
  place: PlaceView;
}

export interface TableView {
  /** How many finds and how many different ones there are. */
  lead: string;
  /** Contradictions and codes that are not listed. */
  issues: IssueView[];
  rows: RowView[];
  /** What does not stand in the table; may be empty. */
  left: string;
}

/** As many issues as somebody reads. */
const mostIssues = 50;

/** Works out the table of many finds. */
export function tableOf(triage: Triage, context: Context): TableView {
  const { words } = context;
  const { rows, count, left } = triage;
  return {
    lead: fill(words['triage.count'], { count, different: rows.length }),
    issues: rows.flatMap((row) => issuesOf(row, context)).slice(0, mostIssues),
    rows: rows.map((row) => rowOf(row, context)),
    left: left > 0 ? fill(words['triage.left'], { count: left }) : '',
  };
}

function issuesOf(row: TriageRow, context: Context): IssueView[] {
  const { digest, urls, words } = context;
  const base = { digits: digitsOf(row), href: pathOf(row, digest, urls) };
  const unlisted =
    row.code !== null && !row.listed
      ? [{ ...base, text: unlistedText(row.code, context), place: placeOf(row.first) }]
      : [];
  const texts = contradictionTexts(row, { digest, words });
  return [
    ...unlisted,
    ...row.contradictions.map(({ first }, index) => ({
      ...base,
      text: texts[index] ?? '',
      place: placeOf(first),
    })),
  ];
}

function unlistedText(code: string, context: Context): string {
  const { answer } = decode({ code, text: code, offset: 0, length: 7, readAs: [] }, context);
  return `${answer.heading.map(({ text }) => text).join('')}.`;
}

function rowOf(row: TriageRow, context: Context): RowView {
  const { digest, urls, words, locale } = context;
  const status = (row.code ?? row.case ?? '').slice(0, 3);
  const [outcome, money] = row.contract ? marksOf(row.contract, status, words, locale) : [];
  const payments = row.statuses.length > 0 ? paymentsOf(row, { digest, words }) : [];
  return {
    digits: digitsOf(row),
    href: pathOf(row, digest, urls),
    message: row.message === null ? textOf(row, context) : splitMessage(row.message),
    notes: [
      ...(row.retired ? [words['decoder.retired']] : []),
      ...parameterTexts(row),
      ...payments.map(({ heading }) => heading),
    ],
    count: row.count,
    // The table has no place to say of which call it is.
    ...(outcome?.about === '' && { outcome }),
    ...(money && { money }),
    places: row.places.map(placeOf),
    first: placeText(row.first),
    last: placeText(row.last),
  };
}

/** What stands in the place of a message where none is published. */
function textOf({ code, key, candidates }: TriageRow, { words }: Context): MessagePart[] {
  const text = candidates.length > 0 ? '' : code === null ? key : words['triage.unlisted'];
  return [{ kind: 'text', text }];
}

/** The digits of a row in their colours; a state has none. */
export function digitsOf({ code, pattern, case: id, candidates }: TriageRow): Digits[] {
  const parts = code === null ? null : splitCode(code);
  if (parts) {
    return (['http', 'service', 'case'] as const).map((kind) => ({ kind, text: parts[kind] }));
  }
  if (pattern !== null) {
    return [
      { kind: 'http', text: pattern.slice(0, 3) },
      { kind: 'service', text: pattern.slice(3, 5) },
      { kind: 'case', text: pattern.slice(5) },
    ];
  }
  const ids = id === null ? candidates : [id];
  return ids.flatMap((one, index): Digits[] => [
    ...(index > 0 ? [{ kind: 'sign' as const, text: ' / ' }] : []),
    { kind: 'http', text: one.slice(0, 3) },
    { kind: 'sign', text: '-' },
    { kind: 'case', text: one.slice(4) },
  ]);
}

function placeOf(seen: Seen): PlaceView {
  const { file, offset, length, excerpt } = seen;
  return { file, offset, length, excerpt, text: placeText(seen) };
}
