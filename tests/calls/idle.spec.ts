// What a demo costs when nobody looks at it: next to nothing while it is out of sight, nothing once it is stopped.
import type { Page } from '@playwright/test';
import { countTimers } from '../../scripts/bench/growth.mjs';
import { countDrawings } from '../../scripts/bench/idle.mjs';
import { DemoPage, SIDES, type Side } from '../support/demo';
import { expect, test } from '../support/fixtures';

/** Frames a second of a synthetic camera that somebody sees. */
const FULL = 20;
test.use({ contextOptions: { reducedMotion: 'no-preference' } });

/** Pictures that are drawn in a second: by the guests' cameras, in the page, and by each pane's. */
async function drawingRate(page: Page): Promise<{ guests: number; panes: number[] }> {
  const drawings = (): Promise<number[]> =>
    Promise.all(page.frames().map((frame) => frame.evaluate<number>('window.drawings')));
  const [before, started] = [await drawings(), Date.now()];
  await page.waitForTimeout(1000);
  const after = await drawings();
  const seconds = (Date.now() - started) / 1000;
  const [guests = 0, ...panes] = after.map((count, index) => (count - (before[index] ?? 0)) / seconds);
  return { guests, panes };
}

/** Whether all tracks of a pane's videos still live and give frames. */
function tracksLive(demo: DemoPage, side: Side): Promise<boolean> {
  return demo
    .pane(side)
    .locator('video')
    .evaluateAll((videos) =>
      (videos as HTMLVideoElement[])
        .flatMap(({ srcObject }) => (srcObject as MediaStream | null)?.getTracks() ?? [])
        .every(({ readyState, muted }) => readyState === 'live' && !muted),
    );
}

type Step = (page: Page) => Promise<void>;
const WAYS: { name: string; prepare?: Step; hide: Step; show: Step }[] = [
  {
    name: 'scrolled far out of view',
    hide: async (page) => {
      await page.evaluate(() => {
        document.body.style.paddingTop = '400vh';
        scrollTo(0, 0);
      });
    },
    show: async (page) => {
      await page.evaluate(() => (document.body.style.paddingTop = ''));
      await page.locator('crossfade-demo .panes').scrollIntoViewIfNeeded();
    },
  },
  {
    name: 'in details that are closed',
    prepare: async (page) => {
      await page.evaluate(() => {
        const panes = document.querySelector('crossfade-demo .panes') as HTMLElement;
        const details = document.createElement('details');
        details.open = true;
        panes.before(details);
        details.append(panes);
      });
    },
    hide: (page) => setDetails(page, false),
    show: (page) => setDetails(page, true),
  },
  {
    name: 'in a tab that is hidden',
    hide: (page) => setVisibility(page, 'hidden'),
    show: (page) => setVisibility(page, 'visible'),
  },
];

const setDetails = (page: Page, open: boolean): Promise<void> =>
  page.evaluate((value) => {
    (document.querySelector('crossfade-demo details:has(.panes)') as HTMLDetailsElement).open = value;
  }, open);

/** A browser under test keeps all its tabs visible, so the page is told otherwise. */
async function setVisibility(page: Page, state: DocumentVisibilityState): Promise<void> {
  await page.evaluate((visibilityState) => {
    Object.defineProperty(document, 'visibilityState', { configurable: true, value: visibilityState });
    document.dispatchEvent(new Event('visibilitychange'));
  }, state);
}

for (const { name, prepare, hide, show } of WAYS) {
  test(
    `a run that is ${name} draws hardly anything, keeps its call, and moves again when it is shown`,
    { tag: '@whole' },
    async ({ page }) => {
      await page.addInitScript(countDrawings);
      const demo = new DemoPage(page);
      await demo.open();
      await prepare?.(page);
      await demo.runBoth();
      await demo.expectPlayingOnBoth('Ada');
      await page.locator('crossfade-demo .panes').scrollIntoViewIfNeeded();
      await expect(async () => {
        const { guests, panes } = await drawingRate(page);
        expect(guests, 'of the two guests').toBeGreaterThan(FULL);
        for (const pane of panes) expect(pane).toBeGreaterThan(FULL / 2);
      }).toPass();

      await hide(page);
      await expect(async () => {
        const { guests, panes } = await drawingRate(page);
        expect(guests, 'of the two guests').toBeLessThan(7);
        for (const pane of panes) expect(pane).toBeLessThan(3.5);
      }).toPass();
      for (const side of SIDES) expect(await tracksLive(demo, side), side).toBe(true);
      await expect(page.locator('.pane[data-state=running]')).toHaveCount(2);

      await show(page);
      await demo.expectPlayingOnBoth('Ada');
      await expect(async () => {
        const { guests, panes } = await drawingRate(page);
        expect(guests, 'of the two guests').toBeGreaterThan(FULL);
        for (const pane of panes) expect(pane).toBeGreaterThan(FULL / 2);
      }).toPass();
    },
  );
}

test('nothing of a run goes on once it is stopped', async ({ page }) => {
  await page.addInitScript(countDrawings);
  await page.addInitScript(countTimers);
  const timers = () => page.evaluate<Record<string, number>>('liveTimers()');
  const demo = new DemoPage(page);
  await demo.open();
  const before = await timers();
  await demo.runBoth();
  await demo.act('Guest joins');
  await demo.expectPlayingOnBoth('Ada');
  expect(page.workers().length).toBeGreaterThan(0);
  expect((await timers())['intervals']).toBeGreaterThan(before['intervals'] ?? 0);

  await demo.button('Stop').click();
  await expect.poll(() => page.frames().length).toBe(1);
  await expect.poll(() => page.workers().length).toBe(0);
  await expect.poll(timers).toEqual(before);
  expect(await drawingRate(page)).toEqual({ guests: 0, panes: [] });
});
