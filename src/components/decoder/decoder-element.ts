import type { Digest } from '#catalog/digest.ts';
import type { Locale } from '#catalog/locales.ts';
import { makeUrls } from '#catalog/urls.ts';
import { element } from '#components/shared/element.ts';
import type { Context } from './decoder-answer.ts';
import { makeCard } from './decoder-card.ts';
import { textOfFragment, viewOf, type View } from './decoder-view.ts';

/** In milliseconds: long enough that a screen reader is not told of what is half typed. */
const pause = 700;

/** `<code-decoder>`: answers what stands in its field at each change. */
class CodeDecoder extends HTMLElement {
  private readonly field = element(this, 'textarea', HTMLTextAreaElement);
  private readonly context: Context = {
    digest: JSON.parse(element(this, '.digest').textContent) as Digest,
    words: JSON.parse(element(this, '.words').textContent) as Context['words'],
    urls: makeUrls({
      base: import.meta.env.BASE_URL,
      locale: this.dataset.locale as Locale,
    }),
  };
  private timer: ReturnType<typeof setTimeout> | undefined;
  /** Whether the present entry of the history was asked for, and not only passed while typing. */
  private settled = false;

  connectedCallback(): void {
    this.field.addEventListener('input', this.read);
    this.field.addEventListener('keydown', this.submit);
    for (const type of ['popstate', 'hashchange', 'pageshow']) addEventListener(type, this.restore);
    this.field.disabled = false;
    this.restore();
  }

  disconnectedCallback(): void {
    for (const type of ['popstate', 'hashchange', 'pageshow']) {
      removeEventListener(type, this.restore);
    }
    clearTimeout(this.timer);
  }

  private readonly read = (event: Event): void => {
    const pasted = event instanceof InputEvent && event.inputType.startsWith('insertFrom');
    this.remember(this.show(), pasted ? 'pasted' : 'typed');
  };

  private readonly submit = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
    event.preventDefault();
    this.remember(this.show(), 'entered');
  };

  /** Shows what the address names; where it names nothing, what the browser left in the field. */
  private readonly restore = (event?: Event): void => {
    const text = this.shareable ? textOfFragment(location.hash) : null;
    const travelled = event !== undefined && event.type !== 'pageshow';
    if (text !== null && (text !== '' || travelled)) {
      this.settled = text !== '';
      // What was pasted says more than the codes of it, which are all that the address keeps.
      const codes = this.codesIn(text);
      if (codes === '' || codes !== this.codesIn(this.field.value)) this.field.value = text;
    }
    this.show();
  };

  /**
   * Makes the address name what is shown, and nothing where no code is complete. What is typed
   * replaces what was typed before it; what was asked for keeps its entry, so that going back
   * leads to it.
   */
  private remember({ codes }: View, how: 'typed' | 'entered' | 'pasted'): void {
    if (!this.shareable) return;
    const { urls } = this.context;
    const address = codes.length > 0 ? urls.decode(codes) : urls.page('decode');
    if (location.href !== new URL(address, location.href).href) {
      const asNewEntry = this.settled || how === 'pasted';
      history[asNewEntry ? 'pushState' : 'replaceState'](null, '', address);
      this.settled = false;
    }
    this.settled ||= how !== 'typed' && codes.length > 0;
  }

  private show(): View {
    const view = viewOf(this.field.value, this.context);
    const told = element(this, '.told');
    told.textContent = view.lead;
    told.hidden = view.lead === '';
    const template = element(this, 'template', HTMLTemplateElement);
    element(this, '.answers').replaceChildren(
      ...view.answers.map((answer) => makeCard(template, answer)),
    );
    this.offerCopies(view);

    clearTimeout(this.timer);
    this.timer = setTimeout(() => {
      this.announce(view.announcement);
    }, pause);
    return view;
  }

  private offerCopies({ codes, summary }: View): void {
    const actions = element(this, '.actions');
    actions.hidden = codes.length === 0;
    element(actions, '[data-path]').dataset.path = this.context.urls.decode(codes);
    element(actions, '[data-text]').dataset.text = summary;
    // "Copied" was said of the answer before.
    for (const status of actions.querySelectorAll('[role=status]')) status.replaceChildren();
  }

  private announce(text: string): void {
    const region = element(this, '.announcement');
    if (region.textContent !== text) region.textContent = text;
  }

  private get shareable(): boolean {
    return this.dataset.shareable !== undefined;
  }

  private codesIn(text: string): string {
    return viewOf(text, this.context).codes.join();
  }
}

customElements.define('code-decoder', CodeDecoder);
