// Sound between two clients of one browser: one speaks, the other hears it, for each SDK.
import type { JSHandle } from '@playwright/test';
import { expect, test } from '../support/fixtures';
import { OwnApp, type Program } from '../support/app/own-app';

/** Resolves when a sound is loud enough to be a voice. What is not played is not decoded in Chromium. */
const hear: Program<{ track: MediaStreamTrack }, boolean> = async ({ until }, { track }) => {
  const element = new Audio();
  element.srcObject = new MediaStream([track]);
  await element.play();
  const context = new AudioContext();
  await context.resume();
  const analyser = context.createAnalyser();
  context.createMediaStreamSource(element.srcObject).connect(analyser);
  const samples = new Float32Array(analyser.fftSize);
  await until(() => {
    analyser.getFloatTimeDomainData(samples);
    return Math.max(...samples.map(Math.abs)) > 0.01;
  });
  return true;
};

type Sound = JSHandle<{ track: MediaStreamTrack }>;

async function expectHeard(heard: [app: OwnApp, sound: Sound][]): Promise<void> {
  expect(await Promise.all(heard.map(([app, sound]) => app.run(hear, sound)))).toEqual([true, true]);
}

test('both hear each other on twilio', async ({ page, context }) => {
  const ada = await OwnApp.open(page, { sdks: ['twilio'] });
  const ben = await OwnApp.open(await context.newPage(), { sdks: ['twilio'] });
  const join = (app: OwnApp, name: string) =>
    app.hold(({ joinTwilio, DEVICES }, name) => joinTwilio(name, { ...DEVICES, video: false }), name);
  const rooms = [await join(ada, 'Ada'), await join(ben, 'Ben')] as const;
  const sound = (app: OwnApp, room: (typeof rooms)[number]): Promise<Sound> =>
    app.hold(async ({ once }, room) => {
      const [there] = room.participants.values();
      const other = there ?? (await once(room, 'participantConnected'))[0];
      const [publication] = other.audioTracks.values();
      const track = publication?.track ?? (await once(other, 'trackSubscribed'))[0];
      if (!('mediaStreamTrack' in track)) throw new Error('This is no sound.');
      return { track: track.mediaStreamTrack };
    }, room);
  await expectHeard([
    [ada, await sound(ada, rooms[0])],
    [ben, await sound(ben, rooms[1])],
  ]);
});

test('both hear each other on videosdk', async ({ page, context }) => {
  const ada = await OwnApp.open(page, { sdks: ['videosdk'] });
  const ben = await OwnApp.open(await context.newPage(), { sdks: ['videosdk'] });
  const room = await ada.run(({ createMeeting }) => createMeeting());
  const join = (app: OwnApp, name: string) =>
    app.hold(
      ({ joinVideoSdk }, { name, room }) =>
        joinVideoSdk(name, room, { participantId: name, micEnabled: true }),
      { name, room },
    );
  const meetings = [await join(ada, 'Ada'), await join(ben, 'Ben')] as const;
  const sound = (app: OwnApp, meeting: (typeof meetings)[number], who: string): Promise<Sound> =>
    app.hold(
      async ({ other, streamOf }, { meeting, who }) => ({
        track: (await streamOf(await other(meeting, who), 'audio')).track,
      }),
      { meeting, who },
    );
  await expectHeard([
    [ada, await sound(ada, meetings[0], 'Ben')],
    [ben, await sound(ben, meetings[1], 'Ada')],
  ]);
});
