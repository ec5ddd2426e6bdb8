import type { Locale } from '#catalog/locales.ts';
import { makeUrls } from '#catalog/urls.ts';
import { element } from '#components/shared/element.ts';
import { onlyCode, readQuery } from '#search/query.ts';
import { toShareable } from '#search/share.ts';
import { askFullText } from './full-text.ts';
import { make, makeLink, makeResult, makeUnlisted } from './search-nodes.ts';
import { viewOf, type Context, type FullText, type View } from './search-view.ts';

/** In milliseconds. What is typed in one go is asked for once. */
const typing = 150;
/** After this long, the results of the query before give way. */
const patience = 400;
/** Long enough that a screen reader is not told of what is half typed. */
const silence = 700;

/** As many pages as a dialog shows. */
const fewPages = 8;

/** A field of one line would lose the ends of lines that are pasted, and run numbers together. */
const lineEnd = ' ↵ ';

/** `<site-search>`: answers what stands in its field. It stands in a dialog, or in the search page. */
class SiteSearch extends HTMLElement {
  private readonly field = element(this, 'input', HTMLInputElement);
  private readonly isPage = this.closest('dialog') === null;
  private readonly urls = makeUrls({
    base: import.meta.env.BASE_URL,
    locale: this.dataset.locale as Locale,
  });
  private context: Promise<Context> | undefined;
  /** Counts the queries: what comes after a later query is not shown. */
  private turn = 0;
  private announcement: ReturnType<typeof setTimeout> | undefined;
  /** Whether the present entry of the history was asked for, and not only passed while typing. */
  private settled = false;

  connectedCallback(): void {
    this.field.addEventListener('input', this.answer);
    this.field.addEventListener('paste', this.paste);
    this.addEventListener('submit', this.submit);
    this.addEventListener('keydown', this.move);
    if (this.isPage) {
      addEventListener('popstate', this.restore);
      this.field.disabled = false;
      this.restore();
    } else {
      // Something may have been typed while this was loaded.
      this.answer();
    }
  }

  disconnectedCallback(): void {
    removeEventListener('popstate', this.restore);
    clearTimeout(this.announcement);
    this.turn += 1;
  }

  private get text(): string {
    return this.field.value.replaceAll(lineEnd, '\n');
  }

  private readonly restore = (): void => {
    this.field.value = new URLSearchParams(location.search).get('q') ?? '';
    // What the address may not hold, or spells in another way, makes no new entry.
    this.settled = false;
    this.answer();
    this.settled = this.field.value !== '';
  };

  private readonly paste = (event: ClipboardEvent): void => {
    const text = event.clipboardData?.getData('text/plain').trim() ?? '';
    if (!/[\r\n]/.test(text)) return;
    event.preventDefault();
    const { selectionStart, selectionEnd } = this.field;
    const line = text.replace(/\s*[\r\n]\s*/g, lineEnd);
    this.field.setRangeText(line, selectionStart ?? 0, selectionEnd ?? 0, 'end');
    this.answer();
  };

  private readonly submit = (event: SubmitEvent): void => {
    event.preventDefault();
    if (this.isPage) {
      this.settled = true;
      return;
    }
    void this.leave();
  };

  /** Goes to the page of the code that was typed; otherwise to the search page. */
  private async leave(): Promise<void> {
    const { text } = this;
    const context = await this.load().catch(() => null);
    const code = context && onlyCode(text, context.digest);
    // Of what was pasted only the codes go into an address; with none there is nothing to go to.
    const query = toShareable(text);
    if (code !== null) location.assign(this.urls.code(code));
    else if (query !== '') location.assign(this.urls.search(query));
  }

  /** Arrow keys go from the field to the results and back; the codes of a case are left to Tab. */
  private readonly move = (event: KeyboardEvent): void => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step === undefined || event.isComposing) return;
    const focused = document.activeElement;
    const result = focused?.closest('.doors')?.parentElement?.querySelector('a') ?? focused;
    const stops: Element[] = [this.field, ...this.querySelectorAll('a:not(.doors a)')];
    const next = stops[stops.findIndex((stop) => stop === result) + step];
    if (!(next instanceof HTMLElement)) return;
    event.preventDefault();
    next.focus();
  };

  private readonly answer = (): void => {
    void this.answerInTurn();
  };

  private async answerInTurn(): Promise<void> {
    const turn = (this.turn += 1);
    const isCurrent = () => turn === this.turn;
    const { text } = this;
    if (this.isPage) this.remember(text);

    const context = await this.load().catch(() => null);
    if (!isCurrent()) return;
    if (!context) {
      const told = this.dataset.failed ?? '';
      this.show({ told, unlisted: [], results: [], links: [], announcement: told }, text);
      return;
    }
    const query = readQuery(text, context.digest);
    const show = (fullText: FullText) => {
      if (isCurrent()) this.show(viewOf(text, query, fullText, context), text);
    };
    if (query.words.length === 0) {
      show({ state: 'not asked' });
      return;
    }
    const { codes, named, notOffered, said } = query;
    const isExact = codes.length + named.length + notOffered.length + said.length > 0;
    const waiting = setTimeout(show, isExact ? 0 : patience, { state: 'asked' });
    await new Promise((resolve) => setTimeout(resolve, typing));
    if (isCurrent()) show(await askFullText(query.words, this.isPage ? Infinity : fewPages));
    clearTimeout(waiting);
  }

  /** Loads what is needed to answer; where that fails, the next query tries again. */
  private load(): Promise<Context> {
    return (this.context ??= fetch(this.urls.searchData())
      .then((response) => response.json() as Promise<Pick<Context, 'digest' | 'words'>>)
      .then((data) => ({
        ...data,
        urls: this.urls,
        locale: this.dataset.locale as Locale,
      }))
      .catch((error: unknown) => {
        this.context = undefined;
        throw error;
      }));
  }

  /** What is typed replaces what was typed before it; what was asked for keeps its entry. */
  private remember(text: string): void {
    const query = toShareable(text);
    const address = query === '' ? this.urls.page('search') : this.urls.search(query);
    if (location.href === new URL(address, location.href).href) return;
    history[this.settled ? 'pushState' : 'replaceState'](null, '', address);
    this.settled = false;
  }

  private show(view: View, text: string): void {
    const focused = document.activeElement?.closest('a')?.href;
    element(this, '.hint').hidden = text.trim() !== '';
    element(this, '.told').textContent = view.told;
    element(this, '.unlisted').replaceChildren(...view.unlisted.map(makeUnlisted));
    element(this, '.results').replaceChildren(...view.results.map(makeResult));
    element(this, '.links').replaceChildren(
      ...view.links.map((link) => make('li', [makeLink(link)])),
    );
    // Results that come later must not take the focus away.
    if (focused !== undefined && !document.activeElement?.matches('a, input')) {
      [...this.querySelectorAll('a')].find(({ href }) => href === focused)?.focus();
    }
    clearTimeout(this.announcement);
    this.announcement = setTimeout(() => {
      element(this, '[role=status]').textContent = view.announcement;
    }, silence);
  }
}

customElements.define('site-search', SiteSearch);
