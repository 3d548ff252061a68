// Proves rows of the mapping: after one scenario action, both sides are seen to report the events that the row pairs.
// With RECORD_PROOFS=1 what was seen is written to src/mapping/proofs.json, which the tables show.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DONE_BEFORE } from '../../src/run/replay';
import type { ActionName } from '../../src/demos/demo';
import { DemoPage, SIDES, type Side } from '../support/demo';
import { expect, test } from '../support/fixtures';
import { distDir } from '../support/site';

interface Sighting {
  emitter: string;
  event: string;
}
interface ProvableRow {
  id: string;
  proof: { demo: string; action: ActionName | 'run' } & Record<Side, Sighting>;
}
interface PublishedMapping {
  versions: { twilioVideo: string; videosdk: string };
  rows: { id: string; proof: ProvableRow['proof'] | { inferred: string } }[];
}

/** VideoSDK tries to reconnect for the first time about five seconds after its socket was lost. */
const SLOW = 30_000;

const mapping = JSON.parse(readFileSync(join(distDir, 'mapping.json'), 'utf8')) as PublishedMapping;
const provable = mapping.rows.filter((row): row is ProvableRow => 'demo' in row.proof);
const groups = Map.groupBy(provable, ({ proof: { demo, action } }) => `${demo}/${action}`);
const records: Record<string, Record<Side, Sighting & { afterMs: number }>> = {};

for (const [key, rows] of [...groups].sort(([one], [other]) => one.localeCompare(other))) {
  const [name, action] = key.split('/') as [string, ActionName | 'run'];
  test(`${key} is seen on both sides, for ${rows.length} row(s)`, async ({ page }) => {
    const demo = new DemoPage(page);
    await demo.open(`steps/${name}/`);
    let since = await page.evaluate(() => Date.now());
    await demo.runBoth();
    for (const side of SIDES) await demo.expectPlaying(side, 'Ada');
    if (action !== 'run') {
      for (const before of DONE_BEFORE[action] ?? []) {
        await demo.actByName(before);
        await page.waitForTimeout(1000);
      }
      since = await page.evaluate(() => Date.now());
      await demo.actByName(action);
    }
    for (const { id, proof } of rows) {
      const seen = {} as Record<Side, Sighting & { afterMs: number }>;
      for (const side of SIDES) {
        const { emitter, event } = proof[side];
        const at = async (): Promise<number | undefined> =>
          (await demo.observed(side)).find(
            (o) => o.emitter === emitter && o.event === event && o.time >= since,
          )?.time;
        await expect.poll(at, { message: `${id}: ${side} ${emitter} ${event}`, timeout: SLOW }).toBeDefined();
        seen[side] = { emitter, event, afterMs: Math.round(((await at()) ?? 0) - since) };
      }
      records[id] = seen;
    }
  });
}

test.afterAll(() => {
  if (process.env.RECORD_PROOFS !== '1') return;
  const rows = Object.fromEntries(Object.entries(records).sort(([one], [other]) => one.localeCompare(other)));
  writeFileSync('src/mapping/proofs.json', `${JSON.stringify({ ...mapping.versions, rows }, null, 2)}\n`);
});
