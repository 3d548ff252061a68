import type { Edits } from './session-types';

/** Whether the reader, or whoever made a link, changed anything of the site's own code. */
export const isChanged = (edits: Edits): boolean => Object.values(edits).some((text) => text !== undefined);

/** Whether the same was changed in the same way. */
export const isSame = (first: Edits, second: Edits): boolean =>
  (['twilio', 'videosdk', 'page'] as const).every((file) => first[file] === second[file]);
