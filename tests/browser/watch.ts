import type { Page } from '@playwright/test';

declare global {
  interface Window {
    /** Tells the test of an element that the site does not make. */
    tellStranger: (html: string) => void;
  }
}

/** What happened to a page that must not. */
export interface Watch {
  readonly wrong: string[];
  /** Which addresses the page may have, besides those that it is sent to. */
  mayLeadTo: RegExp;
  /** Waits until nothing is loaded any more, and the search has answered. */
  settle(): Promise<void>;
}

/**
 * Watches a page that is attacked: nothing may be run, be asked of another host, lead elsewhere, or
 * make an element that the site does not make.
 */
export async function watch(page: Page): Promise<Watch> {
  const wrong: string[] = [];
  const visited = new Set<string>();
  let loading = 0;
  const result: Watch = {
    wrong,
    mayLeadTo: /^$/,
    async settle() {
      // A page that forwards loads another one.
      do await page.waitForFunction(isQuiet);
      while (loading > 0);
    },
  };

  page.on('dialog', (dialog) => {
    wrong.push(`a dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on('popup', (popup) => wrong.push(`a window: ${popup.url()}`));
  page.on('download', (download) => wrong.push(`a download: ${download.url()}`));
  page.on('pageerror', (error) => wrong.push(String(error)));
  page.on('console', (message) => {
    // The browser reports a page that answers 404, as it should, as a failed resource.
    if (message.type() !== 'error' || visited.has(withoutFragment(message.location().url))) return;
    wrong.push(`an error: ${message.text()}`);
  });
  let origin: string | undefined;
  page.on('request', (request) => {
    loading += 1;
    const url = new URL(request.url());
    if (request.isNavigationRequest()) visited.add(withoutFragment(url.href));
    origin ??= url.origin;
    const isOwn = url.origin === origin || url.protocol === 'data:' || url.protocol === 'blob:';
    if (!isOwn) wrong.push(`a request: ${url.href}`);
  });
  const finish = () => (loading -= 1);
  page.on('requestfinished', finish);
  page.on('requestfailed', finish);
  page.on('framenavigated', (frame) => {
    const url = new URL(frame.url());
    const isRight = visited.has(withoutFragment(url.href)) || result.mayLeadTo.test(url.pathname);
    if (frame !== page.mainFrame() || url.origin !== origin || !isRight) {
      wrong.push(`a way to ${url.href}`);
    }
  });

  await page.exposeFunction('tellStranger', (html: string) => {
    wrong.push(`an element: ${html}`);
  });
  await page.addInitScript(observe);
  return result;
}

/** Runs in the page. */
function isQuiet(): boolean {
  return document.readyState === 'complete' && !document.querySelector('[aria-busy=true]');
}

const withoutFragment = (address: string) => address.replace(/#.*$/, '');

/** Runs in the page: tells of each element, as it comes or changes, that no page of the site has. */
function observe(): void {
  const addresses = ['action', 'data', 'formaction', 'href', 'ping', 'src', 'srcset', 'xlink:href'];
  const isHarmful = (address: string) => {
    if (!URL.canParse(address, location.href)) return true;
    const { protocol, hostname, href } = new URL(address, location.href);
    const isKnown =
      ['http:', 'https:', 'mailto:', 'blob:'].includes(protocol) ||
      href.startsWith('data:image/svg+xml,');
    return !isKnown || hostname.endsWith('evil.example');
  };
  const isStrange = (element: Element) =>
    element.matches('audio, base, embed, frame, iframe, img, math, object, video') ||
    element.matches('meta[http-equiv=refresh i]') ||
    (element.matches('style, script:not([type="application/json"])') &&
      /alert\(|evil\.example/.test(element.textContent)) ||
    element.getAttributeNames().some((name) => /^on|^(?:srcdoc|autofocus)$/.test(name)) ||
    addresses.some(
      (name) => element.hasAttribute(name) && isHarmful(element.getAttribute(name) ?? ''),
    );

  new MutationObserver((records) => {
    for (const { target, addedNodes, type } of records) {
      const touched = type === 'attributes' ? [target] : [...addedNodes];
      for (const node of touched) {
        if (!(node instanceof Element)) continue;
        const inside = type === 'attributes' ? [] : node.querySelectorAll('*');
        for (const element of [node, ...inside]) {
          if (isStrange(element)) window.tellStranger(element.outerHTML.slice(0, 300));
        }
      }
    }
  }).observe(document, { subtree: true, childList: true, attributes: true });
}
