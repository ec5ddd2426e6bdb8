/** The indexes of the shipped and of the invented catalog, for tests. */
import { loadCatalog } from '#catalog/load.ts';
import { toSearchIndex } from '#search/search-index.ts';
import { contohFolder } from '../catalog/contoh.ts';

export const catalog = loadCatalog('content/catalog');
export const index = toSearchIndex(catalog);
export const contohCatalog = loadCatalog(contohFolder);
export const contohIndex = toSearchIndex(contohCatalog);
