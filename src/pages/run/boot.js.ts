import type { APIRoute } from 'astro';
import { bundleBoot } from '../../pane/build';
import { script } from '../../pane/script-response';

/** The first script of every pane. */
export const GET: APIRoute = async () => script(await bundleBoot());
