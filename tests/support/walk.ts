// One run of a demo in which a test takes its scenario actions one after the other. Of each action three things are seen:
// the program shows what the step's page says (the test's own lines), the rows of the mapping that are proved by it are
// proved, and in the end each event stands in the timeline once and under its action.
// What fails is noted and does not hide the rest.
import { writeFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { ACTIONS, type ActionName } from '../../src/demos/actions';
import type { TimelineAction } from '../../src/timeline/types';
import { DemoPage, SIDES } from './demo';
import { expect, test } from './fixtures';
import { Proofs, type ProvingAction } from './proofs';

/** Notes what fails, and goes on. */
export const softly = expect.configure({ soft: true });

type Look = (demo: DemoPage) => Promise<void>;

export class Walk {
  readonly demo: DemoPage;
  readonly #name: string;
  readonly #actions: TimelineAction[] = [];

  private constructor(page: Page, name: string) {
    this.demo = new DemoPage(page, softly);
    this.#name = name;
  }

  /**
   * Opens the step of a demo and runs it.
   * @param look what is to be seen then.
   * @param run until when: until both SDKs have joined, when left out.
   */
  static async start(
    page: Page,
    name: string,
    look: Look,
    run: Look = (demo) => demo.runBoth(),
  ): Promise<Walk> {
    const walk = new Walk(page, name);
    await walk.demo.open(`steps/${name}/`);
    await walk.#see('run', 'Run both', () => run(walk.demo), look);
    return walk;
  }

  /** Takes an action, which has to be possible. @param look what is to be seen then. */
  async take(action: ActionName, look: Look): Promise<void> {
    await this.#see(action, ACTIONS[action].label, () => this.demo.actByName(action), look);
  }

  /** Something else that a reader does between two actions. */
  async also(title: string, act: Look): Promise<void> {
    await test.step(title, () => act(this.demo));
    await this.demo.expectQuiet();
  }

  /**
   * Ends the run: all of it stands in the timeline.
   * @param recordAs the file that keeps it for the unit tests, with RECORD_TIMELINE=1.
   */
  async expectTimeline(recordAs?: string): Promise<void> {
    await test.step('the timeline', async () => {
      const { page } = this.demo;
      await this.demo.look('Events');
      await page.getByLabel('Only what matters for a port').uncheck();
      for (const { label } of this.#actions)
        await softly(page.getByRole('table', { name: label }).first(), label).toBeVisible();
      await this.demo.button('Stop').click();
      const observations = await this.demo.observations();
      // A line of the timeline can stand for what several objects told.
      const told = (): Promise<number> =>
        page
          .locator('.timeline [data-times]')
          .evaluateAll((lines) =>
            (lines as HTMLElement[]).reduce((sum, { dataset }) => sum + Number(dataset['times']), 0),
          );
      await softly.poll(told, { message: 'events in the timeline' }).toBe(observations.length);
      if (recordAs && process.env.RECORD_TIMELINE === '1')
        writeFileSync(
          `src/timeline/recorded/${recordAs}.json`,
          `${JSON.stringify({ actions: this.#actions, observations }, null, 2)}\n`,
        );
    });
  }

  async #see(action: ProvingAction, label: string, act: () => Promise<void>, look: Look): Promise<void> {
    await test.step(label, async () => {
      const { page } = this.demo;
      const time = await page.evaluate(() => Date.now());
      const proofs = new Proofs(this.#name, action, time);
      this.#actions.push({ label, time });
      await act();
      await look(this.demo);
      const missing = async (): Promise<string[]> => {
        const [twilio, videosdk] = await Promise.all(SIDES.map((side) => this.demo.observed(side)));
        return proofs.missing({ twilio: twilio!, videosdk: videosdk! });
      };
      await softly.poll(missing, { message: 'rows that are not proved' }).toEqual([]);
      proofs.record();
      await this.demo.expectQuiet();
    });
  }
}
