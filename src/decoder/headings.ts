/** Finds what stands above a value and names it: the heading of its column, the key of its list. */

/** A line, a place in it, and the lines above, the nearest one last. */
export interface Row {
  line: string;
  /** From 0. */
  column: number;
  above: readonly string[];
}

/** How far up a heading is looked for. */
const mostRows = 40;

/** What names the value at a place; undefined when nothing does. */
export function headingOf(row: Row): string | undefined {
  const near = { ...row, above: row.above.slice(-mostRows).reverse() };
  const heading = listName(near) ?? insertedColumn(near) ?? columnHeading(near);
  const text = heading?.replace(/["'`*_:]/g, ' ').trim();
  return text !== undefined && isHeading(text) ? text : undefined;
}

function isHeading(text: string): boolean {
  return /\p{L}/u.test(text) && text.length <= 30 && text.split(/\s+/).length <= 4;
}

/** `retry_codes:`, and below it `- 4044701`. */
function listName({ line, above }: Row): string | undefined {
  const [item] = /^\s*- ["']?\d/.exec(line) ?? [];
  if (item === undefined) return undefined;
  const parent = above.find((one) => !/^\s*(?:-|#|$)/.test(one));
  return /^\s*["']?([\w.-]{1,30})["']?\s*:\s*$/.exec(parent ?? '')?.[1];
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
  const indent = line.length - line.trimStart().length;
  const trimmed = line.trim();
  for (const delimiter of delimiters) {
    const cells = trimmed.split(delimiter);
    if (cells.length < 2) continue;
    const index = trimmed.slice(0, column - indent).split(delimiter).length - 1;
    for (const one of above) {
      if (!/\p{L}/u.test(one)) continue;
      const headings = one.trim().split(delimiter);
      if (headings.length !== cells.length || headings.some((cell) => /\d{4}/.test(cell))) continue;
      const heading = headings[index]?.replace(/<[^<>]{0,80}>/g, ' ').trim() ?? '';
      if (isHeading(heading)) return heading;
    }
  }
  return undefined;
}
