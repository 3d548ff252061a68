// Real runs, aligned. With RECORD_TIMELINE=1 what was observed is written to src/timeline/recorded, for the unit tests.
import { writeFileSync } from 'node:fs';
import { ACTIONS, type ActionName } from '../../src/demos/actions';
import type { Observation } from '../../src/pane/observation';
import type { Cause, Sighting } from '../../src/timeline/align';
import { DemoPage, SIDES, type Side } from '../support/demo';
import { expect, test } from '../support/fixtures';

interface Step {
  action: ActionName;
  /** What each side has to report before the next action, after this one. */
  until: Record<Side, string>;
}

const RUNS: Record<string, readonly Step[]> = {
  connect: [
    { action: 'guest-joins', until: { twilio: 'participantConnected', videosdk: 'participant-joined' } },
    { action: 'guest-leaves', until: { twilio: 'participantDisconnected', videosdk: 'participant-left' } },
  ],
  mute: [
    { action: 'guest-mutes', until: { twilio: 'trackDisabled', videosdk: 'stream-disabled' } },
    { action: 'you-mute', until: { twilio: 'trackDisabled', videosdk: 'stream-disabled' } },
  ],
  leave: [
    { action: 'network-drops', until: { twilio: 'reconnecting', videosdk: 'meeting-state-changed' } },
    { action: 'network-returns', until: { twilio: 'reconnected', videosdk: 'meeting-state-changed' } },
    { action: 'you-leave', until: { twilio: 'disconnected', videosdk: 'meeting-left' } },
  ],
};
/** For what follows the event that was waited for. */
const AFTERMATH_MS = 1500;

for (const [name, steps] of Object.entries(RUNS)) {
  test(`the run "${name}" stands in the timeline, each event once and under its action`, async ({ page }) => {
    const demo = new DemoPage(page);
    await demo.open(`steps/${name}/`);
    const now = () => page.evaluate(() => Date.now());
    const causes: Cause[] = [{ label: 'Run both', time: await now() }];
    await demo.runBoth();
    for (const side of SIDES) await demo.expectPlaying(side, 'Ada');
    for (const { action, until } of steps) {
      const time = await now();
      causes.push({ label: ACTIONS[action].label, time });
      await demo.actByName(action);
      for (const side of SIDES) {
        const reported = async () =>
          (await demo.observed(side)).some((o) => o.event === until[side] && o.time >= time);
        await expect.poll(reported, { message: `${side}: ${until[side]}`, timeout: 30_000 }).toBe(true);
      }
      await page.waitForTimeout(AFTERMATH_MS);
    }
    await page.getByText('Timeline: both sides, aligned').click();
    for (const { label } of causes) await expect(page.getByRole('table', { name: label })).toBeVisible();
    await demo.button('Stop').click();
    const sightings = await sightingsOf(demo);
    await expect(page.locator('.timeline td .log-event')).toHaveCount(sightings.length);
    if (process.env.RECORD_TIMELINE === '1')
      writeFileSync(
        `src/timeline/recorded/${name}.json`,
        `${JSON.stringify({ causes, sightings }, null, 2)}\n`,
      );
  });
}

const ACCESS = (name: string): string =>
  `(await fetch('/access?name=' + encodeURIComponent(${JSON.stringify(name)}), { method: 'POST' })).json()`;
/** How the device is refused: a message as libraries make them, with data in it. */
const REFUSAL = 'Cannot open {"device":{"id":"cam"}}, "busy" }';
/** An event that there is not: VideoSDK's message repeats it. */
const STRANGE = 'an "event" {that} is none';

/** Programs of people with these names, who mute themselves and then meet with an error. */
const programsOf = (names: Record<Side, string>): Record<Side, string> => ({
  twilio: `
    import { connect, createLocalAudioTrack, createLocalVideoTrack } from 'twilio-video';
    const { token, room: name } = await ${ACCESS(names.twilio)};
    const track = await createLocalAudioTrack();
    await connect(token, { name, tracks: [track] });
    track.disable();
    navigator.mediaDevices.getUserMedia = () =>
      Promise.reject(new DOMException(${JSON.stringify(REFUSAL)}, 'NotReadableError'));
    await createLocalVideoTrack().catch(() => {});
  `,
  videosdk: `
    import { VideoSDK } from '@videosdk.live/js-sdk';
    const { token, room: meetingId } = await ${ACCESS(names.videosdk)};
    VideoSDK.config(token);
    const name = ${JSON.stringify(names.videosdk)};
    const meeting = VideoSDK.initMeeting({ meetingId, name, micEnabled: true, webcamEnabled: false });
    const heard = (emitter, event) => new Promise((resolve) => emitter.on(event, resolve));
    const talking = heard(meeting.localParticipant, 'stream-enabled');
    await Promise.all([meeting.join(), talking]);
    await meeting.muteMic();
    try { meeting.on(${JSON.stringify(STRANGE)}, () => {}); } catch {}
  `,
});
const muted: Record<Side, string> = { twilio: 'trackDisabled', videosdk: 'stream-disabled' };

for (const [names, title] of [
  [{ twilio: 'Ada Lovelace', videosdk: 'Ada Lovelace' }, 'the same name, with a space,'],
  [{ twilio: 'Ada Lovelace', videosdk: 'Ada Byron' }, 'another last name'],
  [{ twilio: 'Ada Lovelace', videosdk: 'Grace Lovelace' }, 'another first name'],
] satisfies [Record<Side, string>, string][]) {
  const same = names.twilio === names.videosdk;
  test(`somebody of ${title} is ${same ? 'the same person' : 'somebody else'}`, async ({ page }) => {
    const demo = new DemoPage(page);
    await demo.substitute(programsOf(names));
    await demo.open();
    await demo.runBoth();
    for (const side of SIDES) await demo.expectEvent(side, muted[side]);
    await demo.expectEvent('twilio', 'createLocalVideoTrack() rejected');
    await demo.expectEvent('videosdk', 'on() threw');
    const sightings = await sightingsOf(demo);
    const errors = sightings.flatMap(({ event, error }) => (error ? [[event, error]] : []));
    expect(errors).toEqual([
      ['createLocalVideoTrack() rejected', { code: 0, name: 'NotReadableError', message: REFUSAL }],
      [
        'on() threw',
        { code: 3073, name: 'ERROR_INVALID_PARAMETER', message: expect.stringContaining(STRANGE) },
      ],
    ]);
    const seen = sightings.filter(({ side, event }) => event === muted[side]);
    for (const side of SIDES)
      expect(seen.find((each) => each.side === side)?.about).toEqual({ person: names[side], kind: 'audio' });
    await page.getByText('Timeline: both sides, aligned').click();
    const row = page
      .getByRole('row')
      .filter({ hasText: 'trackDisabled' })
      .filter({ hasText: 'LocalParticipant' });
    await expect(row.filter({ hasText: 'stream-disabled' })).toHaveCount(same ? 1 : 0);
    await expect(row.filter({ hasText: 'Only Twilio Video reported this.' })).toHaveCount(same ? 0 : 1);
  });
}

/** What both logs hold, as the timeline gets it. */
async function sightingsOf(demo: DemoPage): Promise<Sighting[]> {
  const bySide = await Promise.all(
    SIDES.map((side) =>
      demo
        .log(side)
        .getByRole('listitem')
        .evaluateAll((items) => (items as HTMLElement[]).map(({ dataset }) => dataset['observation'] ?? ''))
        .then((texts) => texts.map((text): Sighting => ({ side, ...(JSON.parse(text) as Observation) }))),
    ),
  );
  return bySide.flat();
}
