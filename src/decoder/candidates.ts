/** Tells which cases the words of a message may mean: most often one. */
import { wordsIn, type Template } from './templates.ts';

/** A template that a text matches. */
export interface Match {
  template: Template;
  /** What stands in its places, in order; empty where nothing does. */
  values: string[];
  /** The message itself, as it stands there. */
  said: string;
}

/** A message that was recognised. */
export interface MessageMatch {
  /** The case, or the candidates, in the order of their ids. */
  cases: string[];
  /** What stands in the places of the message, by their names. */
  parameters: Record<string, string>;
  isTelling: boolean;
}

/** Takes the most literal match, and names every case that the words may mean as well. */
export function merge(
  matches: readonly Match[],
  templates: readonly Template[],
): MessageMatch | null {
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
