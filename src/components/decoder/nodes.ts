/** The small things that answers and tables are made of. All texts go in as text. */
import type { MessagePart } from '#catalog/message.ts';
import { element } from '#components/shared/element.ts';
import type { Digits } from './triage-view.ts';

export function makeText(
  tag: 'li' | 'small' | 'span' | 'strong' | 'var',
  text: string,
  className = '',
) {
  const made = document.createElement(tag);
  made.textContent = text;
  made.className = className;
  return made;
}

export function makeLink(href: string, ...content: (Node | string)[]): HTMLAnchorElement {
  const link = document.createElement('a');
  link.href = href;
  link.append(...content);
  return link;
}

/** Digits in the colours of what they are. */
export function makeDigits(digits: readonly Digits[]): HTMLElement[] {
  return digits.map(({ kind, text }) => makeText('span', text, kind));
}

/** A message with what the sender fills in shown as such. */
export function makeMessage(parts: readonly MessagePart[]): (Node | string)[] {
  return parts.map(({ kind, text }) => (kind === 'placeholder' ? makeText('var', text) : text));
}

/** A value of a contract as the word and shape that the page has for it. */
export function makeMark(root: HTMLElement, part: string, value: string): Node {
  const { content } = element(root, 'template.marks', HTMLTemplateElement);
  return document.importNode(element(content, `.${part}.${value}`), true);
}
