import type { APIRoute } from 'astro';
import { bundleScript } from '../../pane/build';
import { script } from '../../pane/script-response';

/** The first script of every pane. */
export const GET: APIRoute = async () => script(await bundleScript('src/pane/boot.ts'));
