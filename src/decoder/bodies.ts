/** Tells the lines of a body that goes over several lines. */

/** A longer line is none of them. */
export const longestMember = 400;

/** What begins a member: `"responseCode": `, `<code>`, `rc = `, `Response Code : `, `[rc] =>`. */
const member = [
  /["'<]/,
  /[A-Za-z_][\w.-]*(?: [A-Za-z_][\w.-]*){0,2}["']?\s{0,20}(?:[:=]|=>)/,
  /\[["']?[\w.-]+["']?\]\s{0,4}=>/,
];
/** Further lines: brackets, and what a value is said to be. */
const further = [/[>{}()[\]),]/, /(?:array|string|int)\(\d+\)/];

const memberStart = startOf(member);
const bodyStart = startOf([...member, ...further]);

/** Whether a line is a member of such a body. */
export function isMember(line: string): boolean {
  return line.length < longestMember && memberStart.test(line) && !/[{}].*[{}]/.test(line);
}

/** Whether such a body may go on with a line. */
export function isBodyLine(line: string): boolean {
  return line.length < longestMember && bodyStart.test(line);
}

function startOf(patterns: readonly RegExp[]): RegExp {
  return new RegExp(`^\\s*(?:${patterns.map(({ source }) => source).join('|')})`);
}
