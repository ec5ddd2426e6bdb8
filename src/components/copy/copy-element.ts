/** `<copy-text>`: copies its text and says so; where copying is blocked it offers the text to select. */
class CopyText extends HTMLElement {
  connectedCallback(): void {
    this.querySelector('button')?.addEventListener('click', () => void this.copy());
  }

  private async copy(): Promise<void> {
    const { text, path, done = '' } = this.dataset;
    const copied = this.resolve(text, path);
    try {
      await navigator.clipboard.writeText(copied);
      this.say(done);
    } catch {
      // Not a secure context, or not allowed: the text must still be within reach.
      this.offer(copied);
    }
  }

  private resolve(text = '{link}', path?: string): string {
    if (path === undefined) return text;
    return text.replace('{link}', () => new URL(path, location.origin).href);
  }

  private say(text: string): void {
    this.querySelector('[role=status]')?.replaceChildren(text);
  }

  private offer(text: string): void {
    const { failed = '' } = this.dataset;
    const field = document.createElement('textarea');
    field.readOnly = true;
    field.value = text;
    field.rows = Math.min(text.split('\n').length, 8);
    field.setAttribute('aria-label', failed);
    this.say(failed);
    this.querySelector('textarea')?.remove();
    this.append(field);
    field.select();
  }
}

customElements.define('copy-text', CopyText);
