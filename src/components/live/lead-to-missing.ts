import { SIDES, type Side } from '../../sides';
import { element } from '../ui/element';
import { part } from '../ui/part';
import type { Checked } from './checked-token';

/**
 * Says at its fields why a side cannot run; where neither can, the reader is led there.
 * @param root has the fields and what is said of them
 */
export function leadToMissing(root: HTMLElement, access: Readonly<Record<Side, Checked['access']>>): void {
  const missing = SIDES.filter((side) => 'problem' in access[side]);
  for (const side of missing) {
    const given = access[side];
    const place = part(root, `[data-live-said=${side}]`);
    if ('problem' in given && !place.hasChildNodes())
      place.append(element('p', { dataset: { severity: 'mistake' } }, given.problem));
  }
  const [first] = missing;
  if (first && missing.length === SIDES.length) part(root, `[name=token-${first}]`).focus();
}
