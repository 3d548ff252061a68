import type { APIRoute } from 'astro';
import { bundleScript } from '../../../pane/build';
import { script } from '../../../pane/script-response';

/** The sandbox as text, for a page that lets no script of it fetch: a worker runs this, and has it. */
export const GET: APIRoute = async () =>
  script(`self.crossfadeSandbox = ${JSON.stringify(await bundleScript('src/embed/sandbox.ts'))};`);
