import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import type axe from 'axe-core';
import type { AxeResults, RunOptions } from 'axe-core';

const LEVELS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa'];

/** One line for each element that breaks a rule of WCAG 2.2 A or AA, as far as axe can tell. */
export function violations(page: Page): Promise<string[]> {
  return run(page, { type: 'tag', values: LEVELS });
}

/** The same for the rules that look at colours. */
export function contrastViolations(page: Page): Promise<string[]> {
  return run(page, { type: 'rule', values: ['color-contrast', 'link-in-text-block'] });
}

async function run(page: Page, runOnly: { type: 'tag' | 'rule'; values: string[] }): Promise<string[]> {
  const options: RunOptions = { runOnly, resultTypes: ['violations'] };
  const { violations } = await ((await hasAxe(page)) ? runAgain(page, options) : runFirst(page, options));
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ target }) => `${id}: ${help} (${target.join(' ')})`),
  );
}

/** Brings axe into the page, which takes longer than to run it. */
const runFirst = (page: Page, options: RunOptions): Promise<AxeResults> =>
  new AxeBuilder({ page })
    // Twice as fast; what it leaves out is frames of other origins, and a page has none before Run.
    .setLegacyMode(true)
    .options(options)
    .analyze();

const runAgain = (page: Page, options: RunOptions): Promise<AxeResults> =>
  page.evaluate((given) => window.axe!.run(given), options);

const hasAxe = (page: Page): Promise<boolean> => page.evaluate(() => window.axe !== undefined);

declare global {
  interface Window {
    axe?: typeof axe;
  }
}
