import type { BrowserContext, Locator, Page } from 'playwright-core';
import type { Crossfade, RoomSummary } from '../../embed/api';
import { messageOf } from '../../sandbox/message-of';
import { DescribedFields } from './described-fields';
import type { Description } from './description';
import { fillGuessed, FORMS, SENDS } from './fields';
import { GUESSES, type ControlName } from './guesses';
import { HERE_MARK, look, markHere, markPressable, PRESSED_MARK, type Sight } from './in-page';
import { anyVisible, firstVisible, nameOf } from './locators';
import { NotFound } from './outcomes';
import { comes } from './patience';

/** What stands for buttons, in one selector for guesses by marks. */
const PRESSABLE = `button, [role=button], [role=switch], [role=menuitem], a[href], input[type=button], input[type=submit], input[type=checkbox], [${PRESSED_MARK}]`;
/** Where pictures say what they are for. */
const MARKED = ['id', 'title', 'data-testid', 'aria-label', 'class', 'src', 'alt', 'data-icon'];

/** Bars hide when nothing moves; all else can be pressed without. */
const HOVER_MS = 5_000;
const ROUND_MS = 3_000;
/** Lobbies ask one thing after the other. */
const ROUNDS = 4;

export interface PersonInit {
  context: BrowserContext;
  address: string;
  name: string;
  room: string;
  description: Description;
  /** How long anything may take. */
  patienceMs: number;
  /** Told of what was guessed. */
  guessed: (control: string, found: string) => void;
}

/** Somebody who uses the app in a page of their own. */
export class Person {
  readonly name: string;
  readonly page: Page;
  readonly #init: PersonInit;
  readonly #fields: DescribedFields;
  /** On the page that is open. */
  #hasJoined = false;

  private constructor(page: Page, init: PersonInit) {
    this.page = page;
    this.name = init.name;
    this.#init = init;
    const { name, room, description } = init;
    this.#fields = new DescribedFields(page, { fill: description.fill ?? {}, name, room });
  }

  static async open(init: PersonInit): Promise<Person> {
    const page = await init.context.newPage();
    page.on('dialog', (dialog) => void dialog.accept().catch(() => undefined));
    const person = new Person(page, init);
    await person.reload();
    return person;
  }

