import type { Digest } from '#catalog/digest.ts';
import { explainCode } from '#catalog/explain.ts';
import { fill } from '#catalog/words.ts';
import type { Locale } from '#catalog/locales.ts';
import { makeUrls } from '#catalog/urls.ts';
import { codeInPath } from './not-found-view.ts';

/** `<not-found>`: forwards to the page of a listed code in the address, and decodes any other. */
class NotFound extends HTMLElement {
  connectedCallback(): void {
    const base = import.meta.env.BASE_URL;
    const find = codeInPath(location.pathname, base);
    if (!find) return;
    const { code, text } = find;

    const digest = JSON.parse(this.querySelector('.digest')?.textContent ?? '') as Digest;
    const page = makeUrls({ base, locale: this.dataset.locale as Locale }).code(code);
    // Where the page of the code is itself missing, forwarding to it would go on for ever.
    if (explainCode(digest, code)?.listed && location.pathname !== page) {
      const status = this.querySelector<HTMLElement>('.forward');
      status?.replaceChildren(fill(status.dataset.text ?? '', { code }));
      location.replace(page);
    }

    const field = this.querySelector('textarea');
    if (!field) return;
    field.value = text;
    field.dispatchEvent(new InputEvent('input', { bubbles: true }));
  }
}

customElements.define('not-found', NotFound);
