// What VideoSDK's SDK does by its own clock: measurements, and what it gives up.
import { expect, test } from '../support/app/lab';
import { openCall } from '../support/app/meeting';

// Of a connection on which it only receives the SDK says nothing.
test('connections that break for good are reported to who sends with 3044, and joining again brings the picture back', async ({
  videosdkPair,
}) => {
  const { room, ada, ben } = await openCall(videosdkPair);
  await ada.app.run(({ enableCamera }, meeting) => enableCamera(meeting), ada.meeting);
  await ben.app.run(async ({ streamOf, firstFrame }, { other }) => {
    await firstFrame(await streamOf(other));
  }, ben.call);
  const back = await ben.app.begin(async ({ streamOf, firstFrame, once }, { meeting }) => {
    const [again] = await once(meeting, 'participant-joined');
    return (await firstFrame(await streamOf(again))).videoWidth;
  }, ben.call);
  const code = await ada.app.run(
    async ({ crossfade, joinVideoSdk, enableCamera, once }, { meeting, room }) => {
      const failed = once(meeting, 'error');
      await crossfade.faults.breakMedia({ service: 'videosdk', room, participant: 'ada' });
      const [{ code }] = await failed;
      await meeting.leave();
      await enableCamera(await joinVideoSdk('Ada', room, { participantId: 'ada' }));
      return code;
    },
    { ...ada.call, room },
  );
  expect(code).toBe(3044);
  expect(await back()).toBeGreaterThan(0);
});

test(
  '1102: its socket was lost, and ten times it could not open another',
  { tag: '@whole' },
  async ({ videosdkPair }) => {
    const { room, ada, ben } = await openCall(videosdkPair);
    const code = await ben.app.run(async ({ crossfade, once }, meeting) => {
      const left = once(meeting, 'meeting-left');
      await crossfade.faults.setRefusing(true);
      await crossfade.faults.dropSockets();
      return (await left)[0].code;
    }, ben.meeting);
    expect(code).toBe(1102);
    await ben.app.run(async ({ crossfade, joinVideoSdk }, room) => {
      await crossfade.faults.setRefusing(false);
      await joinVideoSdk('Ben', room);
    }, room);
    await expect.poll(() => ada.meeting.evaluate(({ participants }) => participants.size)).toBe(1);
  },
);

test('connections are measured before a call, both ways, and closed again', async ({ videosdk }) => {
  const bitrates = await videosdk.run(async ({ VideoSDK, crossfade }) => {
    const token = await crossfade.videosdkToken();
    const { networkQuality } = await VideoSDK.runPreCallTest({ token, samplingDuration: 10_000 });
    // The package types it as `object`.
    const { uplink, downlink } = networkQuality as Record<
      'uplink' | 'downlink',
      Record<'audio' | 'video', { bitrate: number }>
    >;
    return [uplink.audio, uplink.video, downlink.audio, downlink.video].map(({ bitrate }) => bitrate);
  });
  expect(bitrates).toHaveLength(4);
  for (const bitrate of bitrates) expect(bitrate).toBeGreaterThan(0);
  const connections = (): Promise<number> =>
    videosdk.run(async ({ crossfade }) => (await crossfade.diagnostics()).connections);
  await expect.poll(connections).toBe(0);
});
