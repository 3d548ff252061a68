// What is left of a call that was joined and left, or run and stopped: nothing, however often. `npm run bench -- leak` does
// it 50 times.
import type { CDPSession } from '@playwright/test';
import { census, countTimers, slope } from '../../scripts/bench/growth.mjs';
import { openLab } from '../../scripts/bench/join-and-leave.mjs';
import { DemoPage } from '../support/demo';
import { expect, test } from '../support/fixtures';

/**
 * Filled by the first calls: what code is compiled, what is fetched once. A heap takes longer to settle than the number of
 * objects: from the fourth to the eighth call by VideoSDK's SDK it grew by 190 kB, and with each of the next 35 by 2 kB.
 */
const WARM_UP = { objects: 3, heap: 8 };
const CALLS = 7;
/** What a call may add to the heap, in kB: it is compiled code, and the trace, which keeps its last 1000 lines. */
const HEAP_GROWTH = 40;

type Census = Awaited<ReturnType<typeof census>>;

/**
 * Does something again and again, and expects that the objects which a page holds do not become more with it.
 * @returns how much the heap grows each time, in kB
 */
async function expectFlat(
  session: CDPSession,
  act: () => Promise<unknown>,
  warmUp = WARM_UP.objects,
): Promise<number> {
  for (let done = 0; done < warmUp; done++) await act();
  const samples: Census[] = [];
  for (let done = 0; done < CALLS; done++) {
    await act();
    samples.push(await census(session));
  }
  const { heap = 0, ...growth } = Object.fromEntries(
    Object.keys(samples[0] ?? {}).map((name) => [name, slope(samples.map((sample) => sample[name] ?? 0))]),
  );
  for (const [name, each] of Object.entries(growth)) expect(each, `${name} added by a call`).toBeLessThan(1);
  return heap;
}

for (const side of ['twilio', 'videosdk'] as const) {
  test(
    `calls that ${side} joins and leaves leave nothing in the sandbox`,
    { tag: '@whole' },
    async ({ context }) => {
      const { sandbox, sessions, enter, cycle } = await openLab(context, side);
      // What is counted is there while a call goes on.
      const first = await enter();
      const during = { sandbox: await census(sessions.sandbox), client: await census(sessions.client) };
      expect(during.sandbox['open connections']).toBeGreaterThan(0);
      expect(during.client['open connections']).toBeGreaterThan(0);
      expect(during.client['open sockets']).toBeGreaterThan(0);
      await first.evaluate((call) => call.leave());
      await first.dispose();
      const grown = await expectFlat(sessions.sandbox, cycle, WARM_UP.heap);
      expect(grown, 'kB added by a call').toBeLessThan(HEAP_GROWTH);
      await expect
        .poll(() =>
          sandbox.run(async ({ crossfade }) => {
            const { connections } = await crossfade.diagnostics();
            const [room] = await crossfade.rooms();
            return { connections, people: room?.participants.map(({ name }) => name) };
          }),
        )
        .toEqual({ connections: 0, people: ['Ada'] });
      // In the page of the SDK nothing runs on either.
      await expect
        .poll(() => census(sessions.client))
        .toMatchObject({ intervals: 0, timeouts: 0, 'open sockets': 0, 'open connections': 0 });
    },
  );
}

test('a demo that is run and stopped leaves nothing in the page', { tag: '@whole' }, async ({ page }) => {
  await page.addInitScript(countTimers);
  const demo = new DemoPage(page);
  await demo.open();
  const session = await page.context().newCDPSession(page);
  // Its heap tells something over 50 runs only (`npm run bench -- leak`): the first ten still compile and load things.
  await expectFlat(session, async () => {
    await demo.runBoth();
    await demo.button('Stop').click();
  });
  expect(page.frames()).toHaveLength(1);
  expect(page.workers()).toHaveLength(0);
});
