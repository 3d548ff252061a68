// A demo on a page, as a reader uses it: by the names of its parts.
import type { ActionName } from '../../src/demos/actions';
import { SIDE_NAMES as NAMES, SIDES, type Side } from '../../src/sides';
import { expect, type FrameLocator, type Locator, type Page } from '@playwright/test';

export { SIDES, type Side };

export interface PlayingVideo {
  width: number;
  height: number;
  /** Frames shown in one second. */
  frames: number;
}

export class DemoPage {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  /** Opens a page of the guide by its path below the site's base. */
  async open(path = 'steps/connect/'): Promise<void> {
    await this.page.goto(path);
  }

  region(side: Side): Locator {
    return this.page.getByRole('region', { name: NAMES[side], exact: true });
  }

  /** The document inside a side's pane. */
  pane(side: Side): FrameLocator {
    return this.region(side).frameLocator('iframe');
  }

  log(side: Side): Locator {
    return this.page.getByRole('list', { name: `${NAMES[side]} events` });
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
    return this.log(side).getByRole('listitem').filter({ hasText: text });
  }

  button(name: string): Locator {
    return this.page.getByRole('button', { name, exact: true });
  }

  async act(name: string): Promise<void> {
    await expect(this.button(name)).toHaveAttribute('aria-disabled', 'false');
    await this.button(name).click();
  }

  /** Takes a scenario action by its name in `demo.ts`. */
  async actByName(name: ActionName): Promise<void> {
    const button = this.page.locator(`[data-action="${name}"]`);
    await expect(button).toHaveAttribute('aria-disabled', 'false');
    await button.click();
  }

  /** What a side's log holds. */
  observed(side: Side): Promise<{ emitter: string; event: string; time: number }[]> {
    return this.log(side)
      .getByRole('listitem')
      .evaluateAll((items) =>
        (items as HTMLElement[]).map(({ dataset }) => {
          const { emitter = '', event = '', time } = dataset;
          return { emitter, event, time: Number(time) };
        }),
      );
  }

  /** Presses Run both and waits until both SDKs are in their rooms. */
  async runBoth(): Promise<void> {
    await this.button('Run both').click();
    await this.expectEvent('twilio', 'connect() resolved');
    await this.expectEvent('videosdk', 'meeting-joined');
  }

  async expectEvent(side: Side, event: string): Promise<void> {
    await expect(this.events(side, event).first()).toBeVisible({
      timeout: 20_000,
    });
  }

  /** How the picture in a tile plays during one second. */
  async playing(side: Side, name: string): Promise<PlayingVideo> {
    const video = this.tile(side, name).locator('video');
    // Chromium holds a muted video that plays by its `autoplay` attribute while it is out of sight, and the frames of
    // a pane that is, without which nothing in it can be scrolled to.
    await this.region(side).locator('iframe').scrollIntoViewIfNeeded({ timeout: 5_000 });
    await video.scrollIntoViewIfNeeded({ timeout: 5_000 });
    return video.evaluate(async (element: HTMLVideoElement) => {
      let frames = 0;
      // Firefox counts no frames of a MediaStream in `getVideoPlaybackQuality`.
      const count = (): void => {
        frames++;
        callback = element.requestVideoFrameCallback(count);
      };
      let callback = element.requestVideoFrameCallback(count);
      await new Promise((resolve) => setTimeout(resolve, 1000));
      element.cancelVideoFrameCallback(callback);
      return { width: element.videoWidth, height: element.videoHeight, frames };
    });
  }

  /** The loudest sample, from 0 to 1, that the first sound in a pane brings within two seconds. */
  loudness(side: Side): Promise<number> {
    return this.pane(side)
      .locator('audio')
      .first()
      .evaluate(async (element: HTMLAudioElement) => {
        const context = new AudioContext();
        await context.resume();
        const analyser = context.createAnalyser();
        context.createMediaStreamSource(element.srcObject as MediaStream).connect(analyser);
        const samples = new Float32Array(analyser.fftSize);
        let loudest = 0;
        for (let turn = 0; turn < 40; turn++) {
          await new Promise((resolve) => setTimeout(resolve, 50));
          analyser.getFloatTimeDomainData(samples);
          for (const sample of samples) loudest = Math.max(loudest, Math.abs(sample));
        }
        await context.close();
        return loudest;
      });
  }

  async expectPlaying(side: Side, name: string): Promise<void> {
    // Not `expect.poll`, which gives up when a program replaces the video while it is looked at.
    await expect(async () => {
      const { width, height, frames } = await this.playing(side, name);
      expect(width > 0 && height > 0 && frames > 3, `${NAMES[side]}: the picture of ${name} plays`).toBe(
        true,
      );
    }).toPass({ timeout: 20_000 });
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
    await this.page.route('**/run/demos/*.json', async (route) => {
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
