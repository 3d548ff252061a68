import type { APIRoute } from 'astro';
import { rowHref } from '../../components/mapping/hrefs';
import { runOf } from '../../mapping/proofs';
import { rows } from '../../mapping/rows';
import type { Row } from '../../mapping/schema';
import type { Counterpart } from '../../timeline/align';

/** The mapping's events as the timeline needs them: which name answers which, and where the row stands. */
export const GET: APIRoute = () => Response.json(rows.flatMap(counterpartsOf));

function counterpartsOf(row: Row): Counterpart[] {
  const href = rowHref(row);
  const run = runOf(row);
  const shown: Counterpart[] = run
    ? [{ twilio: nameOf(run.twilio), videosdk: nameOf(run.videosdk), href }]
    : [];
  if (row.table === 'methods' && row.videosdk) return [...shown, ...outcomesOf(row.videosdk, href)];
  if (row.table !== 'events') return shown;
  const twilio = row.twilio ? `${row.twilio.class}.${row.twilio.name}` : undefined;
  const videosdk = [row.videosdk, ...row.also].flatMap((name) =>
    name ? [`${name.class}.${name.name}`] : [],
  );
  if (videosdk.length === 0) return [...shown, { twilio, href }];
  return [...shown, ...videosdk.map((name) => ({ twilio, videosdk: name, href }))];
}

const nameOf = ({ emitter, event }: { emitter: string; event: string }): string => `${emitter}.${event}`;

/** How a call of VideoSDK's can end, as the pane reports it. Twilio's calls are paired by their proofs. */
const outcomesOf = (method: { class: string; name: string }, href: string): Counterpart[] =>
  ['resolved', 'rejected'].map((end) => ({ videosdk: `${method.class}.${method.name}() ${end}`, href }));
