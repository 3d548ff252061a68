// A demo on a page, as a reader uses it: by the names of its parts.
import type { ActionName } from '../../src/demos/actions';
import type { Observation } from '../../src/pane/observation';
import type { SideObservation } from '../../src/timeline/types';
import { SIDE_NAMES as NAMES, SIDES, type Side } from '../../src/sides';
import { expect, type Frame, type FrameLocator, type Locator, type Page } from '@playwright/test';

export { SIDES, type Side };

export interface PlayingVideo {
  width: number;
  height: number;
  /** Frames shown, at most {@link ENOUGH_FRAMES}: it is not looked at for longer. */
  frames: number;
}

/** A picture plays that goes on showing frames: so many, however slow a busy machine is, within reason. */
const ENOUGH_FRAMES = 4;
const FRAMES_WITHIN_MS = 3000;
/** Louder than the noise of a codec: somebody talks. */
export const AUDIBLE = 0.01;
const HEARD_WITHIN_MS = 2000;

/** Most events have come by then; the others are waited for all the same. */
const SOON_MS = 10_000;

export class DemoPage {
  readonly page: Page;
  readonly #expect: typeof expect;

  /** @param expectation what its own `expect…` use: another than the default lets a test go on after a failure. */
  constructor(page: Page, expectation = expect) {
    this.page = page;
    this.#expect = expectation;
  }

  /** Opens a page of the guide by its path below the site's base. */
  async open(path = 'steps/connect/'): Promise<void> {
    await this.page.goto(path);
  }

  /** Chooses the demo that the playground or the live page starts from, and waits until it is shown. */
  async startFrom(name: string): Promise<void> {
    await this.page.getByLabel('Start from').selectOption(name);
    await expect(this.page.locator('crossfade-demo')).toHaveAttribute('data-name', name);
  }

  region(side: Side): Locator {
    return this.page.getByRole('region', { name: NAMES[side], exact: true });
  }

  /** The document inside a side's pane. */
  pane(side: Side): FrameLocator {
    return this.region(side).frameLocator('iframe');
  }

  /** In a tab that need not be open. */
  log(side: Side): Locator {
    return this.page.getByRole('list', { name: `${NAMES[side]} events`, includeHidden: true });
  }

  /** Opens a tab beneath the pictures. */
  async look(at: 'Events' | 'Log' | 'Stats' | 'Signalling' | 'Console'): Promise<void> {
    await this.page.getByRole('tab', { name: at }).click();
  }

  /** A side's half of the tab that is open. */
  half(side: Side): Locator {
    return this.page.locator(`[role=tabpanel]:not([hidden]) > [data-side=${side}]`);
  }

  /** The same, to run something in it. */
  async frame(side: Side): Promise<Frame> {
    const element = await this.region(side).locator('iframe').elementHandle();
    const frame = await element?.contentFrame();
    if (!frame) throw new Error(`The side ${side} has no pane.`);
    return frame;
  }

  /** The tile of a participant, by the name that it shows. */
  tile(side: Side, name: string): Locator {
    return this.pane(side).getByRole('listitem').filter({ hasText: name });
  }

  /** What the program in a pane says about itself. */
  status(side: Side): Locator {
    return this.pane(side).locator('#status');
  }

  /** The lines of a side's log that have a text. */
  events(side: Side, text: string): Locator {
    return this.log(side).getByRole('listitem', { includeHidden: true }).filter({ hasText: text });
  }

  button(name: string): Locator {
    return this.page.getByRole('button', { name, exact: true });
  }

  /** A button that may stand in a menu that is closed. */
  inAnyMenu(name: string): Locator {
    return this.page.getByRole('button', { name, exact: true, includeHidden: true });
  }

  /** Presses an action by its label, or another button of the bar, in whichever menu it is. */
  async act(name: string): Promise<void> {
    await this.#press(this.inAnyMenu(name));
  }

