import type { Rule } from './rule';
import { rowsThatTell } from '../telling';

/**
 * Where there is no counterpart, a link leads on: to a step, to a vendor's page, or to the row of a name to use instead. Or
 * the row says that nothing is to move.
 */
export const noneLeadsOn: Rule = (rows) => {
  const tells = rowsThatTell(rows);
  return rows.flatMap(({ id, relation, steps, evidence, also, instead }) => {
    const leadsOn =
      relation !== 'none' ||
      steps.length > 0 ||
      evidence.some(({ kind }) => kind === 'docs') ||
      also.some((name) => tells(name)) ||
      instead?.startsWith('Nothing to move');
    return leadsOn ? [] : [`${id}: has no counterpart and leads nowhere.`];
  });
};
