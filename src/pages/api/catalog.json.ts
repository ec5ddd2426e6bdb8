import type { APIRoute } from 'astro';
import { toApiCatalog } from '#catalog/api.ts';
import { getCatalog } from '#catalog/load.ts';
import { apiContext } from '#components/api.ts';

export const GET: APIRoute = ({ site }) =>
  Response.json(toApiCatalog(getCatalog(), apiContext(site)));
