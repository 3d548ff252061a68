import type { APIRoute } from 'astro';
import { wholeAdapter } from '../../assistant/adapter/whole-text';

/** The adapter as a file, for a project that is taken along. */
export const GET: APIRoute = () =>
  new Response(wholeAdapter(), { headers: { 'content-type': 'text/plain; charset=utf-8' } });
