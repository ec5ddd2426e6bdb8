import { fill } from '#catalog/words.ts';
import { makeTest, readFilter, writeFilter, type Filter } from './codes-view.ts';

/** `<code-filter>`: filters the rows of its table; the state of the filters lives in the address. */
class CodeFilter extends HTMLElement {
  private rows: HTMLTableRowElement[] = [];
  private form: HTMLFormElement | null = null;

  connectedCallback(): void {
    this.form = this.querySelector('form');
    this.rows = [...this.querySelectorAll<HTMLTableRowElement>('tr[data-code]')];
    const form = this.form;
    if (!form) return;

    for (const field of this.fields()) field.disabled = false;
    for (const button of form.querySelectorAll('button')) button.disabled = false;
    form.addEventListener('submit', (event) => {
      event.preventDefault();
    });
    form.addEventListener('input', () => {
      this.show(this.filter(), 'replace');
    });
    form.addEventListener('reset', (event) => {
      // A reset would bring back what the browser restored, not the empty filter.
      event.preventDefault();
      this.fillIn(readFilter(''));
      this.show(readFilter(''), 'replace');
    });
    // Going back and forth, and coming back to a page that the browser kept.
    addEventListener('popstate', this.restore);
    addEventListener('pageshow', this.restore);
    this.restore();
  }

  disconnectedCallback(): void {
    removeEventListener('popstate', this.restore);
    removeEventListener('pageshow', this.restore);
  }

  private readonly restore = (): void => {
    const filter = readFilter(location.search);
    this.fillIn(filter);
    this.show(this.filter(), 'keep');
  };

  private fields(): (HTMLInputElement | HTMLSelectElement)[] {
    return [
      ...(this.form?.querySelectorAll<HTMLInputElement | HTMLSelectElement>('input, select') ?? []),
    ];
  }

  private filter(): Filter {
    const filter = readFilter('');
    for (const { name, value } of this.fields()) filter[name as keyof Filter] = value.trim();
    return filter;
  }

  /** Puts a filter into the fields. A value that a list does not have shows as no filter. */
  private fillIn(filter: Filter): void {
    for (const field of this.fields()) {
      field.value = filter[field.name as keyof Filter];
      if (field instanceof HTMLSelectElement && field.selectedIndex < 0) field.selectedIndex = 0;
    }
  }

  private show(filter: Filter, address: 'replace' | 'keep'): void {
    const fits = makeTest(filter);
    for (const row of this.rows) {
      // What the bank's own page shows is searched for, too, damaged as it is there.
      const { code = '', published = '', ...parts } = row.dataset;
      row.hidden = !fits({ ...parts, code, text: `${row.textContent} ${published}` });
    }
    for (const group of this.querySelectorAll('tbody')) {
      group.hidden = group.querySelector('tr[data-code]:not([hidden])') === null;
    }
    const shown = this.rows.filter((row) => !row.hidden).length;
    const { count = '', none = '' } = this.dataset;
    const status = this.querySelector('[role=status]');
    const told = fill(count, { shown, total: this.rows.length });
    status?.replaceChildren(shown === 0 ? `${told}. ${none}` : told);
    if (address === 'replace') {
      history.replaceState(
        history.state,
        '',
        location.pathname + writeFilter(filter) + location.hash,
      );
    }
  }
}

customElements.define('code-filter', CodeFilter);