  async #press(button: Locator): Promise<void> {
    await expect(button).not.toHaveAttribute('aria-disabled', 'true');
    await button.evaluate((element) => {
      const menu = element.closest('details');
      if (menu) menu.open = true;
    });
    await button.click();
  }

  /** Takes a scenario action by its name in `demo.ts`. */
  async actByName(name: ActionName): Promise<void> {
    await this.#press(this.page.locator(`[data-action="${name}"]`));
  }

  /** What a side's log holds. */
  observed(side: Side): Promise<{ emitter: string; event: string; time: number }[]> {
    return this.events(side, '').evaluateAll((items) =>
      (items as HTMLElement[]).map(({ dataset }) => {
        const { emitter = '', event = '', time } = dataset;
        return { emitter, event, time: Number(time) };
      }),
    );
  }

  /** All that both logs hold, as the timeline gets it. */
  async observations(): Promise<SideObservation[]> {
    const bySide = await Promise.all(
      SIDES.map(async (side) => {
        const texts = await this.events(side, '').evaluateAll((all) =>
          (all as HTMLElement[]).map(({ dataset }) => dataset['observation'] ?? ''),
        );
        return texts.map((text): SideObservation => ({ side, ...(JSON.parse(text) as Observation) }));
      }),
    );
    return bySide.flat();
  }

  /** Waits until neither side has reported anything for a moment. */
  async expectQuiet(): Promise<void> {
    let before = '';
    const isQuiet = async (): Promise<boolean> => {
      const count = (await Promise.all(SIDES.map((side) => this.events(side, '').count()))).join();
      const same = count === before;
      before = count;
      return same;
    };
    await this.#expect.poll(isQuiet, { message: 'both sides fall silent', intervals: [300] }).toBe(true);
  }

  /** Presses Run both and waits until both SDKs are in their rooms. */
  async runBoth(): Promise<void> {
    await this.button('Run both').click();
    await this.expectEvent('twilio', 'connect() resolved');
    await this.expectEvent('videosdk', 'meeting-joined');
    // Nothing that the site's own code does is taken for the program's.
    await this.#expect(this.page.locator('.pane[data-state=failed]')).toHaveCount(0);
  }

  async expectEvent(side: Side, event: string): Promise<void> {
    const first = this.events(side, event).first();
    // Looks several times a second; an expectation that has waited for a while looks once.
    await first.waitFor({ state: 'attached', timeout: SOON_MS }).catch(() => undefined);
    await this.#expect(first).toBeAttached();
  }

  /** How the picture in a tile plays. Resolves as soon as that is known. */
  async playing(side: Side, name: string): Promise<PlayingVideo> {
    const video = this.tile(side, name).locator('video');
    // Chromium holds a muted video that plays by its `autoplay` attribute while it is out of sight, and the frames of
    // a pane that is, without which nothing in it can be scrolled to.
    // At once: Playwright's own way waits until nothing moves, which takes half a second beside a call.
    await this.region(side)
      .locator('iframe')
      .evaluate((element) => element.scrollIntoView({ block: 'nearest', behavior: 'instant' }));
    return video.evaluate(
      (element: HTMLVideoElement, [enough, withinMs]) =>
        new Promise<PlayingVideo>((resolve) => {
          element.scrollIntoView({ block: 'nearest', behavior: 'instant' });
          let frames = 0;
          const finish = (): void => {
            clearTimeout(late);
            element.cancelVideoFrameCallback(callback);
            resolve({ width: element.videoWidth, height: element.videoHeight, frames });
          };
          // Firefox counts no frames of a MediaStream in `getVideoPlaybackQuality`.
          const count = (): void => {
            frames += 1;
            if (frames === enough) return finish();
            callback = element.requestVideoFrameCallback(count);
          };
          let callback = element.requestVideoFrameCallback(count);
          const late = setTimeout(finish, withinMs);
        }),
      [ENOUGH_FRAMES, FRAMES_WITHIN_MS] as const,
    );
  }

  /**
   * The loudest sample, from 0 to 1, that the first sound in a pane brings within two seconds.
   * @param enough it is not listened for a louder one.
   */
  loudness(side: Side, enough = AUDIBLE): Promise<number> {
    return this.pane(side)
      .locator('audio')
      .first()
      .evaluate(
        async (element: HTMLAudioElement, [enough, withinMs]) => {
          const context = new AudioContext();
          await context.resume();
          const analyser = context.createAnalyser();
          context.createMediaStreamSource(element.srcObject as MediaStream).connect(analyser);
          const samples = new Float32Array(analyser.fftSize);
          let loudest = 0;
          for (const end = Date.now() + withinMs; loudest <= enough && Date.now() < end;) {
            await new Promise((resolve) => setTimeout(resolve, 50));
            analyser.getFloatTimeDomainData(samples);
            for (const sample of samples) loudest = Math.max(loudest, Math.abs(sample));
          }
          await context.close();
          return loudest;
        },
        [enough, HEARD_WITHIN_MS] as const,
      );
  }

  async expectPlaying(side: Side, name: string): Promise<void> {
    // Not `expect.poll`, which gives up when a program replaces the video while it is looked at.
    await this.#expect(async () => {
      const { width, height, frames } = await this.playing(side, name);
      expect(
        width > 0 && height > 0 && frames === ENOUGH_FRAMES,
        `${NAMES[side]}: the picture of ${name} plays`,
      ).toBe(true);
    }).toPass();
  }

  async expectPlayingOnBoth(name: string): Promise<void> {
    await Promise.all(SIDES.map((side) => this.expectPlaying(side, name)));
  }

  /**
   * Lets both sides run another program than the site's, the way the site itself gets it.
   * @param programs JavaScript; a side that is left out keeps its own.
   * @param page what becomes of the page that both work on.
   */
  async substitute(
    programs: Partial<Record<Side, string>>,
    page = (html: string): string => html,
  ): Promise<void> {
    await this.page.route('**/run/{demos,react}/*.json', async (route) => {
      const response = await route.fetch();
      const bundle = (await response.json()) as { html: string; programs: Record<Side, string> };
      const json = {
        ...bundle,
        html: page(bundle.html),
        programs: { ...bundle.programs, ...programs },
      };
      await route.fulfill({ response, json });
    });
  }
}
