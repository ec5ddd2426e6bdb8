import type { Locale } from '#catalog/locales.ts';
import { makeUrls } from '#catalog/urls.ts';
import { element } from '#components/shared/element.ts';
import { offerCopies } from './copies.ts';
import { makeCard } from './decoder-card.ts';
import { filterRows, showTable } from './decoder-table.ts';
import { emptyView } from './empty-view.ts';
import type { View } from './decoder-view.ts';
import type { Reply, Request } from './protocol.ts';
import type { PlaceView } from './triage-view.ts';
import { workerUrl } from './worker-url.ts';

/** In milliseconds: long enough that a screen reader is not told of what is half typed. */
const pause = 700;
/** A text longer than this is read when nobody has typed for a moment. */
const longText = 200_000;
const moment = 200;

/** How a text came into the field: what was asked for keeps its entry in the history. */
type How = 'typed' | 'entered' | 'pasted';

/** `<code-decoder>`: shows what its worker makes of its field, and of files. */
class CodeDecoder extends HTMLElement {
  private readonly field = element(this, 'textarea', HTMLTextAreaElement);
  private readonly picker = element(this, 'input[type=file]', HTMLInputElement);
  private readonly urls = makeUrls({
    base: import.meta.env.BASE_URL,
    locale: this.dataset.locale as Locale,
  });
  private worker: Worker | undefined;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private typing: ReturnType<typeof setTimeout> | undefined;
  /** Counts the questions: what answers an earlier one is not shown. */
  private turn = 0;
  private readonly hows = new Map<number, How>();
  /** Whether the present entry of the history was asked for, and not only passed while typing. */
  private settled = false;

  connectedCallback(): void {
    this.start();
    this.field.addEventListener('input', this.read);
    this.field.addEventListener('keydown', this.submit);
    this.picker.addEventListener('change', () => {
      this.readFiles([...(this.picker.files ?? [])]);
      // The same file may be picked again, after it has changed.
      this.picker.value = '';
    });
    this.addEventListener('paste', (event) => {
      const files = [...(event.clipboardData?.files ?? [])];
      if (files.length === 0) return;
      event.preventDefault();
      this.readFiles(files);
    });
    element(this, '.cancel').addEventListener('click', () => {
      this.ask({ kind: 'cancel' });
    });
    for (const format of ['csv', 'json'] as const) {
      element(this, `.${format}`).addEventListener('click', () => {
        const withLines = element(this, '.with-lines input', HTMLInputElement).checked;
        this.ask({ kind: 'export', format, withLines });
      });
    }
    element(this, '.filter').addEventListener('input', () => {
      filterRows(this);
    });
    for (const type of ['popstate', 'hashchange', 'pageshow']) addEventListener(type, this.restore);
    // Anywhere on the page: a file that misses the field must not replace the page.
    for (const type of ['dragenter', 'dragover', 'dragleave', 'drop'] as const) {
      addEventListener(type, this.drag);
    }
    this.field.disabled = this.picker.disabled = false;
    this.restore();
  }

  disconnectedCallback(): void {
    for (const type of ['popstate', 'hashchange', 'pageshow']) {
      removeEventListener(type, this.restore);
    }
    for (const type of ['dragenter', 'dragover', 'dragleave', 'drop'] as const) {
      removeEventListener(type, this.drag);
    }
    clearTimeout(this.timer);
    clearTimeout(this.typing);
    this.worker?.terminate();
  }

  /** The worker comes with the page, so that nothing has to be asked for later. */
  private start(): void {
    const worker = new Worker(workerUrl, { type: 'module' });
    worker.addEventListener('message', ({ data }: MessageEvent<Reply>) => {
      this.hear(data);
    });
    worker.addEventListener('error', () => {
      // The same as where no script runs at all.
      element(this, '.scriptless').classList.remove('scriptless');
    });
    this.worker = worker;
    this.ask({
      kind: 'start',
      digest: element(this, '.digest').textContent,
      words: element(this, '.words').textContent,
      base: import.meta.env.BASE_URL,
      locale: this.dataset.locale as Locale,
      origin: location.origin,
    });
  }

  private ask(request: Request): void {
    this.worker?.postMessage(request);
  }

