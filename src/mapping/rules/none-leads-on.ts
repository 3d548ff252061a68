import { eachRow } from './rule';

/** Where there is no counterpart, the row names what to use or where to read on, or says that nothing is to move. */
export const noneLeadsOn = eachRow(
  (row) =>
    row.relation === 'none' &&
    row.also.length === 0 &&
    row.steps.length === 0 &&
    row.evidence.every(({ kind }) => kind !== 'docs') &&
    !row.instead?.startsWith('Nothing to move') &&
    'has no counterpart and leads nowhere.',
);
