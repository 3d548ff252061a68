import type { APIRoute } from 'astro';
import { typeFiles } from '../../../components/editor/types/files';
import { ADAPTER, wholeAdapter } from '../../../assistant/adapter/whole-text';
import backend from '../../../demos/your-backend.ts?raw';

/** The declarations that the editors' programs are checked against: text by path. */
export const GET: APIRoute = () =>
  Response.json({ ...typeFiles(backend), [`/node_modules/${ADAPTER}/index.ts`]: wholeAdapter() });
