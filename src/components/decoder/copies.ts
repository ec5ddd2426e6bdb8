import { element } from '#components/shared/element.ts';
import type { View } from './decoder-view.ts';

/**
 * Offers what was found for a ticket and as a link; nothing where nothing is worth copying.
 * @param path the address that names the codes
 */
export function offerCopies(root: HTMLElement, { codes, ticket }: View, path: string): void {
  const actions = element(root, '.actions');
  actions.hidden = ticket === null;
  if (!ticket) return;
  const { text, markdown, textWithLines, markdownWithLines } = ticket;
  const lines = element(actions, 'input', HTMLInputElement);
  const put = () => {
    element(actions, '.as-text copy-text').dataset.text = lines.checked ? textWithLines : text;
    element(actions, '.as-markdown copy-text').dataset.text = lines.checked
      ? markdownWithLines
      : markdown;
  };
  lines.checked = false;
  lines.onchange = put;
  put();
  const link = element(actions, '.as-link');
  link.hidden = codes.length === 0;
  element(link, 'copy-text').dataset.path = path;
  // "Copied" was said of the answer before.
  for (const status of actions.querySelectorAll('[role=status]')) status.replaceChildren();
}
