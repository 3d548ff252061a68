import { runOf } from '../proofs';
import { eachRow } from './rule';

/** A proof names a demo that there is, and an action that stands in its bar; every demo can be run. */
export const proofCanBeRun = eachRow((row, { demos }) => {
  const run = runOf(row);
  if (!run) return undefined;
  const actions = demos[run.demo];
  if (!actions) return `is proved in the demo ${run.demo}, which is not there.`;
  const known = run.action === 'run' || actions.includes(run.action);
  return !known && `is proved by ${run.action}, which the demo ${run.demo} does not offer.`;
});
