/** Matches texts to the messages of a catalog, whatever their case, spacing and punctuation. */
import { merge, type MessageMatch } from './candidates.ts';
import { remember } from './memory.ts';
import { squeeze } from './squeeze.ts';
import type { Template } from './templates.ts';
import { valuesOf } from './values.ts';

/** The standard allows 150 units; providers are less strict. */
const longestMessage = 400;

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
