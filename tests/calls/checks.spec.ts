// The runs of `src/checks` see again what was recorded of them. With RECORD_CHECKS=1 and --workers=1 what they see is
// written to src/mapping/checks.json, on which rows of the mapping rest.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Checks, Seen } from '../../src/mapping/checks';
import { NOT_SEEN, SEEN } from '../../src/pane/boot/seen';
import { DemoPage, SIDES } from '../support/demo';
import { expect, test } from '../support/fixtures';
import { distDir } from '../support/site';

const RECORDED = 'src/mapping/checks.json';
/** One runs before each commit: it shows that runs can be made and recorded. */
const BEFORE_COMMIT = 'local-tracks';

const runs = readdirSync('src/checks', { withFileTypes: true }).filter((entry) => entry.isDirectory());

for (const { name } of runs) {
  test(
    `the run “${name}” sees what rows of the mapping say`,
    { tag: name === BEFORE_COMMIT ? [] : '@whole' },
    async ({ page }) => {
      const demo = new DemoPage(page);
      await demo.open(`mapping/runs/${name}/`);
      await demo.button('Run both').click();
      for (const side of SIDES) {
        await expect(demo.status(side), `${side}’s program comes to its end`)
          .toHaveText('All checks have run.')
          .catch(async (error: Error) => {
            // What stopped it stands in its region: an exception, or what it waited for.
            throw new Error(`${await demo.region(side).innerText()}\n${error.message}`);
          });
      }
      await demo.expectQuiet();
      const observations = await demo.observations();
      const missed = observations.filter(({ emitter }) => emitter === NOT_SEEN);
      expect(missed.map(({ side, event, payload }) => `${side} ${event}: ${payload}`)).toEqual([]);
      const seen: Record<string, Seen> = {};
      for (const { side, emitter, event, payload } of observations)
        if (emitter === SEEN) ((seen[event] ??= {})[side] ??= []).push(payload);
      if (process.env['RECORD_CHECKS'] === '1') record(name, seen);
      else expect(seen).toEqual(recorded().runs[name]);
    },
  );
}

const recorded = (): Checks => JSON.parse(readFileSync(RECORDED, 'utf8')) as Checks;

function record(name: string, seen: Record<string, Seen>): void {
  const { versions } = JSON.parse(readFileSync(join(distDir, 'mapping.json'), 'utf8')) as {
    versions: Omit<Checks, 'runs'>;
  };
  const { twilioVideo, videosdk, videosdkReact } = versions;
  const sorted = <T>(entries: Record<string, T>): Record<string, T> =>
    Object.fromEntries(Object.entries(entries).toSorted(([one], [other]) => one.localeCompare(other)));
  const known = Object.entries(recorded().runs).filter(([run]) => runs.some((entry) => entry.name === run));
  const all = sorted({ ...Object.fromEntries(known), [name]: sorted(seen) });
  writeFileSync(
    RECORDED,
    `${JSON.stringify({ twilioVideo, videosdk, videosdkReact, runs: all }, null, 2)}\n`,
  );
}
