// What the services do for the SDKs in a pane, behind the bridge: everything that goes through it once. Each behaviour by
// itself is tested on an app's own page, beside this folder.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { transform } from 'esbuild';
import type { Side } from '../../../src/sides';
import { DemoPage } from '../../support/demo';
import { expect, test } from '../../support/fixtures';

const SAID: Record<Side, string> = {
  twilio: 'hello, 3, seen, gone',
  videosdk: 'hello, kept, seen, sent',
};

/** A program beside this file, as JavaScript. */
async function readProgram(side: Side): Promise<string> {
  const source = readFileSync(fileURLToPath(new URL(`${side}.program.ts`, import.meta.url)), 'utf8');
  return (await transform(source, { loader: 'ts' })).code;
}

test('both SDKs reach their services from their panes: signalling, HTTP, data and media', async ({
  page,
}) => {
  const demo = new DemoPage(page);
  await demo.substitute({ twilio: await readProgram('twilio'), videosdk: await readProgram('videosdk') });
  await demo.open();
  await demo.button('Run both').click();
  for (const side of ['twilio', 'videosdk'] as const)
    await expect(demo.status(side)).toHaveText(SAID[side], { timeout: 40_000 });
});
