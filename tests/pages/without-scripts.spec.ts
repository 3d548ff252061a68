// What a reader has whose browser runs no scripts: pages in the colours of his system, whole programs to read, and nothing to
// press that would not answer.
import type { Page } from '@playwright/test';
import { expect, test } from '../support/kept-page';
import { builtPages, kindOf } from '../support/site';

test.use({ keptPageOptions: { javaScriptEnabled: false, viewport: { width: 1280, height: 800 } } });

const paths = builtPages().map(({ path }) => path);
/** Every fourth of its kind, and so at least one of each: pages of one kind are made by the same components. */
const samples = paths.filter((path) => {
  const alike = paths.filter((other) => kindOf(other) === kindOf(path));
  return alike.indexOf(path) % 4 === 0;
});

test('pages of every kind are light or dark as the system is, show their code, and have no dead control', async ({
  kept: { page },
}) => {
  expect(samples.length).toBeGreaterThan(20);
  await expectReadable(page, samples);
});

test(
  'every page is light or dark as the system is, shows its code, and has no dead control',
  { tag: '@whole' },
  async ({ kept: { page } }) => {
    expect(paths.length).toBeGreaterThan(40);
    await expectReadable(page, paths);
  },
);

async function expectReadable(page: Page, paths: readonly string[]): Promise<void> {
  for (const path of paths) {
    await page.emulateMedia({ colorScheme: 'light' });
    await page.goto(path);
    expect.soft(await lightness(page), `/${path}: light`).toBeGreaterThan(200);
    expect.soft(await seen(page, DEAD), `/${path}: what can be pressed`).toEqual([]);
    expect.soft(await cutPrograms(page), `/${path}: programs that are not shown`).toEqual([]);
    await page.emulateMedia({ colorScheme: 'dark' });
    expect.soft(await lightness(page), `/${path}: dark`).toBeLessThan(60);
  }
}

/** What only a script can answer. A box can be ticked and a menu opened without. */
const DEAD = [
  'button:not([popovertarget])',
  'input:not([type=checkbox])',
  ':is(select, textarea, dialog)',
  '[role=tab]',
  '[role=separator]',
  '[contenteditable]',
].join();

/** How light the page is, from 0 to 255. */
const lightness = (page: Page): Promise<number> =>
  page.evaluate(() => {
    const parts = getComputedStyle(document.body).backgroundColor.match(/[\d.]+/g) ?? [];
    return Math.max(...parts.slice(0, 3).map(Number));
  });

const seen = (page: Page, selector: string): Promise<string[]> =>
  page
    .locator(selector)
    .evaluateAll((all) =>
      all
        .filter((each) => each.checkVisibility({ visibilityProperty: true }))
        .map((each) => each.outerHTML.slice(0, 120)),
    );

/** Lines of a program that are not there to be read. */
const cutPrograms = (page: Page): Promise<string[]> =>
  page.locator('figure.program pre').evaluateAll((all) =>
    all
      .filter((pre) => pre.closest('[hidden], details:not([open])') === null)
      .filter((pre) => !pre.checkVisibility() || pre.getBoundingClientRect().height < 30)
      .map((pre) => pre.getAttribute('aria-label') ?? ''),
  );
