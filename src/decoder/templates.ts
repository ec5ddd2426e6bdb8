/** Makes of the messages of a catalog what texts are matched to. */
import { caseId } from '#catalog/code.ts';
import type { DigestParts } from '#catalog/digest.ts';
import { splitMessage, type MessagePart } from '#catalog/message.ts';
import { squeeze } from './squeeze.ts';
import { spellingsOf, wordingsOf } from './variants.ts';

/** A message of a catalog, ready to be matched to squeezed texts. */
export interface Template {
  /** The cases that have this message, as `404-01`. */
  cases: string[];
  /** The names of its placeholders, in order. */
  names: string[];
  /** Matches a text as a whole; a group for each placeholder. */
  whole: RegExp;
  /** Finds it inside of a text, from its first literal word to its last; a group as above. */
  inside: RegExp;
  /** Whether it ends with a placeholder. */
  endsOpen: boolean;
  /** What it begins with in every spelling, squeezed; empty where a placeholder comes first. */
  prefix: string;
  /** Its first literal words in lower case, in each spelling, a blank between them. */
  beginnings: string[];
  /** Whether its words are rare enough to be the message without a key that says so. */
  isTelling: boolean;
  /** How many of its signs are literal: the most literal template wins. */
  weight: number;
  /** The words that it must have, in lower case, and those that may be left out. */
  words: string[];
  optionalWords: string[];
}

/** What a placeholder between two literal parts may hold. */
const longestBetween = 60;

/** In a message, what stands in parentheses may be left out: `Invalid Token (B2B)`. */
const optional = /\(([^()]*)\)/g;

/** Prepares the messages of a catalog, the most literal ones first. */
export function makeTemplates({
  cases,
  httpStatuses,
}: Pick<DigestParts, 'cases' | 'httpStatuses'>): Template[] {
  const casesOf = new Map<string, Set<string>>();
  for (const one of cases) {
    const id = caseId(one.http, one.case);
    for (const { message } of one.rows) {
      casesOf.set(message, (casesOf.get(message) ?? new Set()).add(id));
    }
  }
  const phrases = new Set(httpStatuses.map(({ name }) => squeeze(name).text));
  return [...casesOf]
    .flatMap(([message, ids]) => {
      const templates = wordingsOf(message).map((wording) => makeTemplate(wording, [...ids]));
      const [published] = templates;
      const isTelling =
        published !== undefined &&
        published.words.length > 1 &&
        published.weight >= 8 &&
        !phrases.has(squeeze(message).text);
      return templates.map((template) => ({ ...template, isTelling }));
    })
    .filter(({ weight }) => weight > 0)
    .sort((one, other) => other.weight - one.weight);
}

function makeTemplate(message: string, cases: string[]): Omit<Template, 'isTelling'> {
  const parts = splitMessage(message).filter(
    ({ kind, text }) => kind === 'placeholder' || squeeze(text).text !== '',
  );
  const isText = ({ kind }: MessagePart) => kind === 'text';
  const literals = parts.filter(isText).map(({ text }) => text);
  const inner = parts.slice(parts.findIndex(isText), parts.findLastIndex(isText) + 1);
  const first = parts[0]?.kind === 'text' ? parts[0].text : '';
  const beginnings = spellAll(wordsIn(first.replace(/\(.*/s, '')));
  return {
    cases,
    names: parts.filter((part) => !isText(part)).map(({ text }) => text.slice(1, -1)),
    whole: new RegExp(`^${patternOf(parts, '(.*)')}$`, 'du'),
    inside: new RegExp(patternOf(inner, `(.{0,${longestBetween}}?)`), 'dgu'),
    endsOpen: parts.at(-1)?.kind === 'placeholder',
    prefix: commonStart(beginnings.map((beginning) => beginning.replaceAll(' ', ''))),
    beginnings,
    weight: squeeze(literals.join('')).text.length,
    words: wordsIn(literals.join(' ').replace(optional, ' ')),
    optionalWords: wordsIn(
      [...literals.join(' ').matchAll(optional)].map(([all]) => all).join(' '),
    ),
  };
}

/** The words of a text, in lower case. */
export function wordsIn(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
}

/**
 * The pattern of some parts in a squeezed text. Of placeholders side by side the first one takes all:
 * nothing says where it ends, and to try every way would take for ever.
 */
function patternOf(parts: readonly MessagePart[], between: string): string {
  return parts
    .map(({ kind, text }, index) => {
      if (kind === 'text') return literalPattern(text);
      return parts[index - 1]?.kind === 'placeholder' ? '()' : between;
    })
    .join('');
}

function literalPattern(text: string): string {
  return text
    .split(/(\([^()]*\))/)
    .map((part, index) => {
      const words = wordsIn(part).map(wordPattern).join('');
      return index % 2 === 1 && words !== '' ? `(?:${words})?` : words;
    })
    .join('');
}

function wordPattern(word: string): string {
  const longestFirst = [...spellingsOf(word)].sort((one, other) => other.length - one.length);
  return longestFirst.length > 1 ? `(?:${longestFirst.join('|')})` : word;
}

/** Some words in all their spellings. */
function spellAll(words: readonly string[]): string[] {
  return words.reduce<string[]>(
    (beginnings, word) =>
      spellingsOf(word).flatMap((spelling) =>
        beginnings.map((beginning) => `${beginning} ${spelling}`.trim()),
      ),
    [''],
  );
}

function commonStart(texts: readonly string[]): string {
  const [first = ''] = texts;
  let length = first.length;
  while (!texts.every((text) => text.startsWith(first.slice(0, length)))) length -= 1;
  return first.slice(0, length);
}
