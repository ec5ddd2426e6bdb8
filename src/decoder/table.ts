/** Finds the heading of a column in a table of any kind: Markdown, CSV, aligned by blanks. */

const delimiters = [/\s*(?:\|\|?|│|║)\s*/, /\s*\t\s*/, /\s*;\s*/, /\s*,\s*/, /\s{2,}/];

/** How far up a heading is looked for. */
const mostRows = 40;

/**
 * The heading above a place in a row.
 * @param row the line that the place stands in
 * @param column the place in that line, from 0
 * @param above the lines above it, the nearest one last
 */
export function headingOf(
  row: string,
  column: number,
  above: readonly string[],
): string | undefined {
  const indent = row.length - row.trimStart().length;
  const trimmed = row.trim();
  for (const delimiter of delimiters) {
    const cells = trimmed.split(delimiter);
    if (cells.length < 2) continue;
    const index = trimmed.slice(0, column - indent).split(delimiter).length - 1;
    for (const line of above.slice(-mostRows).reverse()) {
      if (!/\p{L}/u.test(line)) continue;
      const headings = line.trim().split(delimiter);
      if (headings.length !== cells.length || headings.length < 2) continue;
      const heading = headings[index]?.replace(/["'`*_:]/g, ' ').trim() ?? '';
      if (isHeading(heading) && headings.every((one) => !/\d{4}/.test(one))) return heading;
    }
  }
  return undefined;
}

function isHeading(text: string): boolean {
  return /\p{L}/u.test(text) && text.length <= 30 && text.split(/\s+/).length <= 4;
}
