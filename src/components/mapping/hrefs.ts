import { inSite } from '../../in-site';
import { groupOf, type Group } from '../../mapping/pages';
import type { Evidence, ProofSpec, Row } from '../../mapping/schema';
import { SEEN } from '../../pane/boot/seen';
import { SIDES } from '../../sides';
import { replayHash } from '../../run/replay-link';

/** Address of a row below the site's root, with its base path. */
export const rowHref = (row: Row): string => `${groupHref(groupOf(row))}#${row.id}`;

/** Where a reader can watch what proved a row. */
export const replayHref = ({ demo, action, twilio, videosdk }: ProofSpec): string =>
  inSite(`steps/${demo}/${replayHash(action, { twilio, videosdk })}`);

/** Address of the page on which a pair of checks runs. */
export const runHref = (run: string): string => inSite(`mapping/runs/${run}/`);

/** Where a reader can watch a check see what it saw of a row. */
export function checkHref(
  { id }: Pick<Row, 'id'>,
  { run, ...seen }: Extract<Evidence, { kind: 'checked' }>,
): string {
  const sides = SIDES.filter((side) => seen[side]);
  const events = Object.fromEntries(sides.map((side) => [side, { emitter: SEEN, event: id }]));
  return `${runHref(run)}${replayHash('run', events)}`;
}

/** Tells a row's links from those of others, for whoever hears them out of their table: `Room disconnect`. */
export const spokenId = ({ id }: Pick<Row, 'id'>): string =>
  id
    .replace(/^[a-z]+(?=\/[^/]+\/)/, '')
    .replaceAll(/[/-]/g, ' ')
    .trim();

/** Address of a page of the mapping. */
export const groupHref = ({ slug }: Group): string => inSite(`mapping/${slug}/`);
