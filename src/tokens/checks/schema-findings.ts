import type * as z from 'zod';
import { mistake, type Finding } from '../finding';
import type { Side } from '../../sides';

/**
 * Every claim that is not as a schema says, with the schema's message for it.
 *
 * @param by whose service answers
 * @param codes its errors by the path of a claim; a path without one takes that of the nearest claim around it
 */
export function findingsOf(
  schema: z.ZodType,
  payload: unknown,
  by: Side,
  codes: Readonly<Record<string, number>>,
): Finding[] {
  const issues = schema.safeParse(payload).error?.issues ?? [];
  return issues.map(({ path, message }) => {
    const code = codeOf(path.map(String), codes);
    return mistake(message, code === undefined ? undefined : { by, code });
  });
}

function codeOf(path: readonly string[], codes: Readonly<Record<string, number>>): number | undefined {
  if (path.length === 0) return undefined;
  return codes[path.join('.')] ?? codeOf(path.slice(0, -1), codes);
}
