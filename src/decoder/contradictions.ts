/** Finds what in a text contradicts a code: its exchange, its message, its service, its type. */
import type { Code } from './codes.ts';
import { findHttpStatuses, findPaths, type ExchangePart } from './exchange.ts';
import type { Contradiction } from './finding.ts';
import type { Lexicon } from './lexicon.ts';
import { between, nearest, type Lines } from './lines.ts';
import type { StatusMember } from './members.ts';
import { toPlain } from './plain.ts';
import type { Placed, Said } from './said.ts';

/** What stands beside a code. */
export interface Beside {
  message: Said | undefined;
  /** The states that the same body tells. */
  statuses: readonly StatusMember[];
  /** Where a state stands that belongs to no code: in the body of a request. */
  request: number | undefined;
}

/** What a part of a text says of the HTTP exchange, worked out when it is asked for. */
export interface Exchange {
  statuses: () => ExchangePart[];
  paths: () => ExchangePart[];
  /** The last status before the part; the one service whose path stands before it. */
  statusBefore: () => string | undefined;
  pathBefore: () => string | undefined;
}

/**
 * Reads the exchange of a part.
 * @param before gives the text before the part, at most so long
 */
export function readExchange(
  plain: string,
  lexicon: Lexicon,
  before: (most: number) => string,
): Exchange {
  // Before a body stand the lines of its answer; before a line of a log those of anybody.
  const most = /^\s*["'{[<]/.test(plain) ? 2_000 : 400;
  const lead = once(() => toPlain(before(most)).text);
  return {
    statuses: once(() => findHttpStatuses(plain)),
    paths: once(() => findPaths(plain, lexicon)),
    statusBefore: once(() => findHttpStatuses(lead()).at(-1)?.value),
    pathBefore: once(() => theOne(findPaths(lead(), lexicon))),
  };
}

function once<Result>(work: () => Result): () => Result {
  let result: { value: Result } | undefined;
  return () => (result ??= { value: work() }).value;
}

/** The value of some parts when it is the same in all. */
function theOne(parts: readonly ExchangePart[]): string | undefined {
  const values = new Set(parts.map(({ value }) => value));
  return values.size === 1 ? parts[0]?.value : undefined;
}

/** Every contradiction of a code. */
export function contradictionsOf(
  code: Placed<Code>,
  codes: readonly Placed<Code>[],
  beside: Beside,
  part: { plain: string; lines: Lines; exchange: Exchange; lexicon: Lexicon },
): Contradiction[] {
  const { judgement, digits, caseId, service, start, isPattern } = code.thing;
  const { message } = beside;
  const isSure = judgement.why === 'key' || judgement.why === 'words' || message !== undefined;
  if (isPattern || !isSure) return [];
  const found: Contradiction[] = [];
  const http = httpBeside(code, codes, part.lines, part.exchange);
  if (http !== undefined && http !== digits.slice(0, 3)) found.push({ kind: 'http', http });
  if (message?.match && !message.match.cases.includes(caseId)) {
    found.push({ kind: 'message', cases: message.match.cases });
  }
  const services = servicesBeside(code, beside, part.lines, part.exchange, part.lexicon);
  if (services && !services.includes(service))
    found.push({ kind: 'service', services: [...services] });
  const isJsonNumber = /["']\s{0,4}:\s{0,4}$/.test(
    part.plain.slice(Math.max(0, start - 12), start),
  );
  if (judgement.why === 'key' && isJsonNumber) found.push({ kind: 'number' });
  return found;
}

/** The HTTP status that an answer came with, as far as the text beside its code says. */
function httpBeside(
  code: Placed<Code>,
  codes: readonly Placed<Code>[],
  lines: Lines,
  exchange: Exchange,
): string | undefined {
  const { digits, start, judgement } = code.thing;
  const own = digits.slice(0, 3);
  const same = between(exchange.statuses(), lines.start(code.line), lines.end(code.line));
  if (same.length > 0) {
    if (same.some(({ value }) => value === own)) return own;
    // A line that speaks of several codes or statuses says only in words which belong together.
    const others = nearest(codes, start, 2).filter((one) => one.line === code.line);
    const isAlone = others.every(({ thing }) => thing.digits === digits);
    return isAlone && same.length === 1 ? same[0]?.value : undefined;
  }
  if (judgement.why !== 'key') return undefined;
  return between(exchange.statuses(), 0, start).at(-1)?.value ?? exchange.statusBefore();
}

/** The services that the fields of the same body, a path or a request speak of. */
function servicesBeside(
  code: Placed<Code>,
  { statuses, request }: Beside,
  lines: Lines,
  exchange: Exchange,
  { statusFields, calledByBank }: Lexicon,
): readonly string[] | undefined {
  const fields = statusFields.filter(({ field }) => statuses.some((one) => one.field === field));
  if (fields.length > 0) return fields.flatMap(({ services }) => services);
  if (code.thing.judgement.why !== 'key') return undefined;
  const { start } = code.thing;
  const onLine = between(exchange.paths(), lines.start(code.line), start);
  const before = onLine.length > 0 ? onLine : between(exchange.paths(), 0, start);
  const path = before.length > 0 ? theOne(before) : exchange.pathBefore();
  if (path !== undefined) return [path];
  // A body with a state and without a code is a notification: what follows answers it.
  const isAnswer = request !== undefined && request < start && calledByBank.length > 0;
  return isAnswer && before.length === 0 ? calledByBank : undefined;
}
