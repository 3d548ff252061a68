import type { APIRoute } from 'astro';
import { typeFiles } from '../../../components/editor/types/files';
import backend from '../../../demos/your-backend.ts?raw';

/** The declarations that the editors' programs are checked against: text by path. */
export const GET: APIRoute = () => Response.json(typeFiles(backend));
