// Any demo's programs, in a room: what is known of a demo without knowing it.
import { readdirSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { SIDES, type DemoPage, type Side } from './demo';
import { expect } from './fixtures';

/** All demos but the one that is there to be written. */
export const DEMOS = readdirSync('src/demos', { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && entry.name !== 'empty')
  .map(({ name }) => name);

/** Where a demo is that is no step. */
const PAGES: Readonly<Record<string, string>> = { quickstart: 'quickstart/', adapter: 'after/adapter/' };

/** @returns where a demo is shown, below the site's base */
export const pageOf = (name: string): string => PAGES[name] ?? `steps/${name}/`;

/** What says that a side is in its room. */
const JOINED: Record<Side, string> = { twilio: 'connect() resolved', videosdk: 'meeting-joined' };

/** Starts both programs, and presses their button where they wait for one before they join. */
export async function runAndJoin(page: Page, demo: DemoPage): Promise<void> {
  await demo.button('Run both').click();
  for (const side of SIDES) await expect(demo.region(side)).toHaveAttribute('data-state', 'running');
  const join = page.locator('[data-action="you-join"]');
  const waits = await Promise.all(SIDES.map((side) => demo.pane(side).locator('#join').count()));
  if (waits.every(Boolean) && (await join.count()) > 0) await demo.actByName('you-join');
  for (const side of SIDES) await expect(demo.events(side, JOINED[side])).toBeAttached();
}

/** Whose pictures a side shows, by the words in their tiles: one entry for each picture. */
export const shown = (demo: DemoPage, side: Side): Promise<string[]> =>
  demo
    .pane(side)
    .locator('body')
    .evaluate((body) =>
      [...body.querySelectorAll('video')]
        .filter((video) => video.videoWidth > 0 && video.checkVisibility())
        .map((video) => /\p{Lu}\p{Ll}+/u.exec(video.closest('li')?.innerText ?? '')?.[0] ?? 'somebody')
        .sort(),
    );

/** The same, once nobody has come for a moment. */
export async function settled(demo: DemoPage, side: Side): Promise<string[]> {
  let before: string | undefined;
  await expect
    .poll(
      async () => {
        const now = (await shown(demo, side)).join();
        const same = now === before;
        before = now;
        return same;
      },
      { intervals: [1500] },
    )
    .toBe(true);
  return shown(demo, side);
}

/** Whose pictures stand still: of those that a side shows, the ones that get no three frames within a second. */
export const frozen = (demo: DemoPage, side: Side): Promise<string[]> =>
  demo
    .pane(side)
    .locator('body')
    .evaluate(async (body) => {
      const videos = [...body.querySelectorAll('video')].filter(
        (video) => video.videoWidth > 0 && video.checkVisibility(),
      );
      const still = videos.map(
        (video) =>
          new Promise<string[]>((resolve) => {
            const who = video.closest('li')?.innerText ?? 'somebody';
            const timer = setTimeout(() => resolve([who]), 1000);
            let frames = 0;
            const count = (): void => {
              frames += 1;
              if (frames < 3) return void video.requestVideoFrameCallback(count);
              clearTimeout(timer);
              resolve([]);
            };
            video.requestVideoFrameCallback(count);
          }),
      );
      return (await Promise.all(still)).flat();
    });
