import type { Edits } from './session-types';

/** Whether the reader, or whoever made a link, changed anything of the site's own code. */
export const isChanged = (edits: Edits): boolean => Object.values(edits).some((text) => text !== undefined);
