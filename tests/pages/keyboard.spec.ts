// A page with a demo by keyboard: how soon the demo is reached, and what every stop shows and is called.
import type { Frame, Page } from '@playwright/test';
import { DemoPage } from '../support/demo';
import { expect, test } from '../support/fixtures';

interface Stop {
  what: string;
  name: string;
  /** Why nobody sees that it has the focus; empty when one does. */
  unseen: string;
}

/** More than any page has before Run. */
const MOST_STOPS = 160;

test('the demo is reached in five stops, every stop is seen, and no two controls have one name', async ({
  page,
}) => {
  await page.setViewportSize({ width: 1280, height: 800 });
  await page.goto('steps/mute/');
  const stops: Stop[] = [];
  const tab = async (): Promise<Stop> => {
    await page.keyboard.press('Tab');
    const stop = await stopOf(page);
    stops.push(stop);
    return stop;
  };
  while ((await tab()).name !== 'Skip to demo') expect(stops.length).toBeLessThan(4);
  await page.keyboard.press('Enter');
  expect((await tab()).name).toBe('Run both');
  expect(stops.length, 'stops before Run').toBeLessThanOrEqual(5);

  while (stops.length < MOST_STOPS && (await tab()).what !== 'body');
  expect(stops.length, 'to the end of the page').toBeLessThan(MOST_STOPS);
  expect(stops.filter(({ what, unseen }) => what !== 'body' && unseen)).toEqual([]);
  const names = stops.filter(({ what }) => what === 'button').map(({ name }) => name);
  expect(names.length).toBeGreaterThan(20);
  expect(names.filter((name, index) => !name || names.indexOf(name) !== index)).toEqual([]);
});

test('the keys that the list names are those that there are', async ({ page }) => {
  await page.goto('steps/mute/');
  await page.keyboard.press('?');
  const list = page.getByRole('dialog', { name: 'Keys' });
  await expect(list).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(list).toBeHidden();
  await page.keyboard.press('2');
  await expect(page.getByRole('group', { name: 'VideoSDK code' })).toBeFocused();
  await page.keyboard.press('/');
  const palette = page.getByRole('dialog', { name: 'Search' });
  await palette.getByRole('searchbox').fill('keys');
  await palette.getByRole('button', { name: 'List of keys' }).click();
  await expect(list, 'the palette leads to what the page can do').toBeVisible();

  // Keys that are one sign alone are in the way of whoever speaks to the machine.
  await list.getByLabel('Use 1, 2, / and ?').uncheck();
  await list.getByRole('button', { name: 'Close' }).click();
  for (const key of ['/', '?', '1']) await page.keyboard.press(key);
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(page.getByRole('group', { name: 'Twilio Video code', exact: true })).not.toBeFocused();
  await page.keyboard.press('ControlOrMeta+k');
  await expect(palette).toBeVisible();
});

// Some sixty stops, each looked at beside a call.
test('while it runs every stop is seen, those within the panes too', { tag: '@whole' }, async ({ page }) => {
  const demo = new DemoPage(page);
  await page.setViewportSize({ width: 1280, height: 800 });
  await demo.open('steps/mute/');
  await demo.runBoth();
  await demo.button('Run both').focus();
  const stops: Stop[] = [];
  do {
    await page.keyboard.press('Tab');
    stops.push(await stopWithin(page));
  } while (stops.length < MOST_STOPS && stops.at(-1)?.what !== 'body');
  expect(stops.filter(({ what }) => what === 'iframe').length, 'stops within the panes').toBeGreaterThan(1);
  expect(stops.filter(({ what, unseen }) => what !== 'body' && unseen)).toEqual([]);
});

/** A stop, in the frame that has it where one has. */
async function stopWithin(page: Page): Promise<Stop> {
  const stop = await stopOf(page);
  if (stop.what !== 'iframe') return stop;
  const frame = await (await page.evaluateHandle(() => document.activeElement)).asElement()?.contentFrame();
  if (!frame) return { ...stop, unseen: 'no frame' };
  const inner = await stopOf(frame);
  return { ...inner, what: 'iframe', unseen: inner.what === 'body' ? 'nothing in the frame' : inner.unseen };
}

const stopOf = (page: Page | Frame): Promise<Stop> =>
  page.evaluate(async () => {
    // What stood outside the screen is laid out first when it comes near, and moves then.
    for (let frames = 0; frames < 2; frames += 1) await new Promise(requestAnimationFrame);
    const at = document.activeElement as HTMLElement;
    const what = at.localName;
    const name = (at.ariaLabel ?? at.textContent).trim().replaceAll(/\s+/g, ' ');
    const { width, height, top, bottom } = at.getBoundingClientRect();
    const { outlineStyle, outlineWidth } = getComputedStyle(at);
    const problems = [
      (width < 4 || height < 4) && 'no size',
      (bottom < 0 || top > innerHeight) && 'beyond the screen',
      (outlineStyle === 'none' || parseFloat(outlineWidth) < 1) && 'no ring',
    ];
    return { what, name: name.slice(0, 80), unseen: problems.filter(Boolean).join() };
  });
