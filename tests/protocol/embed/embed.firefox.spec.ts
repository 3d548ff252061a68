// `/sandbox.js` in Firefox: the same apps, with several tabs.
import { expect, test } from '../../support/fixtures';
import { OwnApp } from '../../support/own-app';

test('tabs of one browser share rooms: both SDKs see the guest that another tab let in', async ({
  page,
  context,
}) => {
  const host = await OwnApp.open(page, { sdks: [] });
  const app = await OwnApp.open(await context.newPage());
  const roomId = await app.run<string>(`
    app.roomId = await createMeeting();
    app.room = await joinTwilio('Me', 'firefox');
    app.meeting = await joinVideoSdk('Me', app.roomId);
    app.tracks = [
      once(app.room, 'trackSubscribed', ({ kind }) => kind === 'video').then(([track]) => track.mediaStreamTrack),
      once(app.meeting, 'participant-joined').then(([participant]) => streamOf(participant)),
    ];
    return app.roomId;`);
  await host.run(
    `
    await crossfade.addGuest({ service: 'twilio', room: 'firefox', name: 'Ada' });
    await crossfade.addGuest({ service: 'videosdk', room: argument, name: 'Ada' });`,
    roomId,
  );
  const widths = await app.run<number[]>(`
    const pictures = (await Promise.all(app.tracks)).map(firstFrame);
    return (await Promise.all(pictures)).map(({ width }) => width);`);
  expect(widths.every((width) => width > 0)).toBe(true);
});
