/** Keeps the state of the page when its language is switched, and remembers the choice. */
import { remember } from './memory.ts';

addEventListener('click', ({ target }) => {
  const link = target instanceof Element ? target.closest('a') : null;
  const locale = link?.dataset.locale;
  if (!link || locale === undefined) return;
  remember(locale);
  link.search = location.search;
  link.hash = location.hash;
});
