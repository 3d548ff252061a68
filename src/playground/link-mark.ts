/** What a link to a playground starts with, apart from what reads it, which is loaded only when there is one. */
export const LINK_MARK = '#code=';

/** Whether a fragment claims to hold a state. */
export const isLink = (hash: string): boolean => hash.startsWith(LINK_MARK);
