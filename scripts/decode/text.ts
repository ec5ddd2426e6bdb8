/** What an argument means when it is no file: a code, a part of one, a pattern, a message, a body. */
import { caseId, splitCode } from '#catalog/code.ts';
import type { Digest } from '#catalog/digest.ts';
import { explainCase } from '#catalog/explain.ts';
import type { CodeFind } from '#decoder/code-find.ts';
import type { Finding } from '#decoder/finding.ts';
import type { Lexicon } from '#decoder/lexicon.ts';
import { matchMessage } from '#decoder/messages.ts';
import { readInput, type PartialCode, type Pattern } from '#decoder/read.ts';
import { scan } from '#decoder/scan.ts';
import { findSaid } from '#search/messages.ts';

/** What a text means: something of both, never neither. */
export interface Meant {
  finds: Finding[];
  /** The beginning of a code. */
  partial?: PartialCode;
}

/** What is known of the catalog; the lexicon is made only where a scan needs it. */
export interface Known {
  digest: Digest;
  lexicon: () => Lexicon;
  /** Whether what is only possible counts beside what is sure. */
  all: boolean;
}

/** Whether a text is nothing but a code or a pattern, whatever files there are; `./4044701` names a file. */
export function isCodeAlone(text: string): boolean {
  if (/^\s*[./\\~]/.test(text)) return false;
  const input = readInput(text);
  if (input.kind === 'pattern') return true;
  const [only, ...others] = input.kind === 'codes' ? input.finds : [];
  if (!only || others.length > 0) return false;
  const around = text.slice(0, only.offset) + text.slice(only.offset + only.length);
  return !/[\p{L}\p{N}]/u.test(around);
}

/** What a text means; null when it means nothing. */
export function readText(text: string, known: Known): Meant | null {
  const input = readInput(text);
  switch (input.kind) {
    case 'empty':
    case 'number':
      return null;
    case 'partial':
      return readPartial(text, input, known.digest);
    case 'pattern':
      return { finds: [toPattern(text, input)] };
    case 'codes':
      if (isCodeAlone(text)) return { finds: input.finds.map(toFinding) };
      return readInside(text, known) ?? readFinds(text, input.finds);
    case 'text':
      return readMessage(text, known) ?? readInside(text, known);
  }
}

function readFinds(text: string, finds: readonly CodeFind[]): Meant | null {
  return isFileName(text) ? null : { finds: finds.map(toFinding) };
}

/** What stands inside of a text, as in a body that was copied; null when there is nothing. */
function readInside(text: string, { lexicon, all }: Known): Meant | null {
  if (isFileName(text)) return null;
  const finds = scan(text, lexicon());
  const sure = finds.filter(({ confidence }) => confidence !== 'possible');
  if (sure.length > 0 && !all) return { finds: sure };
  return finds.length > 0 ? { finds } : null;
}

/** The message that a text is as a whole; null when it is none. */
export function readMessage(text: string, { digest, lexicon }: Known): Meant | null {
  const { templates } = lexicon();
  const message = matchMessage(text, templates);
  const cases = message?.cases ?? findSaid(text, digest);
  const [only, ...others] = cases;
  if (only === undefined) return null;
  return {
    finds: [
      {
        ...typed(text),
        ...(others.length === 0 ? { case: only } : { candidates: cases }),
        why: 'message',
        said: text.trim(),
        parameters: message?.parameters ?? {},
      },
    ],
  };
}

/** What was found without asking the catalog. */
function toFinding({ code, text, offset, length, readAs }: CodeFind): Finding {
  const { http = '', case: caseCode = '' } = splitCode(code) ?? {};
  const place = { column: offset + 1, offset, length };
  return { ...typed(text), ...place, code, case: caseId(http, caseCode), readAs };
}

function toPattern(text: string, { http, case: caseCode }: Omit<Pattern, 'kind'>): Finding {
  return { ...typed(text), pattern: `${http}xx${caseCode}`, case: caseId(http, caseCode) };
}

/** The beginning of a code; the digits of a case may be meant as one. */
function readPartial(text: string, partial: PartialCode, digest: Digest): Meant {
  const { http, service, likeCase } = partial;
  const isCase = likeCase && explainCase(digest, http, service).messages.length > 0;
  if (!isCase) return { finds: [], partial };
  const find = toPattern(text, { http, case: service });
  // Under some statuses the same digits begin codes, too.
  const isService = digest.services.some(({ code }) => code === service);
  return { finds: [find], ...(isService && { partial }) };
}

/** A find that was typed, and is sure for that. */
function typed(text: string): Finding {
  const trimmed = text.trim();
  const offset = text.indexOf(trimmed);
  return {
    line: 1,
    column: offset + 1,
    offset,
    length: trimmed.length,
    text: trimmed,
    code: null,
    pattern: null,
    case: null,
    candidates: [],
    confidence: 'certain',
    why: 'notation',
    said: null,
    parameters: {},
    statuses: [],
    contradictions: [],
    readAs: [],
    excerpt: '',
  };
}

/** A name that ends as names of files do. Whatever digits are in it, a file was meant. */
function isFileName(text: string): boolean {
  return /^[^\s=:"{]+\.[A-Za-z]\w{0,4}$/.test(text);
}
