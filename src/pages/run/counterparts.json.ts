import type { APIRoute } from 'astro';
import { rowHref } from '../../components/mapping/hrefs';
import { runOf } from '../../mapping/proofs';
import { rows } from '../../mapping/rows';
import type { Row } from '../../mapping/schema';
import type { Counterpart, Relation } from '../../timeline/types';

/** The mapping's events as the timeline needs them: which name answers which, and where the row stands. */
export const GET: APIRoute = () => Response.json(rows.flatMap(counterpartsOf));

function counterpartsOf(row: Row): Counterpart[] {
  const href = rowHref(row);
  const { relation } = row;
  const run = runOf(row);
  const shown: Counterpart[] = run
    ? [{ twilio: nameOf(run.twilio), videosdk: nameOf(run.videosdk), relation, href }]
    : [];
  if (row.table === 'methods' && row.videosdk) return [...shown, ...outcomesOf(row.videosdk, relation, href)];
  if (row.table !== 'events') return shown;
  const twilio = row.twilio ? `${row.twilio.class}.${row.twilio.name}` : undefined;
  if (!row.videosdk) return [...shown, { twilio, relation, href }];
  const main: Counterpart = {
    twilio,
    videosdk: `${row.videosdk.class}.${row.videosdk.name}`,
    relation,
    href,
  };
  const also = row.also.map((name): Counterpart => ({
    twilio,
    videosdk: `${name.class}.${name.name}`,
    relation,
    href,
    also: true,
  }));
  return [...shown, main, ...also];
}

const nameOf = ({ emitter, event }: { emitter: string; event: string }): string => `${emitter}.${event}`;

/** How a call of VideoSDK's can end, as the pane reports it. Twilio's calls are paired by their proofs. */
const outcomesOf = (
  method: { class: string; name: string },
  relation: Relation,
  href: string,
): Counterpart[] =>
  ['resolved', 'rejected'].map((end) => ({
    videosdk: `${method.class}.${method.name}() ${end}`,
    relation,
    href,
  }));
