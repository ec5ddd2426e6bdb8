/** Turns the page for addresses that lead nowhere into the language of the address. */
import { locales, rootLocale, type Locale } from '#catalog/locales.ts';
import { makeUrls, pathIn } from '#catalog/urls.ts';
import { element } from '#components/shared/element.ts';

const base = import.meta.env.BASE_URL;
const locale = locales.find(
  (one) =>
    one !== rootLocale && location.pathname.startsWith(makeUrls({ base, locale: one }).home()),
);

if (locale) {
  const json = element(document, `.translations[lang=${locale}]`).textContent;
  const translations = new Map(JSON.parse(json) as [string, string][]);
  const attributes = ['aria-label', 'placeholder', 'title', 'data-text', 'data-unlisted'];

  const translated = (text: string) => {
    const word = text.trim().replace(/\s+/g, ' ');
    return text.replace(text.trim(), () => translations.get(word) ?? text.trim());
  };
  const translate = (root: ParentNode & Node) => {
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const node = walker.currentNode as Text;
      if (!node.parentElement?.closest('script, style, data')) node.data = translated(node.data);
    }
    for (const name of attributes) {
      for (const one of root.querySelectorAll(`[${name}]`)) {
        one.setAttribute(name, translated(one.getAttribute(name) ?? ''));
      }
    }
    for (const template of root.querySelectorAll('template')) translate(template.content);
    for (const link of root.querySelectorAll<HTMLAnchorElement>('a[href^="/"]')) {
      link.href = pathIn(link.pathname, { base, locale }) + link.search + link.hash;
    }
  };

  // Where trusted values are required, nothing may be written into a script, not even into data.
  const replaceData = (script: Element, value: unknown) => {
    const data = document.createElement('data');
    data.className = script.className;
    data.hidden = true;
    data.textContent = JSON.stringify(value);
    script.replaceWith(data);
  };

  document.documentElement.lang = locale;
  document.title = document.title.split(' | ').map(translated).join(' | ');
  for (const widget of document.querySelectorAll<HTMLElement>('[data-locale]:not(a)')) {
    widget.dataset.locale = locale;
  }
  for (const words of document.querySelectorAll('script.words')) {
    const entries = Object.entries(JSON.parse(words.textContent) as Record<string, string>);
    replaceData(words, Object.fromEntries(entries.map(([key, word]) => [key, translated(word)])));
  }
  // The verdicts of the decoder.
  const digest = element(document, `.digest-translation[lang=${locale}]`);
  replaceData(element(document, '.digest'), JSON.parse(digest.textContent));
  translate(document.body);
  for (const link of document.querySelectorAll<HTMLAnchorElement>('a.language')) {
    link.lang = link.hreflang = link.dataset.locale = rootLocale;
    link.textContent = new Intl.DisplayNames(rootLocale, { type: 'language' }).of(rootLocale) ?? '';
  }
}

for (const link of document.querySelectorAll<HTMLAnchorElement>('a.language')) {
  link.href = pathIn(location.pathname, { base, locale: link.lang as Locale });
}
