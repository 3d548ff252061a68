import type { Entry } from '../entry';

/** An error by its code, with the name of its class. */
export type ErrorEntry = Entry & { error: string };
export type ErrorEntries = Readonly<Record<number, ErrorEntry>>;
