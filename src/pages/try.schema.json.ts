import * as z from 'zod';
import { tryReport } from '../command/try/report-schema';

/** JSON Schema of the report that `crossfade try --json` gives. */
export const GET = (): Response => Response.json(z.toJSONSchema(tryReport));
