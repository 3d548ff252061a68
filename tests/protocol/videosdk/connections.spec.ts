// How the connections of unmodified VideoSDK clients go on, come back and are closed.
import { expect, test } from '../../support/app/lab';
import { openCall } from '../../support/app/meeting';

test('connections go on after ICE was restarted on both sides', async ({ videosdkPair }) => {
  const { ada, ben } = await openCall(videosdkPair);
  await ada.app.run(({ enableCamera }, meeting) => enableCamera(meeting), ada.meeting);
  const picture = await ben.app.hold(
    async ({ streamOf, firstFrame }, { other }) => firstFrame(await streamOf(other)),
    ben.call,
  );
  const begun = await ada.app.run(() => Date.now());
  for (const { meeting } of [ada, ben])
    await meeting.evaluate((meeting) => {
      // The package's types do not know it.
      (meeting as unknown as { refreshConnection(): void }).refreshConnection();
    });
  const restarted = (): Promise<(string | undefined)[]> =>
    ada.app.run(async ({ crossfade }, since) => {
      const { trace } = await crossfade.diagnostics();
      return trace
        .filter(({ time, what }) => time >= since && what === 'a client has restarted ICE')
        .map(({ detail }) => detail)
        .sort();
    }, begun);
  await expect.poll(restarted).toEqual(['ada', 'ben']);
  // Far more than what is in flight while the paths change.
  await ben.app.run(({ frame }, picture) => frame(picture, 60), picture);
});

test('connections begin to work after ICE was restarted before there was anything to see', async ({
  videosdkPair,
}) => {
  const { ada, ben } = await openCall(videosdkPair);
  await ben.meeting.evaluate((meeting) => {
    (meeting as unknown as { refreshConnection(): void }).refreshConnection();
  });
  await ada.app.run(({ enableCamera }, meeting) => enableCamera(meeting), ada.meeting);
  const width = await ben.app.run(
    async ({ streamOf, firstFrame }, { other }) => (await firstFrame(await streamOf(other))).videoWidth,
    ben.call,
  );
  expect(width).toBeGreaterThan(0);
});

test('connections come back with the camera after the socket was lost, as somebody who has left and joined', async ({
  videosdkPair,
}) => {
  const { ada, ben } = await openCall(videosdkPair);
  await ada.meeting.evaluate((meeting) => meeting.enableWebcam());
  await ben.app.run(async ({ streamOf, firstFrame }, { other }) => {
    await firstFrame(await streamOf(other));
  }, ben.call);
  const seen = await ben.app.begin(async ({ streamOf, firstFrame, once }, meeting) => {
    const came = once(meeting, 'participant-joined');
    const [, { code }] = await once(meeting, 'participant-left');
    const [back] = await came;
    return { code, id: back.id, width: (await firstFrame(await streamOf(back))).videoWidth };
  }, ben.meeting);
  await ada.app.run(async ({ crossfade, once }, meeting) => {
    const back = once(meeting, 'meeting-joined');
    await crossfade.faults.dropSockets('videosdk');
    await back;
  }, ada.meeting);
  const { width, ...back } = await seen();
  expect(back).toEqual({ code: 1001, id: 'ada' });
  expect(width).toBeGreaterThan(0);
});

test('connections are all closed when nobody is left', async ({ videosdkPair }) => {
  const { room, ada, ben } = await openCall(videosdkPair);
  await ada.meeting.evaluate(async (meeting) => {
    await meeting.enableWebcam();
    await meeting.unmuteMic();
  });
  await ben.app.run(async ({ streamOf }, { other }) => {
    await Promise.all([streamOf(other, 'video'), streamOf(other, 'audio')]);
  }, ben.call);
  await ada.app.run(({ sendData }, meeting) => sendData(meeting, 'hello'), ada.meeting);
  const connections = (): Promise<number> =>
    ada.app.run(async ({ crossfade }) => (await crossfade.diagnostics()).connections);
  expect(await connections()).toBeGreaterThan(0);
  await ben.meeting.evaluate((meeting) => meeting.leave());
  await ada.meeting.evaluate((meeting) => meeting.leave());
  await expect.poll(connections).toBe(0);
  const id = await ada.app.run(async ({ joinVideoSdk }, room) => (await joinVideoSdk('Ada', room)).id, room);
  expect(id).toBe(room);
});
