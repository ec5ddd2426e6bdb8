import type { APIRoute } from 'astro';
import { pageOf } from '#components/page.ts';
import { localePaths } from '#components/paths.ts';
import { toVerdicts } from '#search/search-index.ts';

export const getStaticPaths = localePaths;

/** The verdicts of all codes, loaded when the search shows its first results. */
export const GET: APIRoute = (context) => {
  const { catalog, locale } = pageOf(context);
  return Response.json(toVerdicts(catalog, locale));
};
