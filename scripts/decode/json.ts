import type { Finding } from '#decoder/finding.ts';
import { meaningOf, pathOf } from '#decoder/record.ts';
import type { Digest } from '#catalog/digest.ts';
import type { Urls } from '#catalog/urls.ts';

/** What is needed to say what a find means, and where to read on. */
export interface RecordContext {
  digest: Digest;
  urls: Urls;
  /** Makes an address of a path. */
  address: (path: string) => string;
}

/**
 * A find as it leaves for other programs, its fields in the order in which they are documented.
 * @param file the name of the file as it was given; `-` is standard input, null an argument
 */
export function toRecord(
  find: Finding,
  file: string | null,
  { digest, urls, address }: RecordContext,
) {
  const meaning = meaningOf(find, digest);
  return {
    file,
    line: find.line,
    column: find.column,
    text: find.text,
    code: find.code,
    confidence: find.confidence,
    listed: meaning.listed,
    http: meaning.http,
    service: meaning.service,
    case: meaning.case,
    message: meaning.message,
    parameters: find.parameters,
    outcome: meaning.contract?.outcome ?? null,
    url: address(pathOf(find, digest, urls)),
    pattern: find.pattern,
    candidates: find.candidates,
    why: find.why,
    said: find.said,
    statuses: find.statuses,
    contradictions: find.contradictions,
    readAs: find.readAs,
    offset: find.offset,
    length: find.length,
  };
}

/** What JSON leaves as it is, and a terminal may obey. */
const obeyed = /[\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]/g;

/** A value in one line of JSON in which nothing drives the terminal that it is shown on. */
export function toLine(value: unknown): string {
  const json = JSON.stringify(value).replace(
    obeyed,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
  return `${json}\n`;
}
