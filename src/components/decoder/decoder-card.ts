import { element } from '#components/shared/element.ts';
import type { FullAnswer } from './decoder-view.ts';
import { makeDigits, makeLink, makeMark, makeMessage, makeText } from './nodes.ts';

/** Makes the card of an answer from its template. All texts go in as text. */
export function makeCard(root: HTMLElement, answer: FullAnswer): DocumentFragment {
  const card = document.importNode(
    element(root, 'template.card', HTMLTemplateElement).content,
    true,
  );
  element(card, '.answer').dataset.state = answer.state;
  const { parts } = answer;
  if (parts) {
    element(card, '.anatomy').setAttribute('aria-label', answer.partsLabel);
    for (const name of ['http', 'service', 'case'] as const) {
      const { digits, text, href } = parts[name];
      element(card, '.code').append(...makeDigits([{ kind: name, text: digits }]));
      element(card, `.anatomy .${name} .digits`).textContent = digits;
      fillLink(element(card, `.anatomy .${name} a`, HTMLAnchorElement), text, href);
    }
  } else {
    element(card, '.anatomy').remove();
  }
  element(card, '.heading').append(...makeMessage(answer.heading));
  fill(element(card, '.state'), answer.stateText);
  fill(element(card, '.note'), answer.notes.join(' '));
  fill(element(card, '.found'), answer.found);
  fillList(element(card, '.contradictions'), answer.contradictions);
  fillList(element(card, '.parameters'), answer.parameters);

  const payments = element(card, '.payments');
  payments.hidden = answer.payments.length === 0;
  for (const { state, heading, text } of answer.payments) {
    const payment = document.createElement('p');
    payment.className = state;
    if (heading !== '') payment.append(makeText('strong', heading), ' ');
    payment.append(text);
    payments.append(payment);
  }

  const verdict = element(card, '.verdict');
  if (answer.verdict) {
    element(verdict, '.line').textContent = answer.verdict.line;
    for (const { part, value, about } of answer.verdict.marks) {
      const place = element(verdict, `div.${part}`);
      // The second class is the value of the example in the template.
      place.classList.replace(place.classList.item(1) ?? '', value);
      element(place, '.value').replaceWith(makeMark(root, part, value));
      const small = place.querySelector('small');
      if (small) fill(small, about);
    }
  } else {
    verdict.remove();
  }

  const category = element(card, '.category');
  if (answer.published) category.textContent = answer.published.category;
  else element(card, '.published').remove();
  if (answer.link) element(card, '.more').append(makeLink(answer.link.href, answer.link.text));
  else element(card, '.more').remove();
  return card;
}

/** Writes a text into its place, which goes when there is nothing to write. */
function fill(place: HTMLElement, text: string): void {
  if (text === '') place.remove();
  else place.textContent = text;
}

function fillList(place: HTMLElement, texts: readonly string[]): void {
  if (texts.length === 0) place.remove();
  else place.append(...texts.map((text) => makeText('li', text)));
}

/** Makes a link; where there is no page to lead to, only its text stays. */
function fillLink(link: HTMLAnchorElement, text: string, href: string | undefined): void {
  if (href === undefined) link.replaceWith(text);
  else {
    link.textContent = text;
    link.href = href;
  }
}
