import type { APIRoute } from 'astro';
import { toDigest } from '#catalog/digest.ts';
import { pageOf } from '#components/page.ts';
import { localePaths } from '#components/paths.ts';
import { wordKeys } from '#components/search/search-view.ts';

export const getStaticPaths = localePaths;

/** What the search needs of the catalog and of the interface, loaded when it is opened. */
export const GET: APIRoute = (context) => {
  const { catalog, locale, word } = pageOf(context);
  return Response.json({
    digest: toDigest(catalog, locale, 'descriptions'),
    words: Object.fromEntries(wordKeys.map((key) => [key, word(key)])),
  });
};
