import { caseId } from '#catalog/code.ts';
import type { DigestParts } from '#catalog/digest.ts';
import { splitMessage } from '#catalog/message.ts';
import { wordsIn } from './words.ts';

/**
 * Finds the cases whose message or description a text says: the message itself first, then the
 * message with something in the place of its placeholders, the most literal one first, then the
 * description. Upper case, white space and punctuation make no difference. Never throws, and takes
 * time in proportion to the text.
 * @returns the ids of the cases, as `404-01`, each once
 */
export function findSaid(text: string, { cases }: Pick<DigestParts, 'cases'>): string[] {
  const said = blanked(text);
  const squeezed = squeeze(said);
  if (squeezed === '') return [];

  const rows = cases.flatMap((one) =>
    one.rows.map(({ message, description }) => ({
      id: caseId(one.http, one.case),
      message,
      description,
    })),
  );
  const isSaid = (other: string) => squeeze(blanked(other)) === squeezed;
  const templates = rows
    .map(({ id, message }) => ({ id, ...readTemplate(message) }))
    .filter((template) => fits(said, template))
    .sort((one, other) => squeeze(other.literals).length - squeeze(one.literals).length);
  const found = [
    ...rows.filter(({ message }) => isSaid(message)),
    ...templates,
    ...rows.filter(({ description = '' }) => isSaid(description)),
  ];
  return [...new Set(found.map(({ id }) => id))];
}

interface Template {
  /** The words before, between and after the placeholders, as `blanked` gives them. */
  literals: string[];
  /** Whether a placeholder stands in front of them, or behind. */
  opensFree: boolean;
  endsFree: boolean;
}

function readTemplate(message: string): Template {
  const parts = splitMessage(message)
    .map(({ kind, text }) => ({ kind, words: blanked(text) }))
    .filter(({ kind, words }) => kind === 'placeholder' || words !== '');
  return {
    literals: parts.flatMap(({ kind, words }) => (kind === 'text' ? words : [])),
    opensFree: parts[0]?.kind === 'placeholder',
    endsFree: parts.at(-1)?.kind === 'placeholder',
  };
}

/** Whether the words are those of the template, with any words or none for its placeholders. */
function fits(said: string, { literals, opensFree, endsFree }: Template): boolean {
  const [first] = literals;
  if (first === undefined || (!opensFree && !said.startsWith(first))) return false;

  let from = 0;
  for (const [index, literal] of literals.entries()) {
    const isEnd = index === literals.length - 1 && !endsFree;
    const at = isEnd ? said.length - literal.length : said.indexOf(literal, from);
    if (at < from || !said.startsWith(literal, at)) return false;
    // Two literals share the blank between them.
    from = at + literal.length - 1;
  }
  return true;
}

/** The words of a text with a blank around each, so that no word is found inside of another. */
function blanked(text: string): string {
  const words = wordsIn(text);
  return words.length > 0 ? ` ${words.join(' ')} ` : '';
}

function squeeze(words: string | readonly string[]): string {
  return [words].flat().join('').replaceAll(' ', '');
}
