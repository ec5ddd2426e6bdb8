const key = 'starlight-theme';
const light = matchMedia('(prefers-color-scheme: light)');

/** `<theme-select>`: a theme of the reader's own, kept in the browser, or else the system's. */
class ThemeSelect extends HTMLElement {
  connectedCallback(): void {
    this.show(recall());
    this.addEventListener('change', ({ target }) => {
      const theme = target instanceof HTMLSelectElement ? target.value : '';
      keep(theme);
      for (const other of document.querySelectorAll<ThemeSelect>('theme-select')) other.show(theme);
    });
    light.addEventListener('change', () => {
      this.show(recall());
    });
  }

  private show(theme: string): void {
    const select = this.querySelector('select');
    if (select) select.value = theme;
    document.documentElement.dataset.theme = theme || (light.matches ? 'light' : 'dark');
  }
}

function recall(): string {
  try {
    return localStorage.getItem(key) ?? '';
  } catch {
    return '';
  }
}

function keep(theme: string): void {
  try {
    localStorage.setItem(key, theme);
  } catch {
    // Nothing can be kept: the choice holds for this page.
  }
}

customElements.define('theme-select', ThemeSelect);
