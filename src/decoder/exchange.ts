/** Finds what belongs to the HTTP exchange around a code: status lines and paths. */
import type { Lexicon } from './lexicon.ts';

/** Something of an exchange, and where it stands. */
export interface ExchangePart {
  /** Three digits of a status, or two of a service. */
  value: string;
  start: number;
}

const status =
  /\bHTTP\/\d(?:\.\d)?"?\s{1,3}(\d{3})(?!\d)|\bHTTP(?:[ _-]?(?:status|code|response))*(?:[ _-]?code)?["'\\]{0,4}\s?[:=]?\s?["'\\]{0,4}(\d{3})(?![\d-]|\/)|(?<![A-Za-z])(?:http_?)?status(?:_?code)?["'\\]{0,4}\s?[:=]\s?["'\\]{0,4}(\d{3})(?![\d-])|<--\s(\d{3})(?!\d)/gi;

/** The HTTP statuses that a plain text names, in order. */
export function findHttpStatuses(plain: string): ExchangePart[] {
  if (!['HTTP', 'http', 'tatus', 'TATUS', '<--'].some((word) => plain.includes(word))) return [];
  return [...plain.matchAll(status)]
    .map((match) => ({ value: match.slice(1).find(Boolean) ?? '', start: match.index }))
    .filter(({ value }) => /^[1-5]/.test(value));
}

/** The services whose paths a plain text names, in order. */
export function findPaths(plain: string, { paths }: Pick<Lexicon, 'paths'>): ExchangePart[] {
  if (!plain.includes('/')) return [];
  return [...plain.matchAll(/\/([a-z][a-z0-9-]{2,40})(?![\w-])/g)].flatMap((match) => {
    const service = paths.get(match[1] ?? '');
    return service === undefined ? [] : [{ value: service, start: match.index }];
  });
}
