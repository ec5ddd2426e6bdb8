/** Keeps the state of the page when its language is switched, and remembers the choice. */
import type { Locale } from '#catalog/locales.ts';
import { pathIn } from '#catalog/urls.ts';
import { remember } from './memory.ts';

const base = import.meta.env.BASE_URL;

addEventListener('click', ({ target }) => {
  const link = target instanceof Element ? target.closest('a') : null;
  const locale = link?.dataset.locale as Locale | undefined;
  if (!link || !locale) return;
  remember(locale);
  // On the page for addresses that lead nowhere, only the browser knows the address.
  const { pathname, search, hash } = location;
  link.href = pathIn(pathname, { base, locale }) + search + hash;
});
