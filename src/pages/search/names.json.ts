import { nameEntries } from '../../search/name-entries';

/** What the palette finds by name, fetched when a reader opens it. The guide's text is `guide.json`, made of the built pages. */
export const GET = (): Response => Response.json(nameEntries());
