import { RELATIONS } from './relations';
import { rowHref } from './hrefs';
import { rows } from '../../mapping/rows';
import type { Row } from '../../mapping/schema';

/** One row as the search over all pages needs it; short, for it is fetched by every reader who searches. */
export interface SearchEntry {
  /** What the hit is called. */
  title: string;
  relation: string;
  href: string;
  /** What else finds it. */
  text: string;
}

const nameOf = (name: { class: string; name: string }): string => `${name.class} ${name.name}`;

const entryOf = (row: Row): SearchEntry => ({
  title: [row.twilio, row.videosdk].flatMap((name) => (name ? nameOf(name) : [])).join(' → '),
  relation: RELATIONS[row.relation].label,
  href: rowHref(row),
  text: row.also.map(nameOf).join(' '),
});

export const searchIndex = (): SearchEntry[] => rows.map(entryOf);
