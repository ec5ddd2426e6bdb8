/** Reads and checks the catalog and the interface words, and writes nothing. */
import { catalogFolder, loadCatalog, getWords } from '#catalog/load.ts';
import { locales } from '#catalog/locales.ts';

loadCatalog(catalogFolder());
for (const locale of locales) getWords(locale);
