// What a reader does with the timeline. That it holds all of a run is seen in steps/.
import { clipboardText } from '../support/clipboard';
import { DemoPage } from '../support/demo';
import { repeatedNames } from '../support/names';
import { expect, test } from '../support/fixtures';

test(
  'the timeline aligns both sides by action and by mapping, and can be taken away',
  { tag: '@firefox:whole' },
  async ({ page, context }) => {
    await context.grantPermissions(['clipboard-write']);
    const demo = new DemoPage(page);
    await demo.open('steps/mute/');
    await demo.runBoth();
    await demo.expectPlaying('videosdk', 'Ada');
    await demo.act('Guest mutes');
    await demo.look('Events');
    const muted = page.getByRole('table', { name: 'Guest mutes' });
    const pair = muted
      .getByRole('row')
      .filter({ hasText: 'trackDisabled' })
      .filter({ hasText: 'stream-disabled' });
    await expect(pair).toContainText(/\+\d+ ms/);
    await expect(pair.getByRole('link', { name: 'In the mapping' })).toHaveAttribute(
      'href',
      /mapping\/events/,
    );
    // What one cause makes on a side is one row, with the objects that told it.
    await expect(pair).toHaveCount(1);
    await expect(pair).toContainText(/trackDisabled ×4/);
    await pair.getByText('On 4 objects').click();
    await expect(pair).toContainText('RemoteAudioTrackPublication Ada');
    // What VideoSDK tells in addition is nothing that a port has to do with.
    const run = page.getByRole('table', { name: 'Run both' });
    await expect(run.getByText('participant-joined', { exact: true })).toHaveCount(1);
    await expect(run.getByText('main-participant-changed', { exact: true })).toHaveCount(0);
    await expect(page.getByText(/^\d+ rows, \d+ differ, \d+ hidden\.$/)).toBeVisible();
    await page.getByLabel('Only what matters for a port').uncheck();
    await expect(run.getByText('main-participant-changed', { exact: true })).toHaveCount(1);
    for (const tab of ['Stats', 'Signalling', 'Console', 'Log', 'Events'] as const) {
      await demo.look(tab);
      expect.soft(await repeatedNames(page), `${tab}: each control has a name of its own`).toEqual([]);
    }
    await page.getByRole('searchbox', { name: 'Filter' }).fill('stream-disabled');
    await expect(run).toHaveCount(0);
    await expect(pair).toHaveCount(1);
    await page.getByRole('button', { name: 'Copy as Markdown' }).click();
    await expect(page.getByRole('button', { name: 'Copied' })).toBeVisible();
    const copied = await clipboardText(page);
    expect(copied).toContain('## Guest mutes\n\n| Twilio Video | VideoSDK |');
  },
);
