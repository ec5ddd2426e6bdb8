import path from 'node:path';
import { catalogFolder, getWords, loadCatalog } from '#catalog/load.ts';
import { locales } from '#catalog/locales.ts';
import { planPages, type Plan } from './plan.ts';
import { repairSwap } from './swap.ts';
import { comparePages, patchPages, writePages, type Changes } from './write.ts';

/** Where the generated pages live. Wholly owned by the generator. */
export const pagesFolder = path.join('content', 'pages');

const modes = { write: writePages, patch: patchPages, check: comparePages };

/**
 * Generates the pages from the catalog.
 * @param mode `write` swaps all of them in, `patch` touches only what differs, `check` only says
 *   what would change
 * @throws CatalogError when the catalog cannot be used; the old pages then stay as they are
 */
export function generate(mode: keyof typeof modes): { plan: Plan; changes: Changes } {
  repairSwap(pagesFolder);
  const plan = planPages(
    loadCatalog(catalogFolder()),
    new Map(locales.map((locale) => [locale, getWords(locale)])),
  );
  return { plan, changes: modes[mode](pagesFolder, plan) };
}