  async reload(): Promise<void> {
    const { address, description } = this.#init;
    this.#hasJoined = false;
    await this.page.goto(new URL((description.open ?? '').replace(/^\//, ''), address).href);
  }

  /** Who is where, as the sandbox sees it. */
  async rooms(): Promise<RoomSummary[]> {
    // A page that is about to be another one, as when a form is sent, has no sandbox yet.
    return this.page.evaluate(
      () => (window as unknown as { crossfade?: Crossfade }).crossfade?.rooms() ?? [],
    );
  }

  look(): Promise<Sight> {
    return this.page.evaluate(look);
  }

  /**
   * Does what lies before the call: fields, then buttons, as described or as guessed.
   * @param joined whether it has worked
   * @throws {NotFound}
   */
  async join(joined: (withinMs: number) => Promise<boolean>): Promise<void> {
    const { join } = this.#init.description;
    this.#fields.startOver();
    if (join) {
      await this.#ready(join);
      await this.#fillIn();
      for (let rest = join; rest.length;) {
        const { control, locator, after } = await this.#next(rest);
        await this.#press(locator, control);
        rest = after;
      }
      await this.#fields.fillIn({ onlyAwaited: true });
      this.#hasJoined = true;
      return;
    }
    // Some apps join as they are opened.
    if (await joined(ROUND_MS / 3)) return;
    for (let round = 0; round < ROUNDS; round += 1) {
      await this.#fillIn();
      const button = await this.#guess('join');
      if (!button) {
        if (round === 0) throw await this.#missing('join', 'a button to join');
        return;
      }
      // What came while the button was looked for.
      await this.#fillIn();
      await this.#press(button, 'join');
      if (await joined(ROUND_MS)) return;
    }
  }

  /**
   * Presses what the description names, or what looks like it.
   * @throws {NotFound}
   */
  async press(name: Exclude<ControlName, 'join'>): Promise<Locator> {
    const control = this.#init.description[name];
    if (typeof control === 'string') {
      const locator = await this.#described(control);
      await this.#press(locator, control);
      return locator;
    }
    const locator = await this.#guess(name);
    if (!locator) throw await this.#missing(name, `a button for "${name}"`);
    await this.#press(locator, name);
    return locator;
  }

  /** The other half of a switch: a control of its own, or the same once more. */
  async pressBack(name: 'unmute' | 'stopSharing', pressed: Locator): Promise<void> {
    try {
      await this.press(name);
    } catch (error) {
      if (!(error instanceof NotFound) || !(await pressed.isVisible().catch(() => false))) throw error;
      await this.#press(pressed, name);
    }
  }

  /** What may be pressed now, for whoever has to describe the app. */
  async controls(): Promise<string[]> {
    const names: string[] = [];
    await this.#mark();
    for (const locator of await this.page.locator(PRESSABLE).all()) {
      if (names.length >= 20) break;
      if (await locator.isVisible().catch(() => false)) names.push(await nameOf(locator));
    }
    return [...new Set(names.filter(Boolean))];
  }

  /** Fields that were described and have not been seen yet. */
  unmet(): string[] {
    return this.#fields.unmet();
  }

  /** @throws {NotFound} */
  async #fillIn(): Promise<void> {
    const { description, name, room, guessed } = this.#init;
    if (description.fill) await this.#fields.fillIn();
    else await fillGuessed(this.page, { name, room, guessed });
  }

  /** What is described may take a moment to be shown. */
  async #ready([first]: readonly string[]): Promise<void> {
    const fields = this.#fields.awaited();
    const shown = first === undefined ? fields : [this.#control(first), ...fields];
    await anyVisible(shown, this.#init.patienceMs);
  }

  /**
   * Waits for what is pressed next, and fills in what comes with it: an app may show both some time after the press before. Whoever comes
   * back may meet less than before, such as no preview of a camera that is on already.
   */
  async #next(controls: readonly string[]): Promise<{ control: string; locator: Locator; after: string[] }> {
    const expected = this.#hasJoined ? controls : controls.slice(0, 1);
    const found = await comes(async () => {
      await this.#fillIn();
      await this.#mark();
      for (const [at, control] of expected.entries()) {
        const locator = await firstVisible(this.#control(control), 0);
        if (locator) return { control, locator, after: controls.slice(at + 1) };
      }
      return undefined;
    }, this.#init.patienceMs);
    if (!found) throw await this.#notCalled(controls[0] ?? '');
    if (!found.after.length) await anyVisible(this.#fields.awaited(), ROUND_MS);
    await this.#fillIn();
    return found;
  }

  #control(control: string): Locator {
    return control.startsWith('css=') ? this.page.locator(control) : this.#named(wholly(control));
  }

  async #described(control: string): Promise<Locator> {
    await this.#mark();
    const found = await firstVisible(this.#control(control), this.#init.patienceMs);
    if (found) return found;
    throw await this.#notCalled(control);
  }

  async #notCalled(control: string): Promise<NotFound> {
    return new NotFound(`Nothing on the page is called "${control}". ${await this.#shown()}`);
  }

  /** What looks like it now, if anything, and can be pressed. */
  async #guess(name: ControlName): Promise<Locator | undefined> {
    const { names, marks } = GUESSES[name];
    await this.#mark();
    const enabled = this.page.locator(`:not(:disabled, [${HERE_MARK}])`);
    const seen = async (locator: Locator, ms = 0) => firstVisible(locator.and(enabled), ms);
    const sending = this.page.locator(FORMS).locator(SENDS);
    // Of what is called so, the button of the form that was filled in, and not a menu's link to that form.
    const mine = name === 'join' && (await this.#called(sending.and(enabled), names));
    if (mine) return this.#noted(name, mine);
    const found = await seen(this.#named(names[0]!), ROUND_MS / 3);
    if (found) return this.#noted(name, found);
    for (const pattern of names.slice(1)) {
      const one = await seen(this.#named(pattern));
      if (one) return this.#noted(name, one);
    }
    for (const mark of marks) {
      const by = MARKED.map((at) => `[${at}*="${mark}" i]`).join(', ');
      const one = await seen(
        this.page.locator(`:is(${PRESSABLE}):is(${by}, :has(:is(img, svg, i):is(${by})))`),
      );
      if (one) return this.#noted(name, one);
    }
    const sends = name === 'join' && (await seen(sending));
    return sends ? this.#noted(name, sends) : undefined;
  }

  /** The first that can be seen and is called by one of the names. */
  async #called(locator: Locator, names: readonly RegExp[]): Promise<Locator | undefined> {
    for (const one of await locator.filter({ visible: true }).all()) {
      const called = await nameOf(one);
      if (names.some((pattern) => pattern.test(called))) return one;
    }
    return undefined;
  }

  /** Marks what listens to clicks, for {@link PRESSABLE}. A page that is on its way to another has nothing to mark. */
  async #mark(): Promise<void> {
    await this.page.evaluate(markPressable, PRESSED_MARK).catch(() => undefined);
    await this.page.evaluate(markHere, HERE_MARK).catch(() => undefined);
  }

  async #noted(name: ControlName, found: Locator): Promise<Locator> {
    this.#init.guessed(name, await nameOf(found));
    return found;
  }

  #named(name: RegExp): Locator {
    const { page } = this;
    const pressable = page.locator(`[${PRESSED_MARK}]`);
    return (['button', 'switch', 'menuitem', 'link', 'checkbox'] as const)
      .map((role) => page.getByRole(role, { name }))
      .reduce((all, one) => all.or(one))
      .or(pressable.filter({ hasText: name }))
      .or(pressable.and(page.getByAltText(name)));
  }

  async #missing(control: string, what: string): Promise<NotFound> {
    return new NotFound(
      `Nothing on the page looks like ${what}. Set it in the file for --app: { "${control}": … }${control === 'join' ? '' : `, or, if there is none: { "${control}": false }`}. ${await this.#shown()}`,
    );
  }

  async #shown(): Promise<string> {
    return `It shows: ${(await this.controls()).join(', ') || 'nothing to press'}.`;
  }

  async #press(locator: Locator, what: string): Promise<void> {
    try {
      await locator.hover({ timeout: HOVER_MS }).catch(() => undefined);
      await locator.click({ timeout: this.#init.patienceMs });
    } catch (error) {
      throw new NotFound(`"${what}" is on the page but could not be pressed: ${firstLine(error)}`);
    }
  }
}

const firstLine = (error: unknown): string => messageOf(error).split('\n')[0] ?? '';

const wholly = (text: string): RegExp =>
  new RegExp(`^\\s*${text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}\\s*$`, 'i');
