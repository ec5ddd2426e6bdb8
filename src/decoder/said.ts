/** Finds what the messages of a part of a text say, and which belongs to which code. */
import type { MessageMatch } from './candidates.ts';
import type { Code } from './codes.ts';
import { nearest, type Lines } from './lines.ts';
import type { MessageMember } from './members.ts';
import { findMentions } from './mentions.ts';
import { matchMessage } from './messages.ts';
import type { ObjectRange } from './objects.ts';
import type { Template } from './templates.ts';

/** A message that stands in a text. */
export interface Said {
  /** As it stands there. */
  value: string;
  start: number;
  end: number;
  /** What it is in the catalog; null for a text under a key that is no message of it. */
  match: MessageMatch | null;
  /** Whether a key calls it a message. */
  isKeyed: boolean;
}

/** Something and where it stands. */
export interface Placed<Thing> {
  thing: Thing;
  start: number;
  line: number;
  object: ObjectRange | undefined;
}

/** How far a message may stand from its code in a running text. */
const nearby = 80;
/** So many codes and messages to either side are asked which belong together. */
const few = 6;

/** The messages of a plain text, in order. */
export function findSaidIn(
  plain: string,
  templates: readonly Template[],
  members: readonly MessageMember[],
  codes: number,
): Said[] {
  const keyed = members.map(({ value, start, end }) => ({
    value,
    start,
    end,
    match: matchMessage(value, templates),
    isKeyed: true,
  }));
  // Where each code has its message under a key, no other one is looked for.
  if (keyed.length > 0 && keyed.length >= codes) return keyed;
  const free = findMentions(plain, templates)
    .filter(
      ({ start, end }) =>
        !nearest(keyed, start, 2).some((one) => one.start < end && start < one.end),
    )
    .map(({ start, end, ...match }) => ({
      value: plain.slice(start, end),
      start,
      end,
      match,
      isKeyed: false,
    }));
  return [...keyed, ...free].sort((one, other) => one.start - other.start);
}

/** The message that stands beside a code: in the same object, or near it on the same line. */
export function messageOf(
  code: Placed<Code>,
  codes: readonly Placed<Code>[],
  messages: readonly Placed<Said>[],
): Said | undefined {
  const { start, end, caseId, judgement } = code.thing;
  const neighbours = nearest(codes, start, few).filter(
    (other) => other !== code && other.line === code.line && other.thing.end !== end,
  );
  const distance = ({ thing }: Placed<Said>) =>
    thing.start >= end ? thing.start - end : start - thing.end;
  const isOwn = (one: Placed<Said>) =>
    neighbours.every(
      (other) =>
        one.object !== other.object ||
        Math.abs(one.start - other.start) >= Math.abs(one.start - start) ||
        // "4044701: Transaction Not Found, 4034714: …": what follows a code belongs to it.
        (one.start > start && other.start > one.start),
    );
  const fitting = nearest(messages, start, few).filter((one) => {
    const { isKeyed } = one.thing;
    if (isKeyed && code.object && one.object === code.object) return true;
    // A header or a line of YAML has its message on another line.
    if (isKeyed && judgement.why === 'key' && !code.object && !one.object) {
      return Math.abs(one.line - code.line) <= 2;
    }
    return one.line === code.line && distance(one) <= nearby && isOwn(one);
  });
  const agrees = (one: Placed<Said>) => one.thing.match?.cases.includes(caseId) ?? false;
  const rank = (one: Placed<Said>) =>
    (one.thing.isKeyed ? 0 : 1_000) + (agrees(one) ? 0 : 500) + distance(one);
  const best = fitting.sort((one, other) => rank(one) - rank(other))[0];
  if (!best) return undefined;
  // Directly behind the only code it cannot be meant otherwise: `4044701 Invalid Amount`.
  const isAttached =
    neighbours.length === 0 &&
    Boolean(best.thing.match?.isTelling) &&
    best.start >= end &&
    best.start - end <= 3;
  return best.thing.isKeyed || agrees(best) || isAttached ? best.thing : undefined;
}

/** Whether a stretch stands for itself: alone on its line, or quoted and no value of a key. */
export function standsAlone(plain: string, start: number, end: number, lines: Lines): boolean {
  const line = lines.at(start);
  const before = plain.slice(Math.max(lines.start(line), start - 40), start);
  const isLine = /^[\s"'`([{<>*#-]*$/.test(before) && lines.end(line) - end < 100;
  return isLine || (/(?<![:=>]\s?)["'“”]$/.test(before) && /["'“”]/.test(plain.charAt(end)));
}
