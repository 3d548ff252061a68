import { DemoPage } from '../support/demo';
import { expect, test } from '../support/fixtures';

test.describe('the mapping', () => {
  test('narrows a table by words and by relation, and says how much is left', async ({ page }) => {
    await page.goto('mapping/events/room/');
    const table = page.getByRole('table', { name: 'Events of a room' });
    const all = await table.getByRole('row').count();
    await page.getByLabel('Search').fill('recording');
    await expect(table.getByRole('rowheader', { name: 'recordingStarted' })).toBeVisible();
    await expect(table.getByRole('rowheader', { name: 'disconnected', exact: true })).toHaveCount(0);
    await page.getByRole('combobox', { name: 'Relation', exact: true }).selectOption('No counterpart');
    expect(await table.getByRole('row').count()).toBeLessThan(all);
    await page.getByLabel('Search').fill('no such thing anywhere');
    await expect(page.getByText('No row matches.')).toBeVisible();
    await expect(page.getByRole('status')).toHaveText(`0 of ${all - 1}`);
  });

  test('sorts a table by name', async ({ page }) => {
    await page.goto('mapping/events/room/');
    await page.getByLabel('Sort by').selectOption('Twilio’s name');
    // A row that speaks of several names stands where its first one does.
    const names = await page
      .locator('tbody th[data-side="twilio"]')
      .evaluateAll((cells) => cells.map((cell) => cell.querySelector('code')?.textContent ?? ''));
    expect(names).toEqual(names.toSorted((left, right) => left.localeCompare(right, 'en')));
  });

  test('shows the row that a link leads to, even when a filter hides it', async ({ page }) => {
    await page.goto('mapping/events/room/');
    await page.getByLabel('Search').fill('recording');
    await page.evaluate(() => (location.hash = '#events/Room/disconnected'));
    await expect(page.locator('[id="events/Room/disconnected"]')).toBeInViewport();
  });
});

test.describe('a proved row', () => {
  test('replays live: its step runs, the action is taken, and both logs point out the events', async ({
    page,
  }) => {
    await page.goto('mapping/events/publications/');
    const row = page.getByRole('row').filter({ hasText: 'Replay it' }).filter({ hasText: 'trackDisabled' });
    await row.first().getByRole('link', { name: 'Replay it' }).click();
    await expect(page).toHaveURL(/steps\/mute\/#replay=/);
    const demo = new DemoPage(page);
    for (const [side, event] of [
      ['twilio', 'trackDisabled'],
      ['videosdk', 'stream-disabled'],
    ] as const) {
      const marked = demo.events(side, 'Replayed');
      // A replay itself waits for its sides for so long where they are slow.
      await expect(marked).toHaveCount(1);
      await expect(marked).toContainText(event);
    }
    await expect(page.locator('[data-status]')).toHaveText(
      /^Replayed: Twilio Video reported .*trackDisabled, VideoSDK reported/,
    );
  });

  // The run itself, before each commit: tests/calls/checks.spec.ts.
  for (const [path, row, verdict] of [
    ['local-tracks', 'LocalVideoTrack/isStopped', /^Replayed: Twilio .* Seen .*, VideoSDK .* Seen /],
    ['only-videosdk', 'videosdk-Participant/captureImage', /^Replayed: VideoSDK reported Seen /],
  ] as const)
    test(
      `that programs show (${row}) replays live, and says what was seen`,
      { tag: '@whole' },
      async ({ page }) => {
        await page.goto(`mapping/methods/${path}/`);
        const inRow = page.getByRole('row').filter({ has: page.locator(`[id="methods/${row}"]`) });
        const shown = page.locator(`tr[id="methods/${row}"]`).or(inRow).first();
        await shown.getByRole('link', { name: 'Replay it' }).click();
        await expect(page).toHaveURL(/mapping\/runs\/.*#replay=run/);
        await expect(page.locator('[data-status]')).toHaveText(verdict);
      },
    );

  for (const [name, presses, tag] of [
    ['asks first', 0, []],
    ['asks first, and is watched at a press,', 1, ['@whole']],
  ] as const)
    test(`${name} when the reader comes by a link from elsewhere`, { tag: [...tag] }, async ({ page }) => {
      const fetched: string[] = [];
      page.on('request', (request) => request.url().includes('/run/') && fetched.push(request.url()));
      const demo = new DemoPage(page);
      await demo.open(
        'steps/mute/#replay=guest-mutes&twilio=Room.trackDisabled&videosdk=Participant.stream-disabled',
      );
      await expect(
        page.getByText('This link replays “Guest mutes”. Press Run both to watch it.'),
      ).toBeVisible();
      await expect(demo.button('Run both')).toBeFocused();
      // Nobody has shown that they will press: neither an SDK nor a frame for one is there.
      await page.waitForLoadState('networkidle');
      expect(fetched).toEqual([]);
      await expect(page.locator('iframe')).toHaveCount(0);
      if (!presses) return;
      await page.keyboard.press('Enter');
      await expect(page.locator('[data-status]')).toHaveText(/^Replayed: /);
    });

  test('starts nothing for an action that the demo does not have', async ({ page }) => {
    const demo = new DemoPage(page);
    await demo.open(
      'steps/connect/#replay=format-disk&twilio=Room.disconnected&videosdk=Meeting.meeting-left',
    );
    await expect(demo.button('Run both')).toBeVisible();
    await expect(page.getByText('Run both loads the SDKs, about 0.4 MB.')).toBeVisible();
  });
});

test.describe('the mapping without scripts', () => {
  test.use({ javaScriptEnabled: false });

  test('is complete, and offers no tools that do nothing', async ({ page }) => {
    await page.goto('mapping/events/room/');
    await expect(page.getByRole('row', { name: /^participantConnected / })).toContainText(
      'participant-joined',
    );
    await expect(page.getByLabel('Search')).toBeHidden();
  });
});
