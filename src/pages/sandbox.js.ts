import type { APIRoute } from 'astro';
import { bundleSandbox } from '../build/sandbox-script.mjs';
import { script } from '../pane/script-response';

/** The sandbox as one classic script, for apps outside this site. */
export const GET: APIRoute = async () => script(await bundleSandbox());
