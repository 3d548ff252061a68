import * as z from 'zod';
import { mapping } from '../mapping/schema';

/** JSON Schema of `/mapping.json`, made from the very schema that it is checked with. */
export const GET = (): Response => Response.json(z.toJSONSchema(mapping));
