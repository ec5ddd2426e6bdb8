/** Reads and checks the catalog and the interface words, and writes nothing. */
import { catalogFolder, loadCatalog, loadWords } from '#catalog/load.ts';
import { locales } from '#catalog/locales.ts';

loadCatalog(catalogFolder());
for (const locale of locales) loadWords(locale);
