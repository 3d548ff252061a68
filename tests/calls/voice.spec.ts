// Sound between two clients of one browser: one speaks, the other hears it, for each SDK.
import { expect, test } from '../support/fixtures';
import { OwnApp, type Sdk } from '../support/own-app';

/** An expression for each SDK: the sound of the other participant, once it is there. */
const CALLS: Record<Sdk, { join: string; sound: string }> = {
  twilio: {
    join: `app.room = await joinTwilio(argument.name, 'call', { tracks: undefined, audio: true, video: false });`,
    sound: `
      const [there] = app.room.participants.values();
      const other = there ?? (await once(app.room, 'participantConnected'))[0];
      const [publication] = other.audioTracks.values();
      const { mediaStreamTrack } = publication?.track ?? (await once(other, 'trackSubscribed'))[0];
      const track = mediaStreamTrack;`,
  },
  videosdk: {
    join: `app.meeting = await joinVideoSdk(argument.name, argument.room, { micEnabled: true });`,
    sound: `
      const [there] = app.meeting.participants.values();
      const track = await streamOf(there ?? (await once(app.meeting, 'participant-joined'))[0], 'audio');`,
  },
};

/** Resolves when the sound is loud enough to be a voice. What is not played is not decoded in Chromium. */
const HEAR = `
  const element = new Audio();
  element.srcObject = new MediaStream([track]);
  await element.play();
  const context = new AudioContext();
  await context.resume();
  const analyser = context.createAnalyser();
  context.createMediaStreamSource(element.srcObject).connect(analyser);
  const samples = new Float32Array(analyser.fftSize);
  const loudest = () => {
    analyser.getFloatTimeDomainData(samples);
    return Math.max(...samples.map(Math.abs));
  };
  while (loudest() < 0.01) await new Promise((resolve) => setTimeout(resolve, 50));
  return true;`;

for (const sdk of ['twilio', 'videosdk'] as const) {
  test(`both hear each other on ${sdk}`, async ({ page }) => {
    const { join, sound } = CALLS[sdk];
    const ada = await OwnApp.open(page, { sdks: [sdk] });
    const ben = await OwnApp.open(await page.context().newPage(), { sdks: [sdk] });
    const room = sdk === 'videosdk' ? await ada.run<string>('return createMeeting();') : 'call';
    await ada.run(join, { name: 'Ada', room });
    await ben.run(join, { name: 'Ben', room });
    expect(await Promise.all([ada, ben].map((app) => app.run(sound + HEAR)))).toEqual([true, true]);
  });
}
