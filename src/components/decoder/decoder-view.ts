/** What the decoder shows for a text, or for what was found in files. Pure: no DOM. */
import { caseId, splitCode } from '#catalog/code.ts';
import { fill } from '#catalog/words.ts';
import { readInput, type Input } from '#decoder/read.ts';
import { matchMessage } from '#decoder/messages.ts';
import type { Finding } from '#decoder/finding.ts';
import type { CodeFind } from '#decoder/code-find.ts';
import type { Lexicon } from '#decoder/lexicon.ts';
import { scan } from '#decoder/scan.ts';
import { TriageBuilder, type Triage, type TriageRow } from '#decoder/triage.ts';
import { ticketOf, type Ticket } from '#decoder/ticket.ts';
import { decode, partialAnswer, patternAnswer, type Answer } from './decoder-answer.ts';
import {
  contradictionTexts,
  foundText,
  parameterTexts,
  paymentsOf,
  type Payment,
} from './found.ts';
import { emptyView } from './empty-view.ts';
import type { wordKeys } from './word-keys.ts';
import { tableOf, type Context as TableContext, type TableView } from './triage-view.ts';

/** What the view knows besides the text. */
export interface Context extends TableContext {
  words: Readonly<Record<(typeof wordKeys)[number], string>>;
  lexicon: Lexicon;
  /** Where the site lives, such as `https://example.org`: links that are copied begin with it. */
  origin: string;
}

/** The full answer to one code, with what its text says besides. */
export interface FullAnswer extends Omit<Answer, 'parts' | 'state'> {
  /** `status`: a body that tells a state, and no code. */
  state: Answer['state'] | 'status';
  /** Absent where there is no code. */
  parts?: Answer['parts'];
  payments: Payment[];
  contradictions: string[];
  parameters: string[];
  /** How often and where it was found; empty where nothing but it was typed. */
  found: string;
}

export interface View {
  /** A sentence above the answers, or instead of one; may be empty. */
  lead: string;
  answers: FullAnswer[];
  /** Where there is more than one code. */
  table: TableView | null;
  /** What is said to a screen reader. */
  announcement: string;
  /** The complete codes, for the address; empty when there are none. */
  codes: string[];
  /** What is copied; null where there is nothing to copy. */
  ticket: Ticket | null;
}

/** A view, and what it was made of, which is handed on in other forms. */
export interface Viewed {
  view: View;
  triage: Triage | null;
}

/** More codes than this no address holds. */
const mostCodes = 20;

/** Works out what to show for a text, whatever it is. Never throws. */
export function viewOf(text: string, context: Context): Viewed {
  const input = readInput(text);
  if (input.kind === 'empty') return { view: emptyView, triage: null };
  if (input.kind === 'pattern') return viewOfAnswer(patternAnswer(input, context));
  if (input.kind === 'partial') return viewOfAnswer(partialAnswer(input, context));

  // A text that is nothing but a code, however it is written, has no place worth telling.
  const [alone] = input.kind === 'codes' ? input.finds : [];
  if (alone?.text === text.trim()) return viewOfFinds([toFinding(alone)], context);

  const found = scan(text, context.lexicon);
  const sure = found.filter(({ confidence }) => confidence !== 'possible');
  if (sure.length > 0) return viewOfFinds(sure, context);
  if (input.kind === 'codes') return viewOfFinds(input.finds.map(toFinding), context);
  const said = findMessage(text, context);
  if (said) return viewOfFinds([said], context);
  const numbers = found.filter(({ code }) => code !== null);
  if (numbers.length === 0) return { view: viewOfNothing(input, context), triage: null };
  const { view } = viewOfFinds(numbers, context);
  const lead = context.words['decoder.possible'];
  // What is only possible gets into no address, and nobody copies it by accident.
  return { view: { ...view, lead, announcement: lead, codes: [], ticket: null }, triage: null };
}

/** The message that a text is as a whole. */
function findMessage(text: string, { lexicon }: Context): Finding | null {
  const message = matchMessage(text.trim(), lexicon.templates);
  const cases = message?.cases ?? [];
  const [only, ...others] = cases;
  if (only === undefined) return null;
  return {
    ...typed,
    text,
    ...(others.length === 0 ? { case: only } : { candidates: cases }),
    said: text.trim(),
    parameters: message?.parameters ?? {},
  };
}

/** What was typed has no place that is worth telling. */
const typed = {
  line: 0,
  column: 0,
  offset: 0,
  length: 0,
  code: null,
  pattern: null,
  case: null,
  candidates: [],
  confidence: 'certain',
  why: 'message',
  said: null,
  parameters: {},
  statuses: [],
  contradictions: [],
  readAs: [],
  excerpt: '',
} as const satisfies Omit<Finding, 'text'>;

