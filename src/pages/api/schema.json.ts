import type { APIRoute } from 'astro';
import { apiSchema } from '#catalog/api.ts';

export const GET: APIRoute = () => Response.json(apiSchema());
