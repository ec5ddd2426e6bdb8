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

/** What a text says of the HTTP exchange, worked out when it is asked for. */
export interface Exchange {
  statuses: () => ExchangePart[];
  paths: () => ExchangePart[];
  /** The same of what stands before the part, at most so many lines. */
  statusesBefore: (lines: number) => ExchangePart[];
  pathsBefore: (lines: number) => ExchangePart[];
}

/** How far up what belongs to a body may stand, headers included; and to a line of a log. */
const [linesAboveBody, linesAboveLog] = [40, 3] as const;

/**
 * Reads the exchange of a part.
 * @param before gives the text before the part, at most so many units
 */
export function readExchange(
  plain: string,
  lexicon: Lexicon,
  before: (most: number) => string,
): Exchange {
  const lead = (lines: number) => {
    const text = toPlain(before(lines > linesAboveLog ? 2_000 : 400)).text;
    return text
      .split('\n')
      .slice(-lines - 1)
      .join('\n');
  };
  return {
    statuses: once(() => findHttpStatuses(plain)),
    paths: once(() => findPaths(plain, lexicon)),
    statusesBefore: (lines) => findHttpStatuses(lead(lines)),
    pathsBefore: (lines) => findPaths(lead(lines), lexicon),
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

/** Where what belongs to a code may stand above its line. */
interface Above {
  /** The place in the part from which on it is its own: behind the code before. */
  from: number;
  /** How many lines before the part may belong to it, too. */
  linesBefore: number;
  /** Whether the line is one of a body; a line of a log may follow that of anybody. */
  isBody: boolean;
}

function aboveOf(
  code: Placed<Code>,
  codes: readonly Placed<Code>[],
  plain: string,
  lines: Lines,
): Above {
  const lineStart = lines.start(code.line);
  const isBody = /^\s*(?:["'{}[\]<]|[\w-]{1,40}\s?:\s)/.test(
    plain.slice(lineStart, lineStart + 80),
  );
  const most = isBody ? linesAboveBody : linesAboveLog;
  const before = nearest(codes, code.start, 8).findLast(({ start }) => start < code.start);
  const isFirst = before === undefined && code.line < most;
  return {
    from: Math.max(before?.thing.end ?? 0, lines.start(Math.max(0, code.line - most))),
    linesBefore: isFirst ? most - code.line : 0,
    isBody,
  };
}

/** The part of a text that is read, and what is known of it. */
export interface Part {
  plain: string;
  lines: Lines;
  exchange: Exchange;
  lexicon: Lexicon;
}

/** Every contradiction of a code. */
export function contradictionsOf(
  code: Placed<Code>,
  codes: readonly Placed<Code>[],
  beside: Beside,
  part: Part,
): Contradiction[] {
  const { judgement, digits, caseId, service, start, isPattern } = code.thing;
  const { message } = beside;
  const isSure = judgement.why === 'key' || judgement.why === 'words' || message !== undefined;
  if (isPattern || !isSure) return [];
  const found: Contradiction[] = [];
  const above = aboveOf(code, codes, part.plain, part.lines);
  const http = httpBeside(code, codes, above, part);
  if (http !== undefined && http !== digits.slice(0, 3)) found.push({ kind: 'http', http });
  if (message?.match && !message.match.cases.includes(caseId)) {
    found.push({ kind: 'message', cases: message.match.cases });
  }
  const services = servicesBeside(code, beside, above, part);
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
  above: Above,
  { lines, exchange }: Part,
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
  if (judgement.why !== 'key' || !above.isBody) return undefined;
  const last = between(exchange.statuses(), above.from, start).at(-1);
  if (last) return last.value;
  return above.linesBefore > 0
    ? exchange.statusesBefore(above.linesBefore).at(-1)?.value
    : undefined;
}

/** The services that the fields of the same body, a path or a request speak of. */
function servicesBeside(
  code: Placed<Code>,
  { statuses, request }: Beside,
  above: Above,
  { lines, exchange, lexicon: { statusFields, calledByBank } }: Part,
): readonly string[] | undefined {
  const fields = statusFields.filter(({ field }) => statuses.some((one) => one.field === field));
  if (fields.length > 0) return fields.flatMap(({ services }) => services);
  if (code.thing.judgement.why !== 'key') return undefined;
  const { start } = code.thing;
  const onLine = between(exchange.paths(), lines.start(code.line), start);
  const nearby = onLine.length > 0 ? onLine : between(exchange.paths(), above.from, start);
  const paths =
    nearby.length === 0 && above.linesBefore > 0 ? exchange.pathsBefore(above.linesBefore) : nearby;
  if (paths.length > 0) {
    const path = theOne(paths);
    return path === undefined ? undefined : [path];
  }
  // A body with a state and without a code is a notification: what follows answers it.
  const isAnswer = request !== undefined && request >= above.from && request < start;
  return isAnswer && calledByBank.length > 0 ? calledByBank : undefined;
}
