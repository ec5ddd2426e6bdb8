/** One thing that is wrong with the catalog, told so that a person can mend it. */
export interface Problem {
  /** Path of the file, as the person knows it. */
  file: string;
  /** Line in the file, from 1. */
  line: number;
  /** Column in the line, from 1, in UTF-16 units. */
  column: number;
  /** Which field, such as `rows[0].message`; empty for the file as a whole. */
  field: string;
  expected: string;
  found: string;
  mend: string;
}

/** Thrown when a catalog cannot be used; holds every problem, not the first. */
export class CatalogError extends Error {
  readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[]) {
    super(describeProblems(problems));
    this.name = 'CatalogError';
    this.problems = problems;
  }
}

/** Writes problems down for a terminal, in the order of files and lines, with their count at the end. */
export function describeProblems(problems: readonly Problem[]): string {
  const sorted = [...problems].sort(
    (a, b) => compare(a.file, b.file) || a.line - b.line || a.column - b.column,
  );
  const count = problems.length === 1 ? '1 problem' : `${problems.length} problems`;
  return [...sorted.map(describe), `${count} in the catalog.`].join('\n\n');
}

function describe({ file, line, column, field, expected, found, mend }: Problem): string {
  return [
    `${file}:${line}:${column}${field ? `  ${field}` : ''}`,
    `  expected: ${expected}`,
    `  found:    ${found}`,
    `  mend:     ${mend}`,
  ]
    .map(showInvisible)
    .join('\n');
}

/** A no-break space must be seen to be mended, and a control character must not reach a terminal. */
function showInvisible(text: string): string {
  return text.replace(/(?! )[\p{C}\p{Z}]/gu, (character) => {
    const number = character.codePointAt(0)?.toString(16).toUpperCase().padStart(4, '0') ?? '';
    return `<U+${number}>`;
  });
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
