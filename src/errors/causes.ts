import type { Cause } from '../run/cause';
import { callCauses } from './calls/causes';
import { codeCause } from './code-cause';
import { connectionCauses } from './connection/causes';
import { entryCauses } from './entry/causes';
import { leavingCauses } from './leaving/causes';
import { tokenCauses } from './tokens/causes';
import { trackCauses } from './tracks/causes';

/** How each situation is brought about, beyond what its program does itself. */
const CAUSES: Partial<Record<string, Cause>> = {
  ...tokenCauses,
  ...entryCauses,
  ...connectionCauses,
  ...leavingCauses,
  ...trackCauses,
  ...callCauses,
};

/** What surrounds the programs of a situation. @param id of an entry of the errors pages. */
export const causeOf = (id: string): Cause => CAUSES[id] ?? codeCause(id) ?? {};
