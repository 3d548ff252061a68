import axe, { type RunOptions } from 'axe-core';
import type { Frame, Page } from '@playwright/test';

const LEVELS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa'];

/** The rules that look at colours. They take axe as long as all others together. */
const COLOURS = ['color-contrast', 'link-in-text-block'];

type Document = Page | Frame;

/**
 * One line for each element that breaks a rule of WCAG 2.2 A or AA, as far as axe can tell. What frames hold is left out.
 */
export function violations(document: Document): Promise<string[]> {
  return run(document, { runOnly: { type: 'tag', values: LEVELS } });
}

/** The same for what axe holds for good practice, too, in a part of a document. */
export function problemsIn(document: Document, selector: string): Promise<string[]> {
  return run(document, {}, selector);
}

/** The same for the rules that look at colours. */
export function contrastViolations(document: Document): Promise<string[]> {
  return run(document, { runOnly: { type: 'rule', values: COLOURS } });
}

/** The same for all other rules. */
export function violationsBesideContrast(document: Document): Promise<string[]> {
  const rules = Object.fromEntries(COLOURS.map((rule) => [rule, { enabled: false }]));
  return run(document, { runOnly: { type: 'tag', values: LEVELS }, rules });
}

async function run(document: Document, options: RunOptions, within?: string): Promise<string[]> {
  // Axe's builder for Playwright takes twice as long: it looks for frames, and carries all that has passed.
  if (!(await document.evaluate(() => window.axe !== undefined))) await document.evaluate(axe.source);
  return document.evaluate(
    async ([selector, given]) => {
      const { violations } = await window.axe!.run(selector ?? window.document, given);
      return violations.flatMap(({ id, help, nodes }) =>
        nodes.map(({ target }) => `${id}: ${help} (${target.join(' ')})`),
      );
    },
    [within, { ...options, resultTypes: ['violations'] } satisfies RunOptions] as const,
  );
}

declare global {
  interface Window {
    axe?: typeof axe;
  }
}
