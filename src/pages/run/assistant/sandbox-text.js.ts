import type { APIRoute } from 'astro';
import { bundleSandbox } from '../../../build/sandbox-script.mjs';
import { script } from '../../../pane/script-response';

/** The sandbox as text, for a page that lets no script of it fetch: a worker runs this, and has it. */
export const GET: APIRoute = async () =>
  script(`self.crossfadeSandbox = ${JSON.stringify(await bundleSandbox())};`);
