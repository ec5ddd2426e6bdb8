import type { APIRoute } from 'astro';
import { pageOf } from '#components/page.ts';
import { localePaths } from '#components/paths.ts';
import { wordKeys } from '#components/search/word-keys.ts';
import { toSearchIndex } from '#search/search-index.ts';

export const getStaticPaths = localePaths;

/** What the search needs of the catalog and of the interface, loaded when it is opened. */
export const GET: APIRoute = (context) => {
  const { catalog, word } = pageOf(context);
  return Response.json({
    index: toSearchIndex(catalog),
    words: Object.fromEntries(wordKeys.map((key) => [key, word(key)])),
  });
};
