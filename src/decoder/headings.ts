/** Finds what stands above a value and names it: the heading of its column, the key of its list. */
import { between, type Lines } from './lines.ts';

/** The lines before a part of a text. Most parts never ask for them. */
export interface Above {
  before: () => string;
  /** The first line of the whole text, where a table may begin. */
  firstLine: string;
}

/** A line of a text, and a place in it. */
interface Row {
  line: string;
  column: number;
  /** The lines above that may hold headings, the nearest one first. */
  above: readonly string[];
}

/** How far up a heading is looked for. */
const mostRows = 40;
/** Longer rows are no rows of a table that a person reads. */
const longestRow = 1_000;

/** Makes what tells the name of the value at a place of a part; undefined where nothing does. */
export function makeHeadings(
  plain: string,
  lines: Lines,
  { before, firstLine }: Above,
): (place: number) => string | undefined {
  // Lines by their numbers; those before the part have numbers below 0.
  let known: { start: number; text: string }[] | undefined;
  const listLines = () => {
    const lead = lastLines(before(), mostRows);
    const rest = lead.pop() ?? '';
    return [...lead, ...(rest + plain).split('\n')]
      .map((text, index) => ({ start: index - lead.length, text }))
      .filter(({ text }) => mayHold(text));
  };
  const first = mayHold(firstLine) ? [firstLine] : [];
  return (place) => {
    const number = lines.at(place);
    const [start, end] = [lines.start(number), lines.end(number)];
    if (end - start > longestRow) return undefined;
    known ??= listLines();
    const near = between(known, number - mostRows, number).map(({ text }) => text);
    const row = {
      line: plain.slice(start, end),
      column: place - start,
      above: [...near.reverse(), ...first],
    };
    return headingOf(/<t[dh]\b/.test(row.line) ? inRowOfPage(row) : row);
  };
}

/** The last lines of a text, at most so many and the one that it ends in. */
function lastLines(text: string, most: number): string[] {
  let start = text.length;
  for (let count = 0; count <= most && start >= 0; count += 1) {
    start = start === 0 ? -1 : text.lastIndexOf('\n', start - 1);
  }
  return text.slice(start + 1).split('\n');
}

/** Whether a line may hold headings: it has a letter, and no number of four digits or more. */
function mayHold(line: string): boolean {
  return line.length <= longestRow && !/\d{4}/.test(line) && /\p{L}/u.test(line);
}

/** A page may have all the rows of a table in one line. */
function inRowOfPage({ line, column, above }: Row): Row {
  const rows = line.slice(0, column).split(/(?<=<\/tr>)/);
  const start = rows.pop() ?? '';
  return {
    line: start + (line.slice(column).split('</tr>', 1)[0] ?? ''),
    column: start.length,
    above: [...rows.filter(mayHold).reverse(), ...above],
  };
}

function headingOf(row: Row): string | undefined {
  const heading = listName(row) ?? insertedColumn(row) ?? columnHeading(row);
  const text = heading?.replace(/["'`*_:]/g, ' ').trim();
  return text !== undefined && isHeading(text) ? text : undefined;
}

function isHeading(text: string): boolean {
  return /\p{L}/u.test(text) && text.length <= 30 && text.split(/\s+/).length <= 4;
}

/** `retry_codes:`, and below it `- 4044701`. */
function listName({ line, above }: Row): string | undefined {
  if (!/^\s*- ["']?\d/.test(line)) return undefined;
  const parent = above.find((one) => !/^\s*(?:-|#)/.test(one)) ?? '';
  return /^\s*["']?([\w.-]{1,30})["']?\s*:\s*$/.exec(parent)?.[1];
}

/** `INSERT INTO codes (code, message) VALUES ('4044701', …`, in one line or several. */
function insertedColumn({ line, column, above }: Row): string | undefined {
  const before = line.slice(0, column);
  const values = /\)\s*VALUES\s*(?=\()/i.exec(before);
  const start = values ? values.index + values[0].length : 0;
  const names = values
    ? before.slice(0, values.index)
    : /^\s*\(/.test(line)
      ? above.find((one) => /\)\s*VALUES\s*$/i.test(one))?.replace(/\)\s*VALUES\s*$/i, '')
      : undefined;
  return names?.slice(names.lastIndexOf('(') + 1).split(',')[countCommas(before.slice(start))];
}

/** How many commas stand between the last opening bracket and the end, texts in quotes left out. */
function countCommas(tuple: string): number {
  const signs: string[] = tuple.match(/'[^']*'?|[(,]/g) ?? [];
  return signs.slice(signs.lastIndexOf('(') + 1).filter((sign) => sign === ',').length;
}

const delimiters = [
  /\s*(?:\|\|?|│|║)\s*/,
  /\s*\t\s*/,
  /\s*;\s*/,
  /\s*,\s*/,
  /<\/t[dh]>\s*<t[dh][^<>]{0,80}>/,
  /\s{2,}/,
];

/** The heading of a column in a table of any kind: Markdown, CSV, HTML, aligned by blanks. */
function columnHeading({ line, column, above }: Row): string | undefined {
  if (above.length === 0) return undefined;
  const indent = line.length - line.trimStart().length;
  const trimmed = line.trim();
  for (const delimiter of delimiters) {
    const cells = trimmed.split(delimiter);
    if (cells.length < 2) continue;
    const index = trimmed.slice(0, column - indent).split(delimiter).length - 1;
    for (const one of above) {
      const headings = one.trim().split(delimiter);
      if (headings.length !== cells.length) continue;
      const heading = headings[index]?.replace(/<[^<>]{0,80}>/g, ' ').trim() ?? '';
      if (isHeading(heading)) return heading;
    }
  }
  return undefined;
}
