import type { Digest } from '#catalog/digest.ts';
import { explainCode } from '#catalog/explain.ts';
import { fill } from '#catalog/words.ts';
import type { Locale } from '#catalog/locales.ts';
import { makeUrls } from '#catalog/urls.ts';
import { element } from '#components/shared/element.ts';
import { codeInPath, wordsInPath } from './not-found-view.ts';

/** `<not-found>`: forwards to the page of a listed code in the address, and decodes any other. */
class NotFound extends HTMLElement {
  connectedCallback(): void {
    const base = import.meta.env.BASE_URL;
    const urls = makeUrls({ base, locale: this.dataset.locale as Locale });
    const words = wordsInPath(location.pathname, base);
    if (words !== '') element(this, '.search-link', HTMLAnchorElement).href = urls.search(words);

    const find = codeInPath(location.pathname, base);
    if (!find) return;
    const { code, text } = find;

    const digest = JSON.parse(element(this, '.digest').textContent) as Digest;
    const isListed = explainCode(digest, code)?.listed ?? false;
    // Where the page of the code is itself missing, forwarding to it would go on for ever.
    if (isListed && location.pathname !== urls.code(code)) {
      const forward = element(this, '.forward');
      forward.textContent = fill(forward.dataset.text ?? '', { code });
      location.replace(urls.code(code));
    }
    if (!isListed) this.headline(code);

    const field = element(this, 'textarea', HTMLTextAreaElement);
    field.value = text;
    field.dispatchEvent(new InputEvent('input', { bubbles: true }));
  }

  /** Says at the top what the reader came for: not a page that is missing, but a code. */
  private headline(code: string): void {
    const title = fill(this.dataset.unlisted ?? '', { code });
    document.title = title;
    element(document, 'h1').textContent = title;
    element(this, '.lead').hidden = true;
  }
}

customElements.define('not-found', NotFound);
