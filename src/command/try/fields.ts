import type { Page } from 'playwright-core';
import { fieldFor } from './guesses';

/*
 * The fields that stand before a call, of an app that says nothing of them.
 */

const FIELDS =
  'input:not([type]), input[type=text], input[type=search], input[type=email], textarea[required]';

/** Buttons that send a form with such a field: what an app calls them may have nothing to do with calls. */
export const SENDS = 'button:not([type=button], [type=reset]), input[type=submit]';
export const FORMS = `form:has(${FIELDS})`;

export interface Asked {
  name: string;
  room: string;
  /** Told of each that was filled in. */
  guessed: (control: string, found: string) => void;
}

/** Fills in what is empty, can be seen, and asks for a name or a room, or has to be filled in. */
export async function fillGuessed(page: Page, { name, room, guessed }: Asked): Promise<void> {
  for (const field of await page.locator(FIELDS).all()) {
    if (!(await field.isVisible().catch(() => false)) || (await field.inputValue()) !== '') continue;
    if (!(await field.isEditable().catch(() => false))) continue;
    const { called, type, required } = await field.evaluate(read);
    const use = fieldFor(called) ?? (required ? 'name' : undefined);
    if (!use) continue;
    const text = type === 'email' ? `${name.toLowerCase()}@example.com` : name;
    await field.fill(use === 'name' ? text : room);
    guessed(`the field for the ${use}`, called.slice(0, 60));
  }
}

/** In the page: what a field is called, by its labels, or by what stands before it. */
function read(field: Element): { called: string; type: string; required: boolean } {
  const { labels, placeholder, name, id, type, required } = field as HTMLInputElement;
  const before = labels?.length ? undefined : field.previousElementSibling?.textContent;
  const texts = [
    ...[...(labels ?? [])].map(({ textContent }) => textContent),
    before && before.length < 60 ? before : '',
    field.getAttribute('aria-label'),
    placeholder,
    name,
    id,
  ];
  const called = texts.filter(Boolean).join(' ').replace(/\s+/g, ' ').trim();
  return { called, type, required };
}
