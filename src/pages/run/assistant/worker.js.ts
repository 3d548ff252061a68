import type { APIRoute } from 'astro';
import { bundleScanWorker } from '../../../build/command.mjs';
import { script } from '../../../pane/script-response';

/** TypeScript, the declarations it needs and the scan, as one classic script that a worker runs. */
export const GET: APIRoute = async () => script(await bundleScanWorker());
