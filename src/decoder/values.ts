/** Reads what stands in the places of a message. */
import type { Squeezed } from './squeeze.ts';

const longest = 100;

/** What the groups of a match hold in the original text, in order; empty where nothing stands. */
export function valuesOf(match: RegExpExecArray, squeezed: Squeezed, text: string): string[] {
  return (match.indices ?? []).slice(1).map((range: [number, number] | undefined) => {
    const [start, end] = range ?? [0, 0];
    if (start === end) return '';
    const last = squeezed.origin(end - 1) + 1;
    // What closes the last sign belongs to it: `amount[0]`.
    const closing = /^[\])}]*/.exec(text.slice(last, last + 9))?.[0] ?? '';
    return trimValue(text.slice(squeezed.origin(start), last) + closing);
  });
}

/** Reads what follows a message in a running text: the name of a field, or a reason up to its end. */
export function valueBehind(text: string, index: number, name: string): string {
  const rest = text.slice(index, index + 160);
  const [lead] = /^[ .:=-]{0,4}(?:(?<= )["'`([{<])?/.exec(rest) ?? [''];
  if (lead === '') return '';
  const pattern = /field/i.test(name) ? /^[\p{L}$_][\p{L}\p{N}$_.[\]-]*/u : /^[^"`\\\n|<>{};]+/;
  const [value = ''] = pattern.exec(rest.slice(lead.length)) ?? [];
  return trimValue(
    value.replace(/(?:\. |, ["']?\w+["']?[:=]| - | -> ).*$/s, '').replace(/[\s.,:'-]+$/, ''),
  );
}

/** A value without brackets that it does not open itself. */
function trimValue(value: string): string {
  let trimmed = value.trim().slice(0, longest);
  for (const [opening, closing] of [
    ['[', ']'],
    ['(', ')'],
    ['{', '}'],
  ] as const) {
    while (
      trimmed.endsWith(closing) &&
      trimmed.split(opening).length < trimmed.split(closing).length
    ) {
      trimmed = trimmed.slice(0, -1);
    }
  }
  return trimmed;
}
