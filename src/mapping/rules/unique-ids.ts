import type { Rule } from './rule';

/** Deep links must lead to one row. */
export const uniqueIds: Rule = (rows) => {
  const seen = new Set<string>();
  return rows.flatMap(({ id }) => {
    if (seen.has(id)) return [`${id}: stands twice.`];
    seen.add(id);
    return [];
  });
};
