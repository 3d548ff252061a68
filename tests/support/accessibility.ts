import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';

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
  const { violations } = await new AxeBuilder({ page })
    // Twice as fast; what it leaves out is frames of other origins, and a page has none before Run.
    .setLegacyMode(true)
    .options({ runOnly, resultTypes: ['violations'] })
    .analyze();
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ target }) => `${id}: ${help} (${target.join(' ')})`),
  );
}
