/** Matches texts to the messages of a catalog, whatever their case, spacing and punctuation. */
import { remember } from './memory.ts';
import { squeeze, type Squeezed } from './squeeze.ts';
import { wordsIn, type Template } from './templates.ts';

/** A message that was recognised. */
export interface MessageMatch {
  /** The case, or the candidates, in the order of their ids. */
  cases: string[];
  /** What stands in the places of the message, by their names. */
  parameters: Record<string, string>;
  isTelling: boolean;
}

/** A message that was found inside of a text: from its first literal sign to its last. */
export interface MessageFind extends MessageMatch {
  start: number;
  end: number;
}

/** The standard allows 150 units; providers are less strict. */
const longestMessage = 400;
const longestParameter = 100;

/**
 * Matches a text as a whole: `Invalid Mandatory Field amount.value` is the message of 400-02 with
 * the parameter `amount.value`.
 * @returns null when it is no message of the catalog
 */
export function matchMessage(text: string, templates: readonly Template[]): MessageMatch | null {
  if (text.length > longestMessage) return null;
  let match = matchers.get(templates);
  if (!match) {
    match = remember((message: string) => matchAnew(message, templates));
    matchers.set(templates, match);
  }
  return match(text);
}

/** A log says the same again and again. */
const matchers = new WeakMap<readonly Template[], (text: string) => MessageMatch | null>();

function matchAnew(text: string, templates: readonly Template[]): MessageMatch | null {
  const squeezed = squeeze(text);
  const matches = templates.flatMap((template) => {
    if (!squeezed.text.startsWith(template.prefix)) return [];
    const match = template.whole.exec(squeezed.text);
    return match ? [{ template, values: valuesOf(match, squeezed, text), said: text }] : [];
  });
  return merge(matches, templates);
}

interface Match {
  template: Template;
  /** What stands in its places, in order; empty where nothing does. */
  values: string[];
  /** The message itself, as it stands there. */
  said: string;
}

/** Takes the most literal match, and names every case that the words may mean as well. */
function merge(matches: readonly Match[], templates: readonly Template[]): MessageMatch | null {
  const [best] = matches;
  if (!best) return null;
  const { template, values } = best;
  // "Invalid Bill/Virtual Account" is a message, and the beginning of another one.
  const equals = matches.filter((one) => one.template.weight === template.weight);
  const also = rivalsOf(best, templates);
  const entries = template.names.map((name, index) => [name, values[index] ?? ''] as const);
  return {
    cases: [
      ...new Set([...equals.map((one) => one.template), ...also].flatMap(({ cases }) => cases)),
    ].sort(),
    parameters: Object.fromEntries(entries.filter(([, value]) => value !== '')),
    isTelling: template.isTelling,
  };
}

/** What else under the same HTTP status the words of a message may mean. */
function rivalsOf({ template, values, said }: Match, templates: readonly Template[]): Template[] {
  if (template.names.length + template.optionalWords.length === 0) return [];
  const others = templates.filter((one) => one !== template && sharesStatus(one, template));
  // "Unauthorized. Invalid Token": the reason is another message.
  if (values.some((value) => value !== '')) {
    return mostWords(others.filter((one) => holdsWords(values.join(' '), one.words)));
  }
  // "Unauthorized" alone is what every 401 is called.
  if (template.names.length > 0 && !template.isTelling) return others;
  // "Token Not Found", "Feature Not Allowed": something is left out, and more messages have the words.
  const words = wordsIn(said);
  const isCut =
    template.names.length > 0 || template.optionalWords.some((word) => !words.includes(word));
  return isCut ? others.filter((one) => words.every((word) => one.words.includes(word))) : [];
}

function sharesStatus(one: Template, other: Template): boolean {
  const statuses = other.cases.map((id) => id.slice(0, 3));
  return one.cases.some((id) => statuses.includes(id.slice(0, 3)));
}

function holdsWords(text: string, words: readonly string[]): boolean {
  const said = new Set(wordsIn(text));
  return words.length > 1 && words.every((word) => said.has(word));
}

function mostWords(templates: readonly Template[]): Template[] {
  const most = Math.max(...templates.map(({ words }) => words.length));
  return templates.filter(({ words }) => words.length === most);
}

function valuesOf(match: RegExpExecArray, squeezed: Squeezed, text: string): string[] {
  return (match.indices ?? []).slice(1).map((range: [number, number] | undefined) => {
    const [start, end] = range ?? [0, 0];
    if (start === end) return '';
    const last = squeezed.origin(end - 1) + 1;
    // What closes the last sign belongs to it: `amount[0]`.
    const closing = /^[\])}]*/.exec(text.slice(last, last + 9))?.[0] ?? '';
    return trimValue(text.slice(squeezed.origin(start), last) + closing);
  });
}

/** A value without brackets that it does not open itself. */
function trimValue(value: string): string {
  let trimmed = value.trim().slice(0, longestParameter);
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

/** Finds the messages inside of a text, in order, the most literal one where they overlap. */
export function findMessages(text: string, templates: readonly Template[]): MessageFind[] {
  const squeezed = squeeze(text);
  const groups: { start: number; end: number; weight: number; matches: Match[] }[] = [];
  for (const template of templatesIn(squeezed.text, templates)) {
    for (const match of squeezed.text.matchAll(template.inside)) {
      const start = squeezed.origin(match.index);
      const end = squeezed.origin(match.index + match[0].length - 1) + 1;
      if (!isWordStart(text, start) || !isWordEnd(text, end)) continue;
      const values = valuesOf(match, squeezed, text);
      if (template.endsOpen) values.push(valueBehind(text, end, template.names.at(-1) ?? ''));
      const { weight } = template;
      const one = { template, values, said: text.slice(start, end) };
      const rival = groups.find((other) => other.start < end && start < other.end);
      if (!rival) groups.push({ start, end, weight, matches: [one] });
      else if (rival.weight === weight) rival.matches.push(one);
    }
  }
  return groups
    .sort((one, other) => one.start - other.start)
    .flatMap(({ start, end, matches }) => {
      // The same words may be a message, and the beginning of one that goes on.
      const filled = matches.filter(({ values }) => values.some((value) => value !== ''));
      const merged = merge(filled.length > 0 ? filled : matches, templates);
      return merged ? [{ ...merged, start, end }] : [];
    });
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

/** Reads what follows a message in a running text: the name of a field, or a reason up to its end. */
function valueBehind(text: string, index: number, name: string): string {
  const rest = text.slice(index, index + 160);
  const [lead] = /^[ .:=-]{0,4}(?:(?<= )["'`([{<])?/.exec(rest) ?? [''];
  if (lead === '') return '';
  const pattern = /field/i.test(name) ? /^[\p{L}$_][\p{L}\p{N}$_.[\]-]*/u : /^[^"`\\\n|<>{};]+/;
  const [value = ''] = pattern.exec(rest.slice(lead.length)) ?? [];
  return trimValue(
    value.replace(/(?:\. |, ["']?\w+["']?[:=]| - | -> ).*$/s, '').replace(/[\s.,:'-]+$/, ''),
  );
}
