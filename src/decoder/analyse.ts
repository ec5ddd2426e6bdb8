/** Reads a part of a text: every code in it, and what belongs to each. Pure; the parts are short. */
import { findJudged } from './codes.ts';
import { contradictionsOf, readExchange } from './contradictions.ts';
import { toReadings } from './code-find.ts';
import type { Above } from './headings.ts';
import type { LocalFinding } from './finding.ts';
import type { Lexicon } from './lexicon.ts';
import { readLines } from './lines.ts';
import { findMembers } from './members.ts';
import { findObjects, objectsAt } from './objects.ts';
import { toPlain } from './plain.ts';
import { findSaidIn, messageOf, standsAlone, type Placed } from './said.ts';
import { statesByCode } from './states.ts';

/** What stands before the part. Most parts never ask for it. */
export interface Context extends Above {
  /** The text before, at most so long, but nothing that was read already: that belongs to others. */
  beforeOwn: (most: number) => string;
}

/**
 * Finds every code, pattern, message and state in a part of a text, in order.
 * Takes time in proportion to the part, and never throws.
 */
export function analyse(text: string, lexicon: Lexicon, context: Context): LocalFinding[] {
  const { text: plain, origin } = toPlain(text);
  const lines = readLines(plain);
  const objects = findObjects(plain);
  const place = <Thing extends { start: number }>(things: readonly Thing[]): Placed<Thing>[] => {
    const inner = objectsAt(
      objects,
      things.map(({ start }) => start),
    );
    return things.map((thing, index) => {
      const { start } = thing;
      return { thing, start, line: lines.at(start), object: inner[index] };
    });
  };

  const members = findMembers(plain, lexicon);
  const codes = place(findJudged(plain, lines, lexicon, context));
  const messages = place(findSaidIn(plain, lexicon.templates, members.messages, codes.length));
  const states = statesByCode(codes, place(members.statuses), plain);
  const beside = codes.map((code) => ({
    code,
    message: messageOf(code, codes, messages),
    statuses: states.get(code) ?? [],
  }));
  const used = new Set<unknown>(beside.flatMap(({ message, statuses }) => [message, ...statuses]));
  const loose = members.statuses.filter((status) => !used.has(status));
  const part = { plain, lines, lexicon, exchange: readExchange(plain, lexicon, context.beforeOwn) };

  const find = (start: number, end: number, rest: Partial<LocalFinding> & Known): LocalFinding => {
    const offset = origin(start);
    const length = origin(end) - offset;
    return { ...nothing, text: text.slice(offset, offset + length), offset, length, ...rest };
  };
  const found = [
    ...beside.map(({ code, message, statuses }) => {
      const { start, end, digits, caseId, isPattern, judgement, letters } = code.thing;
      const agrees = message?.match?.cases.includes(caseId) ?? false;
      // A message under a key belongs to the code of its body, not to a number beside that.
      const isProof = agrees && !(message?.isKeyed && judgement.confidence === 'possible');
      return find(start, end, {
        code: isPattern ? null : digits,
        pattern: isPattern ? digits : null,
        case: caseId,
        ...(isProof && judgement.why !== 'key' ? proven : judgement),
        said: message?.value ?? null,
        parameters: agrees ? (message?.match?.parameters ?? {}) : {},
        statuses: statuses.map(({ field, value }) => ({ field, value })),
        contradictions: contradictionsOf(
          code,
          codes,
          { message, statuses, request: loose[0]?.start },
          part,
        ),
        readAs: toReadings(letters),
      });
    }),
    ...messages.flatMap(({ thing }) => {
      const { match, value, start, end, isKeyed } = thing;
      if (!match || used.has(thing)) return [];
      const stands = standsAlone(plain, start, end, lines);
      const isFilled = Object.keys(match.parameters).length > 0;
      const tells = match.isTelling || (stands && isFilled);
      if (!isKeyed && !tells && !stands) return [];
      // "card blocked" may be anybody's words; a message of three words, or one filled in, is not.
      const isRare = match.isTelling && (isFilled || value.split(/\s+/).length > 2);
      const [only = null, ...others] = match.cases;
      return find(start, end, {
        case: others.length === 0 ? only : null,
        candidates: others.length === 0 ? [] : match.cases,
        confidence: isKeyed ? 'certain' : isRare || (stands && tells) ? 'likely' : 'possible',
        why: isKeyed ? 'key' : 'message',
        said: value,
        parameters: match.parameters,
      });
    }),
    ...loose.map(({ field, value, start, end }) =>
      find(start, end, { confidence: 'certain', why: 'status', statuses: [{ field, value }] }),
    ),
  ];
  return found.sort((one, other) => one.offset - other.offset);
}

type Known = Pick<LocalFinding, 'confidence' | 'why'>;
const proven: Known = { confidence: 'certain', why: 'message' };

const nothing = {
  code: null,
  pattern: null,
  case: null,
  candidates: [],
  said: null,
  parameters: {},
  statuses: [],
  contradictions: [],
  readAs: [],
};
