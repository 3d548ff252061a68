import type { Cause } from '../../run/cause';
import { callCauses } from './causes/calls';
import { codeCause } from './causes/codes';
import { connectionCauses } from './causes/connection';
import { entryCauses } from './causes/entry';
import { leavingCauses } from './causes/leaving';
import { tokenCauses } from './causes/tokens';
import { trackCauses } from './causes/tracks';

/** How each provocation is brought about, beyond what its program does itself. */
const CAUSES: Partial<Record<string, Cause>> = {
  ...tokenCauses,
  ...entryCauses,
  ...connectionCauses,
  ...leavingCauses,
  ...trackCauses,
  ...callCauses,
};

/** What surrounds the programs of a provocation. @param id of an entry of the errors pages. */
export const causeOf = (id: string): Cause => CAUSES[id] ?? codeCause(id) ?? {};
