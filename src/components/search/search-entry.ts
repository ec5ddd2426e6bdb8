/** The header's way into the search. All the rest of it is loaded when it is opened. */
const dialog = document.querySelector<HTMLDialogElement>('dialog.search');
// On the search page the field stands in the page, and there is no dialog.
const field = document.querySelector<HTMLInputElement>('site-search input');

async function open(): Promise<void> {
  if (dialog && !dialog.open) dialog.showModal();
  field?.focus();
  field?.select();
  try {
    await import('./search-element.ts');
  } catch {
    const search = document.querySelector<HTMLElement>('site-search');
    search?.querySelector('.told')?.replaceChildren(search.dataset.failed ?? '');
  }
}

/** Whether a key that is pressed is written into something. */
function isWriting({ target }: KeyboardEvent): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || target.matches('input, select, textarea'))
  );
}

document.querySelector('form.search-entry')?.addEventListener('submit', (event) => {
  event.preventDefault();
  void open();
});

addEventListener('keydown', (event) => {
  const { altKey, ctrlKey, key, metaKey, shiftKey } = event;
  const isShortcut = (ctrlKey || metaKey) && !altKey && !shiftKey && key.toLowerCase() === 'k';
  const isSlash = key === '/' && !ctrlKey && !metaKey && !altKey && !isWriting(event);
  // A search field takes the first Escape to clear itself.
  const closes = dialog?.open && (isShortcut || key === 'Escape');
  if (event.isComposing || !(closes || isShortcut || isSlash)) return;
  event.preventDefault();
  if (closes) dialog.close();
  else void open();
});

// Nothing else in a dialog reaches as far as its backdrop.
dialog?.addEventListener('mousedown', (event) => {
  if (event.target === dialog) dialog.close();
});

dialog?.addEventListener('submit', (event) => {
  const form = event.target as HTMLFormElement;
  if (form.method === 'dialog' || customElements.get('site-search')) return;
  // What was pasted must not get into an address: only the element knows what may.
  event.preventDefault();
  void open().then(() => {
    if (customElements.get('site-search')) form.requestSubmit();
  });
});
