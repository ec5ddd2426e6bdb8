/** The language that the reader has chosen, kept in the browser. */

const key = 'language';

/** The chosen language, or else null; null, too, where the browser keeps nothing. */
export function recall(): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}

/** Keeps the choice, where the browser keeps anything. */
export function remember(locale: string): void {
  try {
    localStorage.setItem(key, locale);
  } catch {
    // Nothing can be kept: the page is offered again next time.
  }
}
