// The names of the mapping, as the built site publishes them.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { distDir } from './site';

/** A member or event of a class of an SDK. */
export interface Name {
  class: string;
  name: string;
}

interface PublishedRow {
  table: string;
  twilio?: Name;
  videosdk?: Name;
  also: Name[];
  notes?: string;
}

const { rows } = JSON.parse(readFileSync(join(distDir, 'mapping.json'), 'utf8')) as { rows: PublishedRow[] };

/** Rows that tell the reader that only the types have the name. */
const declaredOnly = ({ notes }: PublishedRow): boolean => Boolean(notes?.includes('types declare it'));

/** The members of twilio-video that are there at run time, or those that only its types declare. */
export const twilioMembers = (declared: boolean): Name[] =>
  rows.flatMap((row) =>
    row.table === 'methods' && row.twilio && declaredOnly(row) === declared ? [row.twilio] : [],
  );

/** All that VideoSDK's side of the mapping names. */
export const videosdkNames = rows.flatMap(({ videosdk, also }) => (videosdk ? [videosdk, ...also] : also));

/** `Class.name`, in order, of names that a list has. */
export const listed = (names: readonly Name[]): string[] =>
  names.map(({ class: owner, name }) => `${owner}.${name}`).toSorted();

/** What a check of names gives: how many classes there were instances of, and the names that are not there. */
export interface Checked {
  classes: number;
  missing: Name[];
}
