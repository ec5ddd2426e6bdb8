import type { APIRoute } from 'astro';
import { pageOf } from '#components/page.ts';
import { localePaths } from '#components/paths.ts';
import { wordKeys } from '#components/search/word-keys.ts';

export const getStaticPaths = localePaths;

/** The interface words of the search, loaded with its index. */
export const GET: APIRoute = (context) => {
  const { word } = pageOf(context);
  return Response.json(Object.fromEntries(wordKeys.map((key) => [key, word(key)])));
};
