import type { APIRoute } from 'astro';
import { bundleScript } from '../pane/build';
import { script } from '../pane/script-response';

/** The sandbox as one classic script, for apps outside this site. */
export const GET: APIRoute = async () => script(await bundleScript('src/embed/sandbox.ts'));
