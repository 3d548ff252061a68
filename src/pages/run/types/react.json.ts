import type { APIRoute } from 'astro';
import { reactTypeFiles } from '../../../components/editor/types/files';

/** What the editors' programs need besides where they are React apps: text by path. */
export const GET: APIRoute = () => Response.json(reactTypeFiles());
