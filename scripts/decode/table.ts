/** Writes the table of what files hold, for a person at a terminal. Pure. */
import { splitMessage } from '#catalog/message.ts';
import { wordOf } from '#catalog/words.ts';
import { paymentsOf } from '#components/decoder/found.ts';
import type { Mark } from '#components/decoder/marks.ts';
import { tableOf, type IssueView, type RowView } from '#components/decoder/triage-view.ts';
import { explainCase } from '#catalog/explain.ts';
import { paragraph, table, type Cell, type Column } from './layout.ts';
import { widthOf } from './paint.ts';
import type { Triage, TriageRow } from '#decoder/triage.ts';
import { blockOfPayments, paintCode, styleOf, wordOfMark } from './answers.ts';
import { retiredMark, type Block, type Page } from './blocks.ts';

/** What was found in all files. @param hidden how many finds are not in it, being only possible */
export function tableBlocks(triage: Triage, hidden: number, page: Page): Block[] {
  const { context, paint, width } = page;
  const { words } = context;
  const { lead, rows, issues, left } = tableOf(triage, context);
  const more = hidden > 0 ? `${wordOf(words, 'decoder.more', { count: hidden })} (--all)` : '';
  if (rows.length === 0) {
    return [[wordOf(words, 'decoder.text'), more].flatMap((text) => line(text, width))];
  }
  const cells = rows.map((row, index) => cellsOf(row, triage.rows[index], page));
  return [
    ...statesOf(triage.rows, page),
    triage.count > 1 ? paragraph(lead, width) : [],
    table(columnsOf(page), cells, width, (text) => paint(text, 'faint')),
    [left, more].flatMap((text) => line(text, width)),
    ...issueBlocks(triage, issues, page),
  ];
}

function line(text: string, width: number): string[] {
  return text === '' ? [] : paragraph(text, width);
}

/** More states than this are told in short. */
const mostStates = 3;

/** How payments stand comes before all codes: these only say that the calls worked. */
function statesOf(rows: readonly TriageRow[], page: Page): Block[] {
  const told = rows.filter(({ statuses }) => statuses.length > 0);
  const count = told.reduce((sum, { statuses }) => sum + statuses.length, 0);
  return told.map((row) =>
    count > mostStates
      ? shortStates(row, page)
      : blockOfPayments(paymentsOf(row, page.context), page),
  );
}

function shortStates({ code, statuses }: TriageRow, page: Page): Block {
  const { context, width } = page;
  const { words, digest } = context;
  const cells = statuses.map(({ value: { field, value }, count }): Cell[] => {
    const set = digest.statuses.find((one) => one.field === field);
    const known = set?.values.find((one) => one.value === value);
    const said = { field, value, name: known?.name ?? '' };
    return [
      { text: known ? wordOf(words, `payment.${known.payment}`) : '?' },
      { text: `${count}×` },
      { text: wordOf(words, 'decoder.payment.value', said) },
    ];
  });
  const columns = [
    { heading: '', fit: 'whole', worth: 2 },
    { heading: '', fit: 'whole', side: 'right', worth: 1 },
    { heading: '', fit: 'break', least: 10, worth: 3 },
  ] as const;
  const only = code === null ? '' : wordOf(words, 'decoder.payment.only', { code });
  return [...table(columns, cells, width, (text) => text), ...line(only, width)];
}

function columnsOf({ context }: Page): Column[] {
  const { words } = context;
  return [
    { heading: wordOf(words, 'word.code'), fit: 'break', least: 7, worth: 6 },
    { heading: wordOf(words, 'triage.column.count'), side: 'right', fit: 'whole', worth: 1 },
    { heading: wordOf(words, 'word.message'), fit: 'break', least: 14, worth: 4 },
    { heading: wordOf(words, 'word.outcome'), fit: 'break', least: 8, worth: 3 },
    { heading: wordOf(words, 'word.money'), fit: 'break', least: 9, worth: 5 },
    { heading: wordOf(words, 'triage.column.places'), fit: 'cut', least: 9, worth: 2 },
  ];
}

function cellsOf(view: RowView, row: TriageRow | undefined, page: Page): Cell[] {
  const { paint } = page;
  const doubt = row?.confidence === 'possible' ? '?' : '';
  return [
    { text: keyOf(view).replaceAll(' / ', '/\n') + doubt, paint: (text) => paintCode(text, paint) },
    { text: String(view.count) },
    { text: messageOf(view, row, page) + retiredMark(row?.retired, page) },
    cellOf(view.outcome, page),
    cellOf(view.money, page),
    { text: view.first === view.last ? view.first : `${view.first}\n${view.last}` },
  ];
}

function keyOf({ digits }: Pick<RowView, 'digits'>): string {
  return digits.length === 0 ? '–' : digits.map(({ text }) => text).join('');
}

function cellOf(mark: Mark | undefined, { context, paint }: Page): Cell {
  if (!mark) return { text: '–' };
  return { text: wordOfMark(mark, context.words), paint: (text) => paint(text, ...styleOf(mark)) };
}

/** The message with what stood in its places, where that was told; else as it is published. */
function messageOf({ message }: RowView, row: TriageRow | undefined, { context }: Page): string {
  if (!row) return '';
  if (row.candidates.length > 0) {
    const messages = row.candidates.flatMap((id) => {
      const [http = '', caseCode = ''] = id.split('-');
      return explainCase(context.digest, http, caseCode).messages;
    });
    return [...new Set(messages)].join(' / ');
  }
  if (row.message === null) return message.map(({ text }) => text).join('');
  return splitMessage(row.message)
    .map(({ kind, text }) => {
      const said = row.parameters.find(({ name }) => kind === 'placeholder' && text.includes(name));
      return said ? valuesOf(said) : text;
    })
    .join('');
}

const longestValue = 40;

function valuesOf({ values, others }: TriageRow['parameters'][number]): string {
  const isOne = values.length === 1 && others === 0;
  const texts = values.map(({ value, count }) => {
    const short = widthOf(value) > longestValue ? `${value.slice(0, longestValue)}…` : value;
    return isOne ? short : `${short} (${count}×)`;
  });
  return [...texts, ...(others > 0 ? [`… (${others}×)`] : [])].join(', ').replace(/\s+/g, ' ');
}

/** Codes that are not listed, and contradictions, each with its first place. */
function issueBlocks(
  { rows }: Triage,
  issues: readonly IssueView[],
  { context, paint, width }: Page,
): Block[] {
  const unlisted = new Set(
    rows.filter(({ code, listed }) => code !== null && !listed).map(({ code }) => code),
  );
  const seen = new Set<string>();
  const lines = issues.map((issue) => {
    const key = keyOf(issue);
    // The first word on an unlisted code says that it is.
    const isOfList = unlisted.has(key) && !seen.has(key);
    seen.add(key);
    const [first = '', ...rest] = paragraph(
      `${key} ${issue.text} ${issue.place.text}`,
      width,
      '  ',
    );
    const painted = paintCode(first.trimStart(), paint);
    return { isOfList, lines: [`  ${painted}`, ...rest] };
  });
  const sections = [
    { heading: 'triage.unlisted', some: lines.filter(({ isOfList }) => isOfList) },
    { heading: 'triage.contradictions', some: lines.filter(({ isOfList }) => !isOfList) },
  ];
  return sections
    .filter(({ some }) => some.length > 0)
    .map(({ heading, some }) => [
      paint(wordOf(context.words, heading), 'bold'),
      ...some.flatMap((one) => one.lines),
    ]);
}
