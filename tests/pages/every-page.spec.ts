// What holds for every page of the site, looked at in one load of each, in a tab that the worker keeps: its weight, its
// accessibility in light and dark, wide and narrow, and that nothing of it stands beyond the edge of a small phone.
import { gzipSync } from 'node:zlib';
import type { Page, Response } from '@playwright/test';
import { contrastViolations, violations } from '../support/accessibility';
import { expect, test } from '../support/kept-page';
import { repeatedNames } from '../support/names';
import { layoutShift, STEADY } from '../support/layout-shift';
import { builtPages, kindOf } from '../support/site';

/** What a page may load before the reader does anything, in bytes after gzip. */
const budgets = { html: 12_000, js: 25_000, css: 20_000 };

type Kind = keyof typeof budgets;

const wide = { width: 1280, height: 800 };
const phone = { width: 360, height: 740 };

test.use({ keptPageOptions: { viewport: wide, reducedMotion: 'reduce' } });

/**
 * Pages of one kind have one layout and the same colours: of these, `npm test` asks every other one in the light and on a
 * wide screen, and the others in the dark and on a phone. The whole asks each in both, twice.
 */
interface Looked {
  path: string;
  wideAndLight: boolean;
  narrowAndDark: boolean;
}

function looked(paths: readonly string[]): Looked[] {
  return paths.map((path) => {
    const alike = paths.filter((other) => kindOf(other) === kindOf(path));
    const isAlone = kindOf(path) === '' || alike.length === 1;
    const isEven = alike.indexOf(path) % 2 === 0;
    return { path, wideAndLight: isAlone || isEven, narrowAndDark: isAlone || !isEven };
  });
}

const paths = builtPages().map(({ path }) => path);

for (const { path, wideAndLight, narrowAndDark } of looked(paths)) {
  test(`/${path} is light, accessible, and fits a small phone`, async ({ kept: { page } }) => {
    await page.setViewportSize(wide);
    await page.emulateMedia({ colorScheme: 'light' });
    const loaded: Response[] = [];
    const onResponse = (response: Response) => loaded.push(response);
    page.on('response', onResponse);
    await page.goto(path);
    await scriptsLoaded(page);

    const workspace = page.locator('crossfade-demo:visible');
    const hasWorkspace = (await workspace.count()) > 0;
    if (hasWorkspace)
      await test.step('what is pressed, the code, the pictures and the events are on one screen', async () => {
        for (const part of ['[data-run]', 'figure.program[data-side]', '.panes', '.results'])
          for (const each of await workspace.locator(part).all())
            await expect.soft(each, part).toBeInViewport({ ratio: 0.98 });
      });

    // Axe takes most of a page's time here.
    if (wideAndLight)
      await test.step('it meets WCAG 2.2 A and AA as far as axe can tell', async () => {
        expect.soft(await violations(page), 'light, wide').toEqual([]);
      });

    await test.step('each control has a name of its own', async () => {
      expect.soft(await repeatedNames(page)).toEqual([]);
    });

    await test.step('it loads no more than its budget before Run', async () => {
      await page.waitForLoadState('networkidle');
      page.off('response', onResponse);
      const sizes = await bytesAfterGzip(loaded);
      for (const kind of Object.keys(budgets) as Kind[]) {
        expect.soft(sizes[kind], `${kind}, bytes after gzip`).toBeLessThanOrEqual(budgets[kind]);
      }
    });

    await test.step('nothing of it moves while it loads', async () => {
      expect.soft(await layoutShift(page), 'cumulative layout shift').toBeLessThan(STEADY);
    });

    if (narrowAndDark)
      await test.step('it meets them in the dark and on a phone', async () => {
        await page.setViewportSize(phone);
        await expectDark(page);
        expect.soft(await violations(page), 'dark, narrow').toEqual([]);
      });

    await test.step('it needs no sideways scrolling at 320 pixels', async () => {
      await page.setViewportSize({ width: 320, height: 640 });
      expect(await widthOf(page)).toBeLessThanOrEqual(320);
    });

    if (hasWorkspace)
      await test.step('on a phone one chooses the side, and Run is within reach of the thumb', async () => {
        await expect(workspace.getByRole('group', { name: 'Programs shown' })).toBeVisible();
        const run = await workspace.locator('[data-run]').boundingBox();
        expect(run && run.y + run.height, 'the bottom of Run').toBeGreaterThan(640 - 80);
        expect(run && run.y + run.height, 'the bottom of Run').toBeLessThanOrEqual(640);
      });
  });
}

for (const path of paths) {
  test(`/${path} is accessible in all colours and widths`, { tag: '@whole' }, async ({ kept: { page } }) => {
    await page.setViewportSize(phone);
    await page.emulateMedia({ colorScheme: 'light' });
    await page.goto(path);
    expect.soft(await contrastViolations(page), 'light, narrow').toEqual([]);
    await page.setViewportSize(wide);
    expect.soft(await violations(page), 'light, wide').toEqual([]);
    await expectDark(page);
    expect.soft(await contrastViolations(page), 'dark, wide').toEqual([]);
    await page.setViewportSize(phone);
    expect(await violations(page), 'dark, narrow').toEqual([]);
  });
}

/**
 * Waits until nothing more has come for a moment. What comes later all the same is part of the weight, too: that is counted
 * when there were no requests for half a second, most of which other checks have taken.
 */
const scriptsLoaded = (page: Page): Promise<void> =>
  page.evaluate(async () => {
    const count = () => performance.getEntriesByType('resource').length;
    let before = -1;
    while (before !== count()) {
      before = count();
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  });

async function expectDark(page: Page): Promise<void> {
  await page.emulateMedia({ colorScheme: 'dark' });
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
}

const widthOf = (page: Page): Promise<number> => page.evaluate(() => document.documentElement.scrollWidth);

/** Pages share most of their files. */
const packed = new Map<string, number>();

/** The sizes after gzip of what the page loaded, by kind. */
async function bytesAfterGzip(responses: readonly Response[]): Promise<Record<Kind, number>> {
  const sizes = { html: 0, js: 0, css: 0 };
  for (const response of responses) {
    const kind = fileKindOf(response);
    const url = response.url();
    if (!kind) continue;
    if (!packed.has(url)) packed.set(url, gzipSync(await response.body()).length);
    sizes[kind] += packed.get(url)!;
  }
  return sizes;
}

function fileKindOf(response: Response): Kind | undefined {
  const type = response.headers()['content-type'] ?? '';
  if (!response.url().startsWith('http')) return undefined;
  if (type.includes('html')) return 'html';
  if (type.includes('javascript')) return 'js';
  if (type.includes('css')) return 'css';
  return undefined;
}
