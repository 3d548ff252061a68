// Whoever hears a page, or says what to press, tells its controls by their names alone.
import type { Page } from '@playwright/test';

/** Roles of what one presses or fills in, as Playwright's snapshots name them. */
const CONTROL =
  /^\s*- (button|link|tab|checkbox|radio|switch|combobox|textbox|searchbox|slider) "((?:[^"\\]|\\.)*)"/;
/** Each of them changes the language of all code of the site. */
const SAME_EVERYWHERE = /^(?:TS|JS), /;
/** Two places of a page are one target. A place of this page is none: a heading's name may be that of the page about it. */
const TARGET = /^\s*- \/url: "?([^#"]*)/;
/** A name of an SDK: members of several classes share it, and the row of its table or its sentence says whose it is. */
const CODE = /^\s*- code: /;

/**
 * Names that several controls in view share though they do different things: two links to one address are one.
 * Folds that can be opened count too.
 */
export async function repeatedNames(page: Page): Promise<string[]> {
  const effects = new Map<string, string[]>();
  const lines = (await page.locator('body').ariaSnapshot()).split('\n');
  for (const [index, line] of lines.entries()) {
    const [, role, name] = CONTROL.exec(line) ?? [];
    if (!role || !name || SAME_EVERYWHERE.test(name) || CODE.test(lines[index + 2] ?? '')) continue;
    const target = role === 'link' ? (TARGET.exec(lines[index + 1] ?? '')?.[1] ?? '') : undefined;
    if (target === '') continue;
    const key = `${role} "${name}"`;
    const known = effects.get(key) ?? effects.set(key, []).get(key)!;
    if (target === undefined || !known.includes(target)) known.push(target ?? '');
  }
  for (const name of await namesOfFolds(page)) {
    const key = `fold "${name}"`;
    effects.set(key, [...(effects.get(key) ?? []), '']);
  }
  return [...effects].filter(([, all]) => all.length > 1).map(([key, all]) => `${key} ×${all.length}`);
}

const namesOfFolds = (page: Page): Promise<string[]> =>
  page
    .locator('summary:visible')
    .evaluateAll((all) =>
      all.map((each) => (each.ariaLabel ?? each.textContent).replace(/\s+/g, ' ').trim()),
    );
