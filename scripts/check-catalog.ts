/** Reads and checks the catalog and the interface words, and writes nothing. */
import { catalogFolder, getWords, loadCatalog } from '#catalog/load.ts';
import { locales } from '#catalog/locales.ts';

loadCatalog(catalogFolder());
for (const locale of locales) getWords(locale);
