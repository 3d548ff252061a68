import type { APIRoute } from 'astro';
import { bundleScript } from '../../../pane/build';
import { script } from '../../../pane/script-response';

/** What reads a dropped build and packs it with the sandbox, as one classic script that a worker runs. */
export const GET: APIRoute = async () =>
  script(await bundleScript('src/components/assistant/by-hand/worker.ts'));
