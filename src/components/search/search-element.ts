import type { Locale } from '#catalog/locales.ts';
import { makeUrls } from '#catalog/urls.ts';
import { element } from '#components/shared/element.ts';
import { makeSearch } from '#search/answer.ts';
import { activeFilters, readFilter, type Filter } from '#search/filter.ts';
import { readPasted, readQuery, type Query } from '#search/query.ts';
import type { SearchIndex, Verdicts } from '#search/search-index.ts';
import { isPasted, toShareable } from '#search/share.ts';
import { Options } from './options.ts';
import { make, makeLink, makeResult, makeUnlisted } from './search-nodes.ts';
import type { Result } from './search-result.ts';
import { codesOf, viewOf, type Context, type FullText, type View } from './search-view.ts';

/** In milliseconds. What is typed in one go is asked of full text once. */
const typing = 150;
/** After this long, the results of the query before give way to none. */
const patience = 400;
/** Long enough that a screen reader is not told of what is half typed. */
const silence = 700;

/** As many results as are made at once: a keystroke is answered within a frame or two. */
const atOnce = 3;

/** As many results, and pages of full text, as a dialog shows. */
const few = 12;

/** A field of one line would lose the ends of lines that are pasted, and run numbers together. */
const lineEnd = ' ↵ ';

/** `<site-search>`: answers what stands in its field. It stands in a dialog, or in the search page. */
class SiteSearch extends HTMLElement {
  readonly #field = element(this, 'input', HTMLInputElement);
  readonly #filters = element(this, '.filters', HTMLDetailsElement);
  readonly #options = new Options(this.#field, element(this, '[role=listbox]'));
  readonly #isPage = this.closest('dialog') === null;
  readonly #urls = makeUrls({
    base: import.meta.env.BASE_URL,
    locale: this.dataset.locale as Locale,
  });
  #context: Promise<Context> | undefined;
  #filter = readFilter('');
  /** Whether the rest is loaded, or on its way. */
  #hasMore = false;
  /** Counts the queries: what comes after a later query is not shown. */
  #turn = 0;
  #announcement: ReturnType<typeof setTimeout> | undefined;
  /** The results that stand there, or will in a moment, each as a text. */
  #shown: string[] = [];
  /** Whether the present entry of the history was asked for, and not only passed while typing. */
  #settled = false;

  connectedCallback(): void {
    this.#field.addEventListener('input', this.#answer);
    this.#field.addEventListener('paste', this.#paste);
    this.addEventListener('submit', this.#submit);
    this.addEventListener('keydown', this.#follow);
    this.#filters.addEventListener('change', this.#choose);
    element(this, '.reset').addEventListener('click', this.#reset);
    if (this.#isPage) {
      addEventListener('popstate', this.#restore);
      this.#field.disabled = false;
      this.#restore();
    } else {
      // Something may have been typed while this was loaded.
      this.#answer();
    }
  }

  disconnectedCallback(): void {
    removeEventListener('popstate', this.#restore);
    clearTimeout(this.#announcement);
    this.#turn += 1;
  }

  get #text(): string {
    return this.#field.value.replaceAll(lineEnd, '\n');
  }

  readonly #restore = (): void => {
    this.#field.value = new URLSearchParams(location.search).get('q') ?? '';
    // What the address may not hold, or spells in another way, makes no new entry.
    this.#settled = false;
    this.#filter = readFilter(location.search);
    this.#showFilter();
    void this.#answerInTurn(true);
  };

  readonly #reset = (): void => {
    this.#filter = readFilter('');
    this.#showFilter();
    this.#answer();
  };

  readonly #choose = ({ target }: Event): void => {
    const { name, value } = target as HTMLSelectElement;
    this.#filter = { ...this.#filter, [name]: value };
    this.#answer();
  };

  #showFilter(): void {
    for (const select of this.#filters.querySelectorAll('select')) {
      select.value = this.#filter[select.name as keyof Filter];
    }
    if (activeFilters(this.#filter).length > 0) this.#filters.open = true;
  }

  readonly #paste = (event: ClipboardEvent): void => {
    const text = event.clipboardData?.getData('text/plain').trim() ?? '';
    if (!/[\r\n]/.test(text)) return;
    event.preventDefault();
    const { selectionStart, selectionEnd } = this.#field;
    const line = text.replace(/\s*[\r\n]\s*/g, lineEnd);
    this.#field.setRangeText(line, selectionStart ?? 0, selectionEnd ?? 0, 'end');
    this.#answer();
  };

  readonly #submit = (event: SubmitEvent): void => {
    event.preventDefault();
    if (this.#isPage) this.#settled = true;
    else void this.#leave();
  };

  /** Goes to the page of the code that was typed; otherwise to the search page. */
  async #leave(): Promise<void> {
    const text = this.#text;
    const context = await this.#load().catch(() => null);
    const query = context && (await read(text, context).catch(() => null));
    const codes = query ? codesOf(query) : [];
    const [code = ''] = codes;
    const isCode = query?.words.length === 0 && codes.length === 1 && !isPasted(text);
    const isListed = context?.search.codes.some((one) => one.code === code) ?? false;
    // Of what was pasted only the codes go into an address; with none there is nothing to go to.
    const shared = toShareable(text, codes);
    if (isCode && isListed) location.assign(this.#urls.code(code));
    else if (shared !== '') location.assign(this.#urls.search(shared, this.#filter));
  }

  readonly #follow = (event: KeyboardEvent): void => {
    if (event.target !== this.#field || event.isComposing) return;
    if (this.#options.follow(event)) event.preventDefault();
  };

  readonly #answer = (): void => {
    void this.#answerInTurn();
  };

  /** @param isRestored whether an address was gone to, so that its entry of the history was asked for */
  async #answerInTurn(isRestored = false): Promise<void> {
    const turn = (this.#turn += 1);
    const isCurrent = () => turn === this.#turn;
    const text = this.#text;
    this.ariaBusy = 'true';
    const asked = await this.#load()
      .then(async (context) => ({ context, query: await read(text, context) }))
      .catch(() => null);
    if (!isCurrent()) return;
    if (!asked) {
      const told = this.dataset.failed ?? '';
      this.#show({ unlisted: [], told, results: [], hidden: '', links: [], announcement: told });
      return;
    }
    const { context, query } = asked;
    if (this.#isPage) this.#remember(text, query);
    if (isRestored) this.#settled = text !== '';

    const question = { text, query, filter: this.#filter, limit: this.#isPage ? Infinity : few };
    const isForText = query.words.length > 0;
    const first = viewOf(question, { state: isForText ? 'asked' : 'not asked' }, context);
    const isAnswered = !isForText || first.results.length + first.unlisted.length > 0;
    const show = (view: View) => {
      if (isCurrent()) this.#show(view);
    };
    if (isAnswered) show(first);
    if (!this.#hasMore && first.results.length > 0) this.#loadMore(context);
    if (!isForText) return;
    const waiting = isAnswered ? undefined : setTimeout(show, patience, first);
    await new Promise((resolve) => setTimeout(resolve, typing));
    if (isCurrent()) {
      // Answers from the list do not wait for it.
      const fullText = await import('./full-text.ts')
        .then(({ askFullText }) => askFullText(question, context))
        .catch((): FullText => ({ state: 'failed' }));
      show(viewOf(question, fullText, context));
    }
    clearTimeout(waiting);
  }

  /** Loads what is needed to answer; where that fails, the next query tries again. */
  #load(): Promise<Context> {
    return (this.#context ??= this.#fetchContext().catch((error: unknown) => {
      this.#context = undefined;
      throw error;
    }));
  }

  async #fetchContext(): Promise<Context> {
    const { index, words } = await this.#fetchFile<SearchData>('data');
    const context: Context = { search: makeSearch(index), words, urls: this.#urls };
    if (this.#isPage) this.#loadMore(context);
    return context;
  }

  /** Loads what the first results do not wait for, and do without where it cannot be loaded. */
  #loadMore(context: Context): void {
    this.#hasMore = true;
    void Promise.allSettled([this.#loadVerdicts(context), this.#loadFilters(context)]);
  }

  async #loadVerdicts(context: Context): Promise<void> {
    context.verdicts = await this.#fetchFile<Verdicts>('verdicts');
    this.#answer();
  }

  async #loadFilters(context: Context): Promise<void> {
    const { makeFilters } = await import('./search-filters.ts');
    this.#filters.append(make('div', makeFilters(context)));
    this.#filters.hidden = false;
    this.#showFilter();
  }

  async #fetchFile<Data>(name: 'data' | 'verdicts'): Promise<Data> {
    const response = await fetch(this.#urls.searchFile(this.dataset.version ?? '', name));
    if (!response.ok) throw new Error(`${response.url} answered ${response.status}.`);
    return (await response.json()) as Data;
  }

  /** What is typed replaces what was typed before it; what was asked for keeps its entry. */
  #remember(text: string, query: Query): void {
    const address = this.#urls.search(toShareable(text, codesOf(query)), this.#filter);
    if (location.href === new URL(address, location.href).href) return;
    history[this.#settled ? 'pushState' : 'replaceState'](null, '', address);
    this.#settled = false;
  }

  /** Shows results, the first ones at once. Those that stand there already stay. */
  async #showResults(results: readonly Result[]): Promise<void> {
    const texts = results.map((result) => JSON.stringify(result));
    const changed = texts.findIndex((text, at) => text !== this.#shown[at]);
    // Of those before, some may not have been made yet.
    let from = Math.min(changed < 0 ? texts.length : changed, this.#options.count);
    this.#shown = texts;
    do {
      const next = results.slice(from, from + atOnce);
      this.#options.replace(
        from,
        next.map((result, at) => makeResult(result, from + at)),
      );
      from += next.length;
      // The others are made when these are painted.
      await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
    } while (this.#shown === texts && from < texts.length);
    if (this.#shown === texts) this.ariaBusy = 'false';
  }

  #show(view: View): void {
    const isAsked = this.#text.trim() !== '' || activeFilters(this.#filter).length > 0;
    element(this, '.hint').hidden = isAsked;
    element(this, '.told').textContent = view.told;
    element(this, '.unlisted').replaceChildren(...view.unlisted.map(makeUnlisted));
    void this.#showResults(view.results);
    element(this, '.without').hidden = view.hidden === '';
    element(this, '.without span').textContent = view.hidden;
    element(this, '.links').replaceChildren(
      ...view.links.map((link) => make('li', [makeLink(link)])),
    );
    clearTimeout(this.#announcement);
    this.#announcement = setTimeout(() => {
      element(this, '[role=status]').textContent = view.announcement;
    }, silence);
  }
}

/** What is fetched when the search is opened. */
type SearchData = Pick<Context, 'words'> & { index: SearchIndex };

/** Reads a query. What reads bodies and logs is large, and loaded only for them. */
async function read(text: string, { search }: Context): Promise<Query> {
  if (!isPasted(text)) return readQuery(text, search.index);
  const { findPasted } = await import('#search/pasted.ts');
  return readPasted(text, findPasted(text, search.index));
}

customElements.define('site-search', SiteSearch);
