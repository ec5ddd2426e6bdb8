/** Finds the messages of a catalog inside of a running text. */
import { merge, type Match, type MessageMatch } from './candidates.ts';
import { squeeze } from './squeeze.ts';
import type { Template } from './templates.ts';
import { valueBehind, valuesOf } from './values.ts';

/** A message inside of a text: from its first literal sign to its last. */
export interface Mention extends MessageMatch {
  start: number;
  end: number;
}

/** What matches at the same place. */
interface Group {
  start: number;
  end: number;
  weight: number;
  matches: Match[];
}

/** Finds the messages inside of a text, in order, the most literal one where they overlap. */
export function findMentions(text: string, templates: readonly Template[]): Mention[] {
  return group(text, templates).flatMap(({ start, end, matches }) => {
    // The same words may be a message, and the beginning of one that goes on.
    const filled = matches.filter(({ values }) => values.some((value) => value !== ''));
    const merged = merge(filled.length > 0 ? filled : matches, templates);
    return merged ? [{ ...merged, start, end }] : [];
  });
}

function group(text: string, templates: readonly Template[]): Group[] {
  const squeezed = squeeze(text);
  /** The groups, each at all the places that it takes in the squeezed text. */
  const taken: (Group | undefined)[] = [];
  for (const template of templatesIn(squeezed.text, templates)) {
    for (const match of squeezed.text.matchAll(template.inside)) {
      const [first, last] = [match.index, match.index + match[0].length - 1];
      const [start, end] = [squeezed.origin(first), squeezed.origin(last) + 1];
      if (!isWordStart(text, start) || !isWordEnd(text, end)) continue;
      const values = valuesOf(match, squeezed, text);
      if (template.endsOpen) values.push(valueBehind(text, end, template.names.at(-1) ?? ''));
      const { weight } = template;
      const one = { template, values, said: text.slice(start, end) };
      const rival = taken.slice(first, last + 1).find((other) => other !== undefined);
      if (rival?.weight === weight) rival.matches.push(one);
      if (rival) continue;
      const own = { start, end, weight, matches: [one] };
      for (let place = first; place <= last; place += 1) taken[place] = own;
    }
  }
  return [...new Set(taken)].filter((one) => one !== undefined);
}

/** The templates by what their first three signs come to. */
interface Beginnings {
  buckets: (Template[] | undefined)[];
  /** Templates that begin with a placeholder may be anywhere. */
  anywhere: Template[];
}

const beginnings = new WeakMap<readonly Template[], Beginnings>();

/** The templates that may be in a squeezed text, without asking each of them. */
function templatesIn(text: string, templates: readonly Template[]): Template[] {
  let known = beginnings.get(templates);
  if (!known) {
    known = { buckets: Array.from({ length: 32_768 }), anywhere: [] };
    for (const template of templates) {
      if (template.prefix.length < 3) known.anywhere.push(template);
      else (known.buckets[beginning(template.prefix, 0)] ??= []).push(template);
    }
    beginnings.set(templates, known);
  }
  const found = new Set(known.anywhere);
  for (let place = 0; place + 3 <= text.length; place += 1) {
    const bucket = known.buckets[beginning(text, place)];
    if (!bucket) continue;
    for (const template of bucket) if (text.startsWith(template.prefix, place)) found.add(template);
  }
  return [...found].sort((one, other) => other.weight - one.weight);
}

/** Five bits of each of three signs. */
function beginning(text: string, place: number): number {
  return (
    (text.charCodeAt(place) & 31) |
    ((text.charCodeAt(place + 1) & 31) << 5) |
    ((text.charCodeAt(place + 2) & 31) << 10)
  );
}

function isWordStart(text: string, index: number): boolean {
  const [before, first] = [text.charAt(index - 1), text.charAt(index)] as const;
  return !/[\p{L}\p{N}]/u.test(before) || (/\p{Ll}/u.test(before) && /\p{Lu}/u.test(first));
}

function isWordEnd(text: string, index: number): boolean {
  const [last, after] = [text.charAt(index - 1), text.charAt(index)] as const;
  return !/[\p{L}\p{N}]/u.test(after) || (/\p{Ll}/u.test(last) && /\p{Lu}/u.test(after));
}
