// Names and messages are free text: programs read what an event is about from its fields, and not from words.
import { DemoPage, SIDES, type Side } from '../support/demo';
import { expect, test } from '../support/fixtures';

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

for (const [names, title, tag] of [
  [{ twilio: 'Ada Lovelace', videosdk: 'Ada Lovelace' }, 'the same name, with a space,', []],
  [{ twilio: 'Ada Lovelace', videosdk: 'Ada Byron' }, 'another last name', ['@whole']],
  [{ twilio: 'Ada Lovelace', videosdk: 'Grace Lovelace' }, 'another first name', ['@whole']],
] satisfies [Record<Side, string>, string, string[]][]) {
  const same = names.twilio === names.videosdk;
  test(`somebody of ${title} is ${same ? 'the same person' : 'somebody else'}`, { tag }, async ({ page }) => {
    const demo = new DemoPage(page);
    await demo.substitute(programsOf(names));
    await demo.open();
    await demo.runBoth();
    for (const side of SIDES) await demo.expectEvent(side, muted[side]);
    await demo.expectEvent('twilio', 'createLocalVideoTrack() rejected');
    await demo.expectEvent('videosdk', 'on() threw');
    const observations = await demo.observations();
    const errors = observations.flatMap(({ event, error }) => (error ? [[event, error]] : []));
    expect(errors).toEqual([
      ['createLocalVideoTrack() rejected', { code: 0, name: 'NotReadableError', message: REFUSAL }],
      [
        'on() threw',
        { code: 3073, name: 'ERROR_INVALID_PARAMETER', message: expect.stringContaining(STRANGE) },
      ],
    ]);
    const seen = observations.filter(({ side, event }) => event === muted[side]);
    for (const side of SIDES)
      expect(seen.find((each) => each.side === side)?.about).toEqual({ person: names[side], kind: 'audio' });
    await demo.look('Events');
    const row = page
      .getByRole('row')
      .filter({ hasText: 'trackDisabled' })
      .filter({ hasText: 'LocalParticipant' });
    await expect(row.filter({ hasText: 'stream-disabled' })).toHaveCount(same ? 1 : 0);
    await expect(row.filter({ hasText: 'Only Twilio Video reported this.' })).toHaveCount(same ? 0 : 1);
  });
}
