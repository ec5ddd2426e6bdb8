import { part } from './part.ts';
import type { Answer } from './decoder-answer.ts';

/** Makes the card of an answer from its template. All texts go in as text. */
export function makeCard(template: HTMLTemplateElement, answer: Answer): DocumentFragment {
  const card = document.importNode(template.content, true);
  part(card, '.answer').dataset.state = answer.state;
  part(card, '.anatomy').setAttribute('aria-label', answer.partsLabel);
  for (const name of ['http', 'service', 'case'] as const) {
    const { digits, text, href } = answer.parts[name];
    part(card, '.code').append(makeText('span', digits, name));
    part(card, `.anatomy .${name} .digits`).textContent = digits;
    fillLink(part(card, `.anatomy .${name} a`, HTMLAnchorElement), text, href);
  }
  part(card, '.heading').replaceChildren(
    ...answer.heading.map(({ kind, text }) =>
      kind === 'placeholder' ? makeText('var', text) : text,
    ),
  );
  fill(part(card, '.state'), answer.stateText);
  fill(part(card, '.note'), answer.notes.join(' '));

  const published = part(card, '.published');
  if (answer.published) {
    part(published, '.category').textContent = answer.published.category;
    part(published, '.description').textContent = answer.published.description;
  } else {
    published.remove();
  }
  if (answer.link) {
    const link = document.createElement('a');
    fillLink(link, answer.link.text, answer.link.href);
    part(card, '.more').append(link);
  } else {
    part(card, '.more').remove();
  }
  return card;
}

/** Writes a text into its place, which goes when there is nothing to write. */
function fill(place: HTMLElement, text: string): void {
  if (text === '') place.remove();
  else place.textContent = text;
}

/** Makes a link; where there is no page to lead to, only its text stays. */
function fillLink(link: HTMLAnchorElement, text: string, href: string | undefined): void {
  if (href === undefined) link.replaceWith(text);
  else {
    link.textContent = text;
    link.href = href;
  }
}

function makeText(tag: 'span' | 'var', text: string, className = ''): HTMLElement {
  const element = document.createElement(tag);
  element.textContent = text;
  element.className = className;
  return element;
}
