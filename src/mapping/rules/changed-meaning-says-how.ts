import { eachRow } from './rule';

/** A changed meaning that is not told is worse than none. */
export const changedMeaningSaysHow = eachRow(
  (row) =>
    row.relation === 'changed-meaning' &&
    !row.payload &&
    !row.timing &&
    !row.notes &&
    'changes its meaning and does not say how.',
);
