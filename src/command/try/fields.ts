import type { Locator, Page } from 'playwright-core';
import { messageOf } from '../../sandbox/message-of';
import { fieldFor } from './guesses';
import { comes } from './patience';

/*
 * The fields that stand before a call. Lobbies show, hide and replace them while they are filled in: what is gone is nobody's concern
 * any more, and what came meanwhile is filled in as well.
 */

const FIELDS =
  'input:not([type]), input[type=text], input[type=search], input[type=email], textarea[required]';

/** Buttons that send a form with such a field: what an app calls them may have nothing to do with calls. */
export const SENDS = 'button:not([type=button], [type=reset]), input[type=submit]';
export const FORMS = `form:has(${FIELDS})`;

/** A page that opens cameras has much to do at first. */
const FILL_MS = 20_000;
/** What is asked of a field that may vanish at any time. */
const ATTEMPT_MS = 2_000;

export interface Asked {
  name: string;
  room: string;
  /** Told of each that was filled in. */
  guessed: (control: string, found: string) => void;
}

/** What became of a field: `gone` if it is no longer shown, else what stops it. */
export type Filled = 'filled' | 'gone' | { stuck: string };

/**
 * Lets a field say a text, unless it says so already: an app that sends what it has may be about to hide it.
 * @param field finds it anew each time, in case it is replaced
 */
export async function fillField(field: Locator, text: string, withinMs = FILL_MS): Promise<Filled> {
  let stuck = '';
  const outcome = await comes(async (): Promise<Filled | undefined> => {
    if (!(await isShown(field))) return 'gone';
    if ((await valueOf(field)) === text) return 'filled';
    try {
      await field.fill(text, { timeout: Math.min(ATTEMPT_MS, withinMs) });
      return 'filled';
    } catch (error) {
      const [why = ''] = messageOf(error).split('\n');
      // What is not a matter of time, such as a word for a number, is not tried for long.
      if (why === stuck && !why.includes('Timeout')) return { stuck };
      stuck = why;
      return undefined;
    }
  }, withinMs);
  return outcome ?? { stuck };
}

/** Fills in what is empty, can be seen, and asks for a name or a room, or has to be filled in. */
export async function fillGuessed(page: Page, { name, room, guessed }: Asked): Promise<void> {
  for (const field of await page.locator(FIELDS).all()) {
    if (!(await isShown(field)) || (await valueOf(field)) !== '') continue;
    if (!(await field.isEditable({ timeout: ATTEMPT_MS }).catch(() => false))) continue;
    const seen = await field.evaluate(read, undefined, { timeout: ATTEMPT_MS }).catch(() => undefined);
    if (!seen) continue;
    const { called, type, required } = seen;
    const use = fieldFor(called) ?? (required ? 'name' : undefined);
    if (!use) continue;
    const text = type === 'email' ? `${name.toLowerCase()}@example.com` : name;
    if ((await fillField(field, use === 'name' ? text : room)) === 'filled')
      guessed(`the field for the ${use}`, called.slice(0, 60));
  }
}

const isShown = (field: Locator): Promise<boolean> => field.isVisible().catch(() => false);

/** Nothing of a field that is gone, or of an element that people edit without its being a field. */
const valueOf = (field: Locator): Promise<string | undefined> =>
  field.inputValue({ timeout: ATTEMPT_MS }).catch(() => undefined);

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
