import type { APIRoute } from 'astro';
import { getCatalog } from '#catalog/load.ts';
import { toSearchIndex } from '#search/search-index.ts';

/** What the search knows of the catalog, for all languages, loaded when it is opened. */
export const GET: APIRoute = () => Response.json(toSearchIndex(getCatalog()));
