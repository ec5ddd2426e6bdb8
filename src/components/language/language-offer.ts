import { recall, remember } from './memory.ts';
import { wanted } from './wanted.ts';

/** `<language-offer>`: shows itself to a reader of another language; nobody is moved. */
class LanguageOffer extends HTMLElement {
  connectedCallback(): void {
    const { from = '', to = '' } = this.dataset;
    this.hidden = wanted(recall(), navigator.languages, [from, to]) !== to;
    this.querySelector('button')?.addEventListener('click', () => {
      remember(from);
      this.hidden = true;
    });
  }
}

customElements.define('language-offer', LanguageOffer);