  private hear(reply: Reply): void {
    if (reply.kind === 'file') {
      download(reply.name, new Blob([reply.text], { type: reply.type }));
      return;
    }
    const isCurrent = reply.turn === this.turn;
    if (reply.kind === 'progress') {
      if (isCurrent) this.showProgress(reply);
      return;
    }
    const how = this.hows.get(reply.turn);
    this.hows.delete(reply.turn);
    if (reply.kind === 'address') {
      if (!isCurrent) return;
      if (reply.isNamed !== null) this.settled = reply.isNamed;
      if (reply.field !== null) this.field.value = reply.field;
    } else if (how) {
      this.remember(reply.view, how);
    }
    if (isCurrent) this.show(reply.view);
  }

  private readonly read = (event: Event): void => {
    const isPasted = event instanceof InputEvent && event.inputType.startsWith('insertFrom');
    clearTimeout(this.typing);
    const how = isPasted ? 'pasted' : 'typed';
    if (this.field.value.length < longText) this.askText(how);
    else {
      this.typing = setTimeout(() => {
        this.askText(how);
      }, moment);
    }
  };

  private readonly submit = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
    event.preventDefault();
    this.askText('entered');
  };

  private askText(how: How): void {
    this.turn += 1;
    this.hows.set(this.turn, how);
    this.ask({ kind: 'text', turn: this.turn, text: this.field.value });
  }

  /** Shows what the address names; where it names nothing, what the browser left in the field. */
  private readonly restore = (event?: Event): void => {
    this.turn += 1;
    this.ask({
      kind: 'address',
      turn: this.turn,
      hash: this.isShareable ? location.hash : '#_',
      field: this.field.value,
      hasTravelled: event !== undefined && event.type !== 'pageshow',
    });
  };

  private readFiles(files: File[]): void {
    if (files.length === 0) return;
    this.turn += 1;
    this.field.value = '';
    this.show(emptyView);
    this.ask({ kind: 'files', turn: this.turn, files });
  }

  private readonly drag = (event: DragEvent): void => {
    const { dataTransfer } = event;
    if (!dataTransfer?.types.includes('Files')) return;
    event.preventDefault();
    this.classList.toggle('dropping', event.type === 'dragenter' || event.type === 'dragover');
    if (event.type === 'drop') this.readFiles([...dataTransfer.files]);
  };

  /**
   * Makes the address name what is shown, and nothing where no code is complete. What is typed
   * replaces what was typed before it; what was asked for keeps its entry, so that going back
   * leads to it.
   */
  private remember({ codes }: View, how: How): void {
    if (!this.isShareable) return;
    const address = codes.length > 0 ? this.urls.decode(codes) : this.urls.page('decode');
    if (location.href !== new URL(address, location.href).href) {
      const asNewEntry = this.settled || how === 'pasted';
      history[asNewEntry ? 'pushState' : 'replaceState'](null, '', address);
      this.settled = false;
    }
    this.settled ||= how !== 'typed' && codes.length > 0;
  }

  private show(view: View): void {
    element(this, '.reading').hidden = true;
    this.tell(view.lead);
    element(this, '.answers').replaceChildren(...view.answers.map((one) => makeCard(this, one)));
    showTable(this, view.table, this.jump);
    offerCopies(this, view, this.urls.decode(view.codes));

    clearTimeout(this.timer);
    this.timer = setTimeout(() => {
      this.announce(view.announcement);
    }, pause);
  }

  private tell(text: string): void {
    const told = element(this, '.told');
    told.textContent = text;
    told.hidden = text === '';
  }

  private showProgress({ text, done, total }: { text: string; done: number; total: number }): void {
    element(this, '.reading').hidden = false;
    element(this, '.reading p').textContent = text;
    const bar = element(this, 'progress', HTMLProgressElement);
    bar.max = total;
    bar.value = done;
  }

  /** Marks a place in the field and brings it into sight. */
  private readonly jump = ({ offset, length }: PlaceView): void => {
    this.field.setSelectionRange(offset, offset + length);
    // A field scrolls to its selection when it gets the focus.
    this.field.blur();
    this.field.focus();
  };

  private announce(text: string): void {
    const region = element(this, '.announcement');
    if (region.textContent !== text) region.textContent = text;
  }

  private get isShareable(): boolean {
    return this.dataset.shareable !== undefined;
  }
}

function download(name: string, blob: Blob): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  URL.revokeObjectURL(link.href);
}

customElements.define('code-decoder', CodeDecoder);
