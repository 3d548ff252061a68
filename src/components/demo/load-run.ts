import type * as RunSession from '../../run/session';
import { variantOf } from '../ui/variant';

/**
 * Loads what runs a demo, and beside it the files that this will ask for.
 * @param demo its element
 * @throws {Error} when the code that runs it cannot be loaded; a file that does not come is told by whoever needs it
 */
export function loadRun({ dataset: { name = '', react, entry } }: HTMLElement): Promise<typeof RunSession> {
  void import('../../pane/run-files').then(
    // An error's programs are there already.
    ({ fetchAhead }) => fetchAhead(entry ? undefined : name, variantOf(name, react)),
    () => {}, // Without it the same is fetched later.
  );
  return import('../../run/session');
}
