import type { APIRoute } from 'astro';
import types from '../embed/api.ts?raw';

/** Types of what `/sandbox.js` puts on the window, for apps that are written in TypeScript. */
export const GET: APIRoute = () =>
  new Response(types, { headers: { 'content-type': 'text/plain; charset=utf-8' } });
