/** Tells which states of payments belong to which code: those of the same body. */
import type { Code } from './codes.ts';
import { between, nearest } from './lines.ts';
import type { StatusMember } from './members.ts';
import type { Placed } from './said.ts';

/** A body with more entries than this tells nobody more. */
const most = 50;
/** Where no braces tell the body, a state stands near its code. */
const nearby = 2_000;

/** The states of each code that has some. */
export function statesByCode(
  codes: readonly Placed<Code>[],
  states: readonly Placed<StatusMember>[],
  plain: string,
): Map<Placed<Code>, StatusMember[]> {
  const found = new Map<Placed<Code>, StatusMember[]>();
  for (const code of codes) {
    const { object } = code;
    if (!object || !isOfBody(code, codes)) continue;
    const own = between(states, object.start, object.end).map(({ thing }) => thing);
    if (own.length > 0) found.set(code, own.slice(0, most));
  }
  for (const state of states) {
    const code = state.object ? undefined : codeBeside(state, codes, plain);
    if (!code) continue;
    const own = found.get(code) ?? [];
    if (own.length < most) found.set(code, [...own, state.thing]);
  }
  return found;
}

/** Whether a code is the one that its body is about: other numbers may stand beside it. */
function isOfBody(code: Placed<Code>, codes: readonly Placed<Code>[]): boolean {
  const isKeyed = ({ thing }: Placed<Code>) => thing.judgement.why === 'key';
  return (
    isKeyed(code) ||
    !nearest(codes, code.start, 2).some((one) => one.object === code.object && isKeyed(one))
  );
}

/** The code under a key that stands on the same line, or next to it without an empty line between. */
function codeBeside(
  state: Placed<StatusMember>,
  codes: readonly Placed<Code>[],
  plain: string,
): Placed<Code> | undefined {
  const distance = (code: Placed<Code>) =>
    Math.abs(code.start - state.start) + (code.line === state.line ? 0 : nearby);
  const isNear = (code: Placed<Code>) => {
    const [start, end] = [code.start, state.start].sort((one, other) => one - other);
    const text = plain.slice(start, end);
    return code.line === state.line || (text.length < nearby && !/\n\s*\n/.test(text));
  };
  return nearest(codes, state.start, 2)
    .filter((code) => !code.object && code.thing.judgement.why === 'key' && isNear(code))
    .sort((one, other) => distance(one) - distance(other))[0];
}
