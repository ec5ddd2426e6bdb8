import type { APIRoute } from 'astro';
import { toApiCode } from '#catalog/api.ts';
import { findCode } from '#catalog/find.ts';
import { getCatalog } from '#catalog/load.ts';
import { apiContext } from '#components/api.ts';

export const getStaticPaths = () => getCatalog().codes.map(({ code }) => ({ params: { code } }));

export const GET: APIRoute<Record<string, unknown>, { code: string }> = ({ params, site }) =>
  Response.json(toApiCode(findCode(getCatalog(), params.code), apiContext(site)));
