import { inSite } from '../../in-site';
import { groupOf, type Group } from '../../mapping/pages';
import type { ProofSpec, Row } from '../../mapping/schema';
import { replayHash } from '../../run/replay-link';

/** Address of a row below the site's root, with its base path. */
export const rowHref = (row: Row): string => `${groupHref(groupOf(row))}#${row.id}`;

/** Where a reader can watch what proved a row. */
export const replayHref = ({ demo, action, twilio, videosdk }: ProofSpec): string =>
  inSite(`steps/${demo}/${replayHash(action, { twilio, videosdk })}`);

/** Address of a page of the mapping. */
export const groupHref = ({ slug }: Group): string => inSite(`mapping/${slug}/`);