function toFinding({ code, text, readAs, offset }: CodeFind): Finding {
  const parts = splitCode(code);
  const id = parts ? caseId(parts.http, parts.case) : null;
  return { ...typed, text, code, case: id, offset, readAs, why: 'notation' };
}

function viewOfFinds(finds: readonly Finding[], context: Context): Viewed {
  const builder = new TriageBuilder(context.digest);
  for (const find of finds) builder.add(find, null);
  const triage = builder.result();
  return { view: viewOfTriage(triage, context), triage };
}

/**
 * Works out what to show for what was found: a full answer, or a table where there is more.
 * @param about what is to be said of the reading itself; may be empty
 */
export function viewOfTriage(triage: Triage, context: Context, about = ''): View {
  const { words } = context;
  const [only, ...others] = triage.rows;
  const tell = (lead: string) => [about, lead].filter((text) => text !== '').join(' ');
  if (!only) {
    const nothing = viewOfNothing({ kind: 'text' }, context);
    return { ...nothing, lead: tell(nothing.lead), announcement: tell(nothing.lead) };
  }
  const inOrder = [...triage.rows].sort((one, other) => one.first.offset - other.first.offset);
  const codes = inOrder.flatMap(({ code }) => code ?? []).slice(0, mostCodes);
  const ticket = ticketOf(triage, context);
  if (others.length > 0) {
    const table = tableOf(triage, context);
    const lead = tell(table.lead);
    return { ...emptyView, lead, table, announcement: lead, codes, ticket };
  }
  const told = tellOnly(only, context);
  const lead = tell(only.candidates.length > 0 ? words['decoder.candidates'] : '');
  return {
    ...emptyView,
    lead,
    answers: told.answers,
    announcement: [lead, told.announcement].filter(Boolean).join(' '),
    codes,
    ticket,
  };
}

/** The full answer to the only thing found; several where a message is ambiguous. */
function tellOnly(
  row: TriageRow,
  context: Context,
): { answers: FullAnswer[]; announcement: string } {
  const payments = paymentsOf(row, context);
  const extras = {
    payments,
    contradictions: contradictionTexts(row, context),
    parameters: parameterTexts(row),
    found: row.first.line === 0 ? '' : foundText(row, context),
  };
  // How the payment stands comes first: the code only says that the call worked.
  const first = [
    ...payments.map(({ heading, text }) => `${heading}. ${text}`),
    ...extras.contradictions,
  ];
  if (row.code !== null) {
    const find = { code: row.code, text: row.code, offset: 0, length: 7, readAs: row.readAs };
    const { answer, announcement } = decode(find, context);
    return {
      answers: [{ ...answer, ...extras }],
      announcement: [...first, announcement].join(' '),
    };
  }
  const ids = row.case === null ? row.candidates : [row.case];
  const answers = ids.map((id): FullAnswer => {
    const [http = '', caseCode = ''] = id.split('-');
    const answer = patternAnswer({ kind: 'pattern', http, case: caseCode }, context);
    const stateText = row.pattern === null ? context.words['decoder.message'] : answer.stateText;
    return { ...answer, stateText, ...extras };
  });
  if (answers.length === 0) answers.push({ ...statusAnswer(row), ...extras });
  return { answers, announcement: [...first, ...answers.map(sayAnswer)].join(' ') };
}

/** A body that tells a state, and no code. */
function statusAnswer({ key }: TriageRow): Omit<Answer, 'parts' | 'state'> & { state: 'status' } {
  return {
    state: 'status',
    stateText: '',
    heading: [{ kind: 'text', text: key }],
    partsLabel: '',
    notes: [],
  };
}

function viewOfAnswer(answer: Answer): Viewed {
  const full = { ...answer, payments: [], contradictions: [], parameters: [], found: '' };
  return { view: { ...emptyView, answers: [full], announcement: sayAnswer(answer) }, triage: null };
}

function sayAnswer({ heading, stateText }: Pick<Answer, 'heading' | 'stateText'>): string {
  const text = heading.map((part) => part.text).join('');
  return stateText === '' ? text : `${stateText}: ${text}`;
}

function viewOfNothing(input: Input, { words }: Context): View {
  let lead = words['decoder.text'];
  if (input.kind === 'number') {
    lead =
      input.digits === 7
        ? words['decoder.number.seven']
        : fill(words['decoder.number'], { count: input.digits });
  }
  return { ...emptyView, lead, announcement: lead };
}
