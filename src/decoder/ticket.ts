/** Writes what was found in the forms in which it is handed on. Nothing pasted is in it unless asked for. */
import type { Digest } from '#catalog/digest.ts';
import { explainCode } from '#catalog/explain.ts';
import type { Urls } from '#catalog/urls.ts';
import { fill } from '#catalog/words.ts';
import { pathOf } from './record.ts';
import { placeText, type Triage, type TriageRow } from './triage.ts';

/** The interface words that a ticket needs, by their keys in content/interface. */
export const ticketKeys = ['ticket.found', 'ticket.more', 'ticket.unlisted'] as const;

/** What a ticket needs to know. */
export interface TicketContext {
  digest: Digest;
  urls: Urls;
  words: Readonly<Record<(typeof ticketKeys)[number], string>>;
  /** Where the site lives, such as `https://example.org`. */
  origin: string;
}

/** A ticket in both forms, without and with what was pasted. */
export interface Ticket {
  text: string;
  markdown: string;
  textWithLines: string;
  markdownWithLines: string;
}

/** More codes than this are not for a ticket. */
const mostRows = 50;

/** Writes the ticket of what was found. */
export function ticketOf(triage: Triage, context: TicketContext): Ticket {
  const rows = triage.rows.slice(0, mostRows).map((row) => entryOf(row, context));
  const rest = triage.rows.length - rows.length;
  const more = rest > 0 ? [fill(context.words['ticket.more'], { count: rest })] : [];
  const join = (write: (entry: Entry) => string) => [...rows.map(write), ...more].join('\n');
  return {
    text: join((entry) => writeText(entry, [])),
    markdown: join((entry) => writeMarkdown(entry, [])),
    textWithLines: join((entry) => writeText(entry, entry.lines)),
    markdownWithLines: join((entry) => writeMarkdown(entry, entry.lines)),
  };
}

/** What is said of one row. */
interface Entry {
  key: string;
  /** The message and what it means, each in one line. */
  meaning: string[];
  found: string;
  link: string;
  /** What stands in the text itself. */
  lines: string[];
}

function entryOf(row: TriageRow, { digest, urls, words, origin }: TicketContext): Entry {
  const explained = row.code === null ? null : explainCode(digest, row.code);
  const service = explained?.listed ? ` (${explained.service.name})` : '';
  const message = row.message === null ? '' : `${row.message}${service}`;
  const unlisted = row.code !== null && !row.listed ? words['ticket.unlisted'] : '';
  return {
    key: row.key,
    meaning: [message, unlisted, row.contract?.verdict ?? ''].filter((line) => line !== ''),
    found: fill(words['ticket.found'], { count: row.count, place: placeText(row.first) }),
    link: new URL(pathOf(row, digest, urls), origin).href,
    lines: row.first.excerpt === '' ? [] : [row.first.excerpt],
  };
}

function writeText({ key, meaning, found, link }: Entry, lines: readonly string[]): string {
  return [[key, ...meaning.slice(0, 1)].join(' '), ...meaning.slice(1), found, ...lines, link]
    .map((line, index) => (index === 0 ? '' : '  ') + oneLine(line))
    .join('\n');
}

function writeMarkdown({ key, meaning, found, link }: Entry, lines: readonly string[]): string {
  const texts = [...meaning, found].map(escapeMarkdown).join(' · ');
  const quoted = lines.map((line) => `\n  ${codeSpan(line)}`).join('');
  return `- [**${escapeMarkdown(key)}**](${link}) ${texts}${quoted}`;
}

/** Anything that Markdown would read as its own, or a page as HTML. */
function escapeMarkdown(text: string): string {
  return oneLine(text).replace(/[\\`*_[\]<>()#|!~&]/g, '\\$&');
}

/** A text as it is, in a fence of backticks longer than any in it. */
function codeSpan(text: string): string {
  const longest = Math.max(0, ...(text.match(/`+/g) ?? []).map((run) => run.length));
  const fence = '`'.repeat(longest + 1);
  return `${fence} ${oneLine(text)} ${fence}`;
}

function oneLine(text: string): string {
  return text.replace(/[\s\p{Cc}]+/gu, ' ').trim();
}

const columns = [
  'code',
  'pattern',
  'case',
  'listed',
  'message',
  'parameters',
  'outcome',
  'money',
  'count',
  'confidence',
  'first',
  'last',
  'contradictions',
  'url',
] as const;

type Cells = Record<(typeof columns)[number], string>;

/**
 * The rows as CSV, one heading line, lines ended as RFC 4180 says.
 * @param withLines with what was pasted: values in the places of messages
 */
export function toCsv({ rows }: Triage, context: TicketContext, withLines: boolean): string {
  const lines = rows
    .map((row) => cellsOf(withLines ? row : { ...row, parameters: [] }, context))
    .map((cells) => columns.map((name) => cells[name]));
  return [columns, ...lines].map((line) => `${line.map(toCell).join(',')}\r\n`).join('');
}

function cellsOf(row: TriageRow, { digest, urls, origin }: TicketContext): Cells {
  const list = (texts: string[]) => texts.join('; ');
  return {
    code: row.code ?? '',
    pattern: row.pattern ?? '',
    case: row.case ?? list(row.candidates),
    listed: row.listed ? 'yes' : 'no',
    message: row.message ?? '',
    parameters: list(
      row.parameters.flatMap(({ name, values }) =>
        values.map(({ value, count }) => `${name}=${value} (${count})`),
      ),
    ),
    outcome: row.contract?.outcome ?? '',
    money: row.contract?.money ?? '',
    count: String(row.count),
    confidence: row.confidence,
    first: placeText(row.first),
    last: placeText(row.last),
    contradictions: list(row.contradictions.map(({ value }) => value.kind)),
    url: new URL(pathOf(row, digest, urls), origin).href,
  };
}

/** A spreadsheet takes a cell that begins with one of these for a formula, and runs it. */
const formula = /^[=+\-@\t\r]/;

function toCell(text: string): string {
  const safe = formula.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/**
 * The rows as JSON, readable.
 * @param withLines with what was pasted: lines, and values in the places of messages
 */
export function toJson(
  { rows, count, left }: Triage,
  { digest, urls, origin }: TicketContext,
  withLines: boolean,
): string {
  const entries = rows.map((row) => ({
    ...row,
    ...(!withLines && { parameters: [] }),
    url: new URL(pathOf(row, digest, urls), origin).href,
  }));
  const leaveOut = (key: string, value: unknown) =>
    key === 'excerpt' && !withLines ? undefined : value;
  return `${JSON.stringify({ count, left, rows: entries }, leaveOut, 2)}\n`;
}
