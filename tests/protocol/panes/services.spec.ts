// What the services do for the SDKs in a pane, behind the bridge: everything that goes through it once. Each behaviour by
// itself is tested on an app's own page, in the folders beside this one.
import type { Side } from '../../../src/sides';
import { DemoPage } from '../../support/demo';
import { expect, test } from '../../support/fixtures';
import { readProgram } from '../../support/pane-program';

const RUNS: { name: string; program: string; said: Record<Side, string> }[] = [
  {
    name: 'both SDKs reach their services from their panes: signalling, HTTP, data and media',
    program: 'services',
    said: { twilio: 'hello, 3, seen, gone', videosdk: 'hello, kept, seen, sent' },
  },
  {
    name: 'tokens that have expired, or are none, are refused on both sides',
    program: 'tokens',
    said: {
      twilio: 'rejected 20104, rejected 20101',
      videosdk: 'error 4002, rejected 4002, error 4002, rejected 4002',
    },
  },
];
for (const { name, program, said } of RUNS) {
  test(name, async ({ page }) => {
    const demo = new DemoPage(page);
    const read = (side: Side): Promise<string> =>
      readProgram(new URL(`programs/${program}.${side}.ts`, import.meta.url));
    await demo.substitute({ twilio: await read('twilio'), videosdk: await read('videosdk') });
    await demo.open();
    await demo.button('Run both').click();
    for (const side of ['twilio', 'videosdk'] as const)
      await expect(demo.status(side)).toHaveText(said[side]);
  });
}
