// Every demo's programs lose their network and come back: what they show afterwards is there once, and moves.
import { DemoPage, SIDES, type Side } from '../support/demo';
import { expect, test } from '../support/fixtures';
import { DEMOS, frozen, runAndJoin, settled, shown } from '../support/joined';

for (const name of DEMOS) {
  test(
    `${name}: a lost network comes back with each person shown once`,
    // Before a commit the steps "Leave" and "Reconnect" show it.
    { tag: '@whole' },
    async ({ page }) => {
      const demo = new DemoPage(page);
      await demo.open('playground/');
      // What is chosen already would be opened anew, and end the run that is about to start.
      const chooser = page.getByLabel('Start from');
      if ((await chooser.inputValue()) !== name) await chooser.selectOption(name);
      await expect(page.locator(`crossfade-demo[data-name="${name}"]`)).toBeAttached();
      await runAndJoin(page, demo);
      const before = { twilio: await settled(demo, 'twilio'), videosdk: await settled(demo, 'videosdk') };

      if (name === 'data') await keep(demo);

      await demo.actByName('network-drops');
      await expect.poll(() => count(demo, 'twilio', 'Room', 'reconnecting')).toBe(1);
      const joins = await count(demo, 'videosdk', 'Meeting', 'meeting-joined');
      await expect(demo.events('videosdk', 'RECONNECTING').first()).toBeAttached();

      await demo.actByName('network-returns');
      await expect.poll(() => count(demo, 'twilio', 'Room', 'reconnected')).toBe(1);
      await expect.poll(() => count(demo, 'videosdk', 'Meeting', 'meeting-joined')).toBeGreaterThan(joins);
      for (const side of SIDES) {
        await expect.poll(() => shown(demo, side)).toEqual(before[side]);
        expect(await settled(demo, side), `${side}: who is shown afterwards`).toEqual(before[side]);
        const own = before[side].filter((person) => person !== 'somebody');
        expect(new Set(own).size, `${side}: each person once`).toBe(own.length);
        expect(await idsTwice(demo, side), `${side}: ids that stand twice`).toEqual([]);
        // A picture may just be replaced: it is looked at once more.
        await expect
          .poll(() => frozen(demo, side), { message: `${side}: pictures that stand still` })
          .toEqual([]);
      }
      if (name === 'data') {
        // What was sent meanwhile comes after what was kept before.
        await demo.actByName('guest-sends');
        await expect(demo.pane('videosdk').getByText(/^Ada: Hello/)).toBeVisible();
        await expect(demo.pane('videosdk').getByText('You: kept')).toHaveCount(1);
      }
    },
  );
}

/** Sends a message that VideoSDK keeps, and brings again when the program subscribes anew. */
async function keep(demo: DemoPage): Promise<void> {
  const pane = demo.pane('videosdk');
  await pane.getByRole('textbox', { name: 'Message' }).fill('kept');
  await pane.getByRole('button', { name: 'Send and keep' }).click();
  await expect(pane.getByText('You: kept')).toHaveCount(1);
}

/** How often a side's log shows an event. */
const count = async (demo: DemoPage, side: Side, emitter: string, event: string): Promise<number> =>
  (await demo.observed(side)).filter((o) => o.emitter === emitter && o.event === event).length;

/** Ids that several elements of a pane have: a tile or a picture that was built again beside the old one. */
const idsTwice = (demo: DemoPage, side: Side): Promise<string[]> =>
  demo
    .pane(side)
    .locator('body')
    .evaluate((body) => {
      const ids = [...body.querySelectorAll('[id]')].map(({ id }) => id);
      return ids.filter((id, index) => ids.indexOf(id) !== index);
    });
