/** A stretch of JSON text with the class by which it is coloured. */
export interface JsonToken {
  kind: 'key' | 'string' | 'literal' | 'mark';
  text: string;
}

const token = /("(?:[^"\\]|\\.)*")(\s*:)?|[[\]{},]|[^\s"[\]{},:]+/g;

/** Cuts pretty-printed JSON into tokens, white space included. */
export function tokenizeJson(value: unknown): JsonToken[] {
  const text = JSON.stringify(value, null, 2);
  const tokens: JsonToken[] = [];
  let end = 0;
  for (const match of text.matchAll(token)) {
    if (match.index > end) tokens.push({ kind: 'mark', text: text.slice(end, match.index) });
    const [all, string, colon] = match;
    if (string === undefined) {
      tokens.push({ kind: /^[[\]{},]$/.test(all) ? 'mark' : 'literal', text: all });
    } else {
      tokens.push({ kind: colon === undefined ? 'string' : 'key', text: string });
      if (colon !== undefined) tokens.push({ kind: 'mark', text: colon });
    }
    end = match.index + all.length;
  }
  return tokens;
}
