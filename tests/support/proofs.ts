// Rows of the mapping that say after which scenario action of which demo their events are seen on both sides.
// With RECORD_PROOFS=1 and --workers=1 what was seen is written to src/mapping/proofs.json, which the tables show.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ActionName } from '../../src/demos/actions';
import { SIDES, type Side } from '../../src/sides';
import { distDir } from './site';

interface NamedEvent {
  emitter: string;
  event: string;
}
/** An action, or the start of the run. */
export type ProvingAction = ActionName | 'run';
export interface ProvableRow {
  id: string;
  proof: { demo: string; action: ProvingAction } & Record<Side, NamedEvent>;
}
interface PublishedMapping {
  versions: { twilioVideo: string; videosdk: string };
  rows: { id: string; evidence: (ProvableRow['proof'] | { kind: string })[] }[];
}
type Seen = Record<Side, NamedEvent & { afterMs: number }>;
interface Recorded {
  twilioVideo: string;
  videosdk: string;
  rows: Record<string, Seen>;
}

const RECORDED = 'src/mapping/proofs.json';
const mapping = JSON.parse(readFileSync(join(distDir, 'mapping.json'), 'utf8')) as PublishedMapping;
const provable: ProvableRow[] = mapping.rows.flatMap(({ id, evidence }) =>
  evidence.flatMap((piece) => ('demo' in piece ? [{ id, proof: piece }] : [])),
);

/** What an action of a demo has to show, and what it has shown. */
export class Proofs {
  readonly #rows: ProvableRow[];
  readonly #since: number;
  readonly #seen: Partial<Record<string, Seen>> = {};

  /** @param since when the action was taken: only what was seen later counts. */
  constructor(demo: string, action: ProvingAction, since: number) {
    this.#rows = provable.filter(({ proof }) => proof.demo === demo && proof.action === action);
    this.#since = since;
  }

  /** @returns what is not yet seen, in words. */
  missing(observed: Record<Side, (NamedEvent & { time: number })[]>): string[] {
    return this.#rows.flatMap(({ id, proof }) => {
      const found = SIDES.map((side) => {
        const { emitter, event } = proof[side];
        const first = observed[side].find(
          (each) => each.emitter === emitter && each.event === event && each.time >= this.#since,
        );
        return { side, emitter, event, afterMs: first && Math.round(first.time - this.#since) };
      });
      const gaps = found.filter(({ afterMs }) => afterMs === undefined);
      if (gaps.length === 0)
        this.#seen[id] = Object.fromEntries(found.map(({ side, ...seen }) => [side, seen])) as Seen;
      return gaps.map(({ side, emitter, event }) => `${id}: ${side} ${emitter} ${event}`);
    });
  }

  /** Adds what was seen to the records, where they are being made. */
  record(): void {
    if (process.env.RECORD_PROOFS !== '1' || this.#rows.length === 0) return;
    const before = JSON.parse(readFileSync(RECORDED, 'utf8')) as Recorded;
    const { twilioVideo, videosdk } = mapping.versions;
    const current = before.twilioVideo === twilioVideo && before.videosdk === videosdk;
    const known = { ...(current ? before.rows : {}), ...this.#seen };
    const rows = provable.flatMap(({ id }) => (known[id] ? [[id, known[id]] as const] : []));
    rows.sort(([one], [other]) => one.localeCompare(other));
    const date = new Date().toISOString().slice(0, 10);
    const json = { date, ...mapping.versions, rows: Object.fromEntries(rows) };
    writeFileSync(RECORDED, `${JSON.stringify(json, null, 2)}\n`);
  }
}
