import * as z from 'zod';
import { description } from '../command/try/description';

/** JSON Schema of the file that describes an app for `crossfade try --app`. */
export const GET = (): Response => Response.json(z.toJSONSchema(description));
