import { searchIndex } from '../../components/mapping/search-index';

/** What the search over the whole mapping is fed with when a reader begins to type. */
export const GET = (): Response => Response.json(searchIndex());
