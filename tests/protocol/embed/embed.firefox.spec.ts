// `/sandbox.js` in Firefox: the same apps, with several tabs.
import { expect, test } from '../../support/fixtures';
import { OwnApp } from '../../support/app/own-app';

test('tabs of one browser share rooms: both SDKs see the guest that another tab let in', async ({
  page,
  context,
}) => {
  const host = await OwnApp.open(page, { sdks: [] });
  const app = await OwnApp.open(await context.newPage());
  const roomId = await app.run(({ createMeeting }) => createMeeting());
  const seen = await app.hold(async (tools, roomId) => {
    const { joinTwilio, remoteVideo, joinVideoSdk, streamOf, firstFrame, once } = tools;
    const [room, meeting] = [await joinTwilio('Me'), await joinVideoSdk('Me', roomId)];
    const tracks = [
      remoteVideo(room).then(({ mediaStreamTrack }) => mediaStreamTrack),
      once(meeting, 'participant-joined')
        .then(([participant]) => streamOf(participant))
        .then(({ track }) => track),
    ];
    return { widths: Promise.all(tracks.map(async (track) => (await firstFrame(await track)).videoWidth)) };
  }, roomId);
  await host.run(async ({ crossfade, guest }, roomId) => {
    await guest('Ada');
    await crossfade.addGuest({ service: 'videosdk', room: roomId, name: 'Ada' });
  }, roomId);
  const widths = await seen.evaluate(({ widths }) => widths);
  expect(widths.map((width) => width > 0)).toEqual([true, true]);
});
