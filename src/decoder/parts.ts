/** Codes that are written in their parts, `404-47-01`, or with the service left open, `404xx01`. */
import { isDigit, isStatus } from './digits.ts';
import type { Lexicon } from './lexicon.ts';

/** What may set the parts of a code apart: `404-47-01`; blanks and dashes outside of ASCII, too. */
const separators = Array.from('-/_. \u00a0\u202f\u2010\u2011\u2013\u2014');
/** What leaves the service open: `404xx01`. */
const opens = ['xx', '**', '??', '##', '__', 'nn', 'ss', 'yy'];

/** The codes of a catalog in parts, and with the service left open, as far as their first seven signs differ. */
export function listParts({ codes }: Pick<Lexicon, 'codes'>): string[] {
  const found = new Set<string>();
  for (const code of codes) {
    const [http, service, caseCode] = [code.slice(0, 3), code.slice(3, 5), code.slice(5)];
    for (const open of opens) found.add(`${http}${open}${caseCode}`);
    for (const separator of separators) found.add([http, service, ''].join(separator));
    for (const separator of '-/_. ') {
      for (const open of opens) found.add([http, open, ''].join(separator));
    }
  }
  return [...found];
}

/** Makes the check whether a code in parts, or one with the service left open, begins at a place. */
export function makePartsCheck(): (bytes: Uint8Array, start: number) => boolean {
  const encoder = new TextEncoder();
  const bytesOf = (text: string) => String.fromCharCode(...encoder.encode(text));
  const anyOf = (texts: readonly string[]) =>
    texts.map((text) => bytesOf(text).replace(/[*?.]/g, String.raw`\$&`)).join('|');
  const open = anyOf(opens);
  const parts = new RegExp(
    `^\\d{3}(?:(${anyOf(separators)})(?:\\d\\d|${open})\\1|${open})\\d\\d(?!\\d)`,
    'i',
  );
  return (bytes, start) =>
    isStatus(bytes, start) &&
    !isDigit(bytes[start - 1] ?? 0) &&
    !isDigit(bytes[start + 3] ?? 0) &&
    parts.test(String.fromCharCode(...bytes.subarray(start, start + 16)));
}
