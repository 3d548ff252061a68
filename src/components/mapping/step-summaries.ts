import { inSite } from '../../in-site';
import type { Relation } from '../../mapping/schema';
import { inOneLine } from '../../mapping/summary';
import { rowHref } from './hrefs';
import { twilioNames } from './step-names';

/** A row of the mapping in a line, as a step lists it. */
export interface RowSummary {
  /** Twilio Video's name. */
  name: string;
  /** VideoSDK's name, where there is one. */
  becomes?: string;
  relation: Relation;
  text: string;
  href: string;
}

/** The rows that a step treats, each in a line. */
export const stepSummaries = (step: string): RowSummary[] =>
  [...twilioNames(step)].map(([name, row]) => ({
    name,
    ...(row.videosdk ? { becomes: `${row.videosdk.class}.${row.videosdk.name}` } : {}),
    relation: row.relation,
    text: inOneLine(row),
    href: rowHref(row),
  }));

/** Where a page fetches them. */
export const summariesHref = (step: string): string => inSite(`mapping/rows/${step}.json`);
