/**
 * The options of a combobox: the field keeps the focus, one option of the list is active. Up and
 * down lead from result to result, left and right through the options of one.
 */
export class Options {
  readonly #field: HTMLInputElement;
  readonly #list: HTMLElement;

  constructor(field: HTMLInputElement, list: HTMLElement) {
    this.#field = field;
    this.#list = list;
  }

  /** How many results stand in the list. */
  get count(): number {
    return this.#list.children.length;
  }

  get active(): HTMLAnchorElement | null {
    return this.#list.querySelector<HTMLAnchorElement>('[aria-selected=true]');
  }

  /** Puts other results behind the first ones. An option that stays, or comes again, is active still. */
  replace(from: number, results: readonly HTMLElement[]): void {
    const before = this.active?.href;
    while (this.count > from) this.#list.lastElementChild?.remove();
    this.#list.append(...results);
    const isEmpty = this.count === 0;
    this.#list.hidden = isEmpty;
    this.#field.ariaExpanded = String(!isEmpty);
    if (!this.active) this.#activate(this.#all().find(({ href }) => href === before));
  }

  /** Follows a key; says whether it was one of its own. */
  follow({ key, ctrlKey, metaKey }: KeyboardEvent): boolean {
    const { active } = this;
    const step = { ArrowDown: 1, ArrowUp: -1 }[key];
    if (step !== undefined) {
      this.#moveTo(
        this.#all('.title'),
        active?.parentElement?.closest('.result')?.querySelector('a'),
        step,
      );
      return true;
    }
    if (!active) return false;
    const turn = { ArrowRight: 1, ArrowLeft: -1 }[key];
    const own = [...(active.closest('.result')?.querySelectorAll('a') ?? [])];
    if (turn !== undefined) {
      const next = own[own.indexOf(active) + turn];
      if (next) this.#activate(next);
      return true;
    }
    if (key !== 'Enter') return false;
    if (ctrlKey || metaKey) open(active.href, '_blank', 'noopener');
    else active.click();
    return true;
  }

  /** Beyond either end is the field itself. */
  #moveTo(
    options: readonly HTMLAnchorElement[],
    from: HTMLAnchorElement | null | undefined,
    step: number,
  ): void {
    const start = from ? options.indexOf(from) : step > 0 ? -1 : options.length;
    this.#activate(options[start + step]);
  }

  #activate(option: HTMLAnchorElement | undefined): void {
    if (this.active) this.active.ariaSelected = 'false';
    if (!option) {
      this.#field.removeAttribute('aria-activedescendant');
      return;
    }
    option.ariaSelected = 'true';
    this.#field.setAttribute('aria-activedescendant', option.id);
    option.scrollIntoView({ block: 'nearest' });
  }

  #all(selector = 'a'): HTMLAnchorElement[] {
    return [...this.#list.querySelectorAll<HTMLAnchorElement>(selector)];
  }
}
