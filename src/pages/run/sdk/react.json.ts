import type { APIRoute } from 'astro';
import { bundleReact } from '../../../pane/react-build';

/** React for panes: module texts by the names that programs import. */
export const GET: APIRoute = async () => Response.json(await bundleReact());
