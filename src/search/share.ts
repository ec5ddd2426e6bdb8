/** A query longer than this was pasted. */
export const longest = 80;
/** What bodies and logs are made of, and questions are not. */
const machineText = new RegExp(
  [
    '[\\r\\n]',
    '[{[]\\s*["{[]|["\']\\s*[:}\\]]|</?\\w', // JSON, XML
    '\\w=\\S|&\\w+=', // key=value
    '\\w://|\\bHTTP/\\d',
    '\\d{4}-\\d\\d-\\d\\d|\\d\\d:\\d\\d:\\d\\d', // time stamps
    '\\b[Bb]earer\\s|\\S{33}', // tokens and signatures
    '\\b(?:ERROR|WARN|INFO|DEBUG|TRACE|FATAL)\\b.*[:\\]|]',
  ].join('|'),
);

/** Whether a text looks like a body or a line of a log rather than like something typed. */
export function isPasted(text: string): boolean {
  return text.length > longest || machineText.test(text);
}

/**
 * The part of a query that may stand in an address: what was pasted may hold what is nobody else's
 * business, so that of it only the codes remain. Empty when there is nothing to keep.
 * @param codes the codes that were found in it, seven digits each
 */
export function toShareable(text: string, codes: readonly string[]): string {
  return isPasted(text) ? [...new Set(codes)].join(' ') : text.trim();
}
