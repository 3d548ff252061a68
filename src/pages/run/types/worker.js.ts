import type { APIRoute } from 'astro';
import { bundleScript } from '../../../pane/build';
import { script } from '../../../pane/script-response';

/** TypeScript for the editors, as one classic script that a worker runs. */
export const GET: APIRoute = async () => script(await bundleScript('src/components/editor/types/worker.ts'));
