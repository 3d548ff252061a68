import { eachRow } from './rule';

/** A proof names a demo that there is, and an action that stands in its bar; every demo can be run. */
export const proofCanBeRun = eachRow(({ proof }, { demos }) => {
  if ('inferred' in proof) return undefined;
  const actions = demos[proof.demo];
  if (!actions) return `is proved in the demo ${proof.demo}, which is not there.`;
  const known = proof.action === 'run' || actions.includes(proof.action);
  return !known && `is proved by ${proof.action}, which the demo ${proof.demo} does not offer.`;
});
