/**
 * Lays texts out for a terminal: lists, pairs and tables that keep to a width. What a terminal would
 * obey is made visible; colours are added after that.
 */
import { cutLeft, pad, visible, widthOf, wrap } from './paint.ts';

/** Broken into lines, each behind an indent. */
export function paragraph(text: string, width: number, indent = ''): string[] {
  return wrap(text, Math.max(1, width - widthOf(indent))).map((line) => indent + line);
}

/** Items below each other, with a number or a dash before each. */
export function list(items: readonly string[], width: number, isOrdered: boolean): string[] {
  const room = isOrdered ? String(items.length).length + 2 : 2;
  return items.flatMap((item, index) => {
    const mark = isOrdered ? `${index + 1}. `.padStart(room + 1) : '- ';
    const indent = ' '.repeat(mark.length);
    return paragraph(item, width, indent).map((line, number) =>
      number === 0 ? mark + line.slice(mark.length) : line,
    );
  });
}

/** A text with a name, which stand beside each other. */
export interface Pair {
  name: string;
  text: string;
  paint?: (text: string) => string;
}

/** Names on the left, their texts on the right. */
export function pairs(some: readonly Pair[], width: number, paintName: (name: string) => string) {
  const left = Math.max(...some.map(({ name }) => widthOf(name)));
  const indent = ' '.repeat(left + 2);
  return some.flatMap(({ name, text, paint = same }) =>
    wrap(text, Math.max(1, width - indent.length)).map((line, index) =>
      index === 0 ? `${paintName(pad(name, left))}  ${paint(line)}` : indent + paint(line),
    ),
  );
}

/** A column of a table. */
export interface Column {
  heading: string;
  /** Numbers stand on the right. */
  side?: 'left' | 'right';
  /** What is too wide is broken into lines, or loses its beginning. */
  fit: 'break' | 'cut' | 'whole';
  /** The least width that it is of use in; a column that must stay `whole` needs its own. */
  least?: number;
  /** Where not all columns have room, the ones with the lowest worth are left out. */
  worth: number;
}

/** A cell. */
export interface Cell {
  /** Each line of it begins a line of the table. */
  text: string;
  /** How a line of the table is painted. */
  paint?: (line: string) => string;
}

const gap = 2;

/** A table that keeps to a width. Columns that are too wide for it share what room there is. */
export function table(
  columns: readonly Column[],
  rows: readonly (readonly Cell[])[],
  width: number,
  paintHeading: (heading: string) => string,
): string[] {
  const all = columns.map((column, index) => measure(column, index, rows));
  const shown = shareOut(leaveOut(all, width), width);
  const headings = shown.map(({ column }) => ({ text: column.heading, paint: paintHeading }));
  return [
    ...(headings.some(({ text }) => text !== '') ? layRow(headings, shown, true) : []),
    ...rows.flatMap((row) =>
      layRow(
        shown.map(({ index }) => row[index] ?? { text: '' }),
        shown,
        false,
      ),
    ),
  ];
}

interface Measured {
  column: Column;
  index: number;
  least: number;
  most: number;
  width: number;
}

function measure(column: Column, index: number, rows: readonly (readonly Cell[])[]): Measured {
  const lines = rows.flatMap((row) => (row[index]?.text ?? '').split('\n'));
  const heading = headingWidth(column.heading);
  const most = lines.reduce((widest, line) => Math.max(widest, widthOf(visible(line))), heading);
  const least =
    column.fit === 'whole' ? most : Math.min(most, Math.max(column.least ?? 1, heading));
  return { column, index, least, most, width: least };
}

/** A heading stands in two lines at most, and is broken between its words. */
function headingWidth(heading: string): number {
  let width = Math.max(...heading.split(/\s+/).map(widthOf));
  while (wrap(heading, width).length > 2) width += 1;
  return width;
}

/** The columns that there is room for. */
function leaveOut(columns: readonly Measured[], width: number): Measured[] {
  const kept = [...columns];
  while (kept.length > 1 && widthOfAll(kept) > width) {
    const worst = Math.min(...kept.map(({ column }) => column.worth));
    kept.splice(
      kept.findLastIndex(({ column }) => column.worth === worst),
      1,
    );
  }
  return kept;
}

function shareOut(columns: readonly Measured[], width: number): Measured[] {
  const shared = columns.map((one) => ({ ...one }));
  let room = width - widthOfAll(shared);
  while (room > 0) {
    const narrow = shared.filter((one) => one.width < one.most);
    if (narrow.length === 0) break;
    for (const one of narrow.slice(0, room)) one.width += 1;
    room -= narrow.length;
  }
  return shared;
}

function widthOfAll(columns: readonly Measured[]): number {
  return columns.reduce((sum, one) => sum + one.width + gap, -gap);
}

function layRow(
  cells: readonly Cell[],
  columns: readonly Measured[],
  isHeading: boolean,
): string[] {
  const blocks = columns.map(({ column, width }, index) => {
    const { text } = cells[index] ?? { text: '' };
    return text
      .split('\n')
      .flatMap((line) =>
        column.fit === 'cut' && !isHeading ? [cutLeft(line, width)] : wrap(line, width),
      );
  });
  const height = Math.max(...blocks.map((lines) => lines.length));
  return Array.from({ length: height }, (_, line) =>
    columns
      .map(({ column, width }, index) => {
        const text = blocks[index]?.[line] ?? '';
        const painted = (cells[index]?.paint ?? same)(text);
        // Padded by what is seen: colours have no width.
        const blanks = pad('', width - widthOf(text));
        return column.side === 'right' ? blanks + painted : painted + blanks;
      })
      .join(' '.repeat(gap))
      .trimEnd(),
  );
}

function same(text: string): string {
  return text;
}
