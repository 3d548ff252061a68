import type { APIRoute } from 'astro';
import { packCommand } from '../build/command.mjs';

/** The command line as a package: `npx <address>/crossfade.tgz scan .` runs it. */
export const GET: APIRoute = async ({ site }) => {
  const base = import.meta.env.BASE_URL.replace(/\/?$/, '/');
  const tarball = await packCommand(site ? new URL(base, site).href : '');
  return new Response(tarball as Uint8Array<ArrayBuffer>, {
    headers: { 'content-type': 'application/gzip' },
  });
};
