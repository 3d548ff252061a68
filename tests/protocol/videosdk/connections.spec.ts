// How the connections of unmodified VideoSDK clients go on, come back and are closed.
import { expect, test } from '../../support/fixtures';
import { OwnApp } from '../../support/own-app';
import { camera, openMeeting, send } from '../../support/videosdk-app';

test.describe('the connections of VideoSDK clients', () => {
  /** Resolves when so many more frames have been seen. */
  const frames = (count: number): string => `
    const picture = document.querySelector('video');
    for (let left = ${count}; left > 0; left--) await new Promise((resolve) => picture.requestVideoFrameCallback(resolve));`;

  test('go on after ICE was restarted on both sides', async ({ page }) => {
    const { ada, ben } = await openMeeting(page);
    await ada.run(camera(''));
    await ben.run(`await firstFrame(await streamOf(app.other));`);
    for (const app of [ada, ben]) await app.run(`app.meeting.refreshConnection();`);
    await expect
      .poll(() =>
        ada.run(`
          const { trace } = await crossfade.diagnostics();
          return trace.filter(({ what }) => what === 'a client has restarted ICE').map(({ detail }) => detail).sort();`),
      )
      .toEqual(['ada', 'ben']);
    // Far more than what is in flight while the paths change.
    await ben.run(frames(60));
  });

  test('begin to work after ICE was restarted before there was anything to see', async ({ page }) => {
    const { ada, ben } = await openMeeting(page);
    await ben.run(`app.meeting.refreshConnection();`);
    await ada.run(camera(''));
    const width = await ben.run<number>(`return (await firstFrame(await streamOf(app.other))).width;`);
    expect(width).toBeGreaterThan(0);
  });

  test('come back with the camera after the socket was lost, as somebody who has left and joined', async ({
    page,
  }) => {
    const { ada, ben } = await openMeeting(page);
    await ada.run(`await app.meeting.enableWebcam();`);
    await ben.run(`await firstFrame(await streamOf(app.other));`);
    const seen = ben.run<unknown[]>(`
      const [, { code }] = await once(app.meeting, 'participant-left');
      const [back] = await once(app.meeting, 'participant-joined');
      const { width } = await firstFrame(await streamOf(back));
      return [code, back.id, width > 0];`);
    await ada.run(`
      const back = once(app.meeting, 'meeting-joined');
      await crossfade.faults.dropSockets('videosdk');
      await back;`);
    expect(await seen).toEqual([1001, 'ada', true]);
  });

  // Of a connection on which it only receives the SDK says nothing.
  test('that break for good are reported to who sends with 3044, and joining again brings the picture back', async ({
    page,
  }) => {
    const { room, ada, ben } = await openMeeting(page);
    await ada.run(camera(''));
    await ben.run(`
      await firstFrame(await streamOf(app.other));
      app.came = once(app.meeting, 'participant-joined');`);
    const code = await ada.run<number>(
      `
      const failed = once(app.meeting, 'error');
      await crossfade.faults.breakMedia({ service: 'videosdk', room: argument, participant: 'ada' });
      const [{ code }] = await failed;
      await app.meeting.leave();
      app.meeting = await joinVideoSdk('Ada', argument, { participantId: 'ada' });
      return code;`,
      room,
    );
    expect(code).toBe(3044);
    await ada.run(camera(''));
    const width = await ben.run<number>(`
      const [other] = await app.came;
      return (await firstFrame(await streamOf(other))).width;`);
    expect(width).toBeGreaterThan(0);
  });

  test('are all closed when nobody is left', async ({ page }) => {
    const { room, ada, ben } = await openMeeting(page);
    await ada.run(`
      await app.meeting.enableWebcam();
      await app.meeting.unmuteMic();`);
    await ben.run(`await Promise.all(['video', 'audio'].map((kind) => streamOf(app.other, kind)));`);
    await ada.run(send('hello'));
    await ben.run(`await app.meeting.leave();`);
    await ada.run(`await app.meeting.leave();`);
    await expect.poll(() => ada.run(`return (await crossfade.diagnostics()).connections;`)).toBe(0);
    await ada.run(`await joinVideoSdk('Ada', argument);`, room);
  });

  test('are measured before a call, both ways, and closed again', async ({ page }) => {
    const app = await OwnApp.open(page, { sdks: ['videosdk'] });
    const bitrates = await app.run<number[]>(`
      const token = await crossfade.videosdkToken();
      const { networkQuality } = await VideoSDK.runPreCallTest({ token, samplingDuration: 10000 });
      const { uplink, downlink } = networkQuality;
      return [uplink.audio, uplink.video, downlink.audio, downlink.video].map(({ bitrate }) => bitrate);`);
    for (const bitrate of bitrates) expect(bitrate).toBeGreaterThan(0);
    await expect.poll(() => app.run(`return (await crossfade.diagnostics()).connections;`)).toBe(0);
  });
});
