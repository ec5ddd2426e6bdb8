import { element } from '#components/shared/element.ts';
import type { Answer } from './decoder-answer.ts';

/** Makes the card of an answer from its template. All texts go in as text. */
export function makeCard(template: HTMLTemplateElement, answer: Answer): DocumentFragment {
  const card = document.importNode(template.content, true);
  element(card, '.answer').dataset.state = answer.state;
  element(card, '.anatomy').setAttribute('aria-label', answer.partsLabel);
  for (const name of ['http', 'service', 'case'] as const) {
    const { digits, text, href } = answer.parts[name];
    element(card, '.code').append(makeText('span', digits, name));
    element(card, `.anatomy .${name} .digits`).textContent = digits;
    fillLink(element(card, `.anatomy .${name} a`, HTMLAnchorElement), text, href);
  }
  element(card, '.heading').replaceChildren(
    ...answer.heading.map(({ kind, text }) =>
      kind === 'placeholder' ? makeText('var', text) : text,
    ),
  );
  fill(element(card, '.state'), answer.stateText);
  fill(element(card, '.note'), answer.notes.join(' '));

  const published = element(card, '.published');
  if (answer.published) {
    element(published, '.category').textContent = answer.published.category;
    element(published, '.description').textContent = answer.published.description;
  } else {
    published.remove();
  }
  if (answer.link) {
    const link = document.createElement('a');
    fillLink(link, answer.link.text, answer.link.href);
    element(card, '.more').append(link);
  } else {
    element(card, '.more').remove();
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
