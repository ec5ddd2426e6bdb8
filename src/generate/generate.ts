import path from 'node:path';
import { catalogFolder, loadCatalog, loadWords } from '#catalog/load.ts';
import { siteLocales } from '#catalog/locales.ts';
import { planPages, type Plan } from './plan.ts';
import { comparePages, repairSwap, writePages, type Changes } from './write.ts';

/** Where the generated pages live. Wholly owned by the generator. */
export const pagesFolder = path.join('content', 'pages');

/**
 * Generates the pages from the catalog.
 * @param mode `write` makes the folder hold them; `check` only says what would change
 * @throws CatalogError when the catalog cannot be used; the old pages then stay as they are
 */
export function generate(mode: 'write' | 'check'): { plan: Plan; changes: Changes } {
  repairSwap(pagesFolder);
  const plan = planPages(
    loadCatalog(catalogFolder()),
    new Map(siteLocales.map((locale) => [locale, loadWords(locale)])),
  );
  const apply = mode === 'write' ? writePages : comparePages;
  return { plan, changes: apply(pagesFolder, plan) };
}
