import type { APIRoute } from 'astro';
import { sandboxTarball } from '../embed/package/tarball';

/** The sandbox as a package: `npm install -D <address>/crossfade-sandbox.tgz`. */
export const GET: APIRoute = async () =>
  new Response((await sandboxTarball()) as Uint8Array<ArrayBuffer>, {
    headers: { 'content-type': 'application/gzip' },
  });
