/*
 * The page of a demo whose programs are React apps: an element for them to render into, and the styles of the demo's own
 * page. The programs render elements with the same ids as that page has.
 */

const ROOT = '<div id="root"></div>';
const STYLE = /<style>[^<]*<\/style>/g;
const ID = /\sid="([\w-]+)"/g;

/** @param page markup and styles of the demo, as {@link pageOf} gives them */
export const reactPage = (page: string): string => [ROOT, ...(page.match(STYLE) ?? [])].join('\n');

/** The ids that elements of a demo's page have. */
export const idsIn = (page: string): string[] => [...page.matchAll(ID)].map(([, id]) => id!);
