import * as z from 'zod';
import { report } from '../assistant/contract';

/** JSON Schema of the report that `crossfade scan --json` and `/assistant/` give. */
export const GET = (): Response => Response.json(z.toJSONSchema(report));
