// What VideoSDK clients in two windows see of each other.
import { expect, test } from '../../support/app/lab';
import { openCall } from '../../support/app/meeting';

for (const codec of ['VP8', 'VP9', 'H264', 'AV1'] as const) {
  const tag = codec === 'VP8' ? [] : ['@whole'];
  test(`a camera sent as ${codec} is seen as ${codec}`, { tag }, async ({ videosdkPair }) => {
    const { ada, ben } = await openCall(videosdkPair);
    await ada.app.run(({ enableCamera }, { meeting, codec }) => enableCamera(meeting, { codec }), {
      ...ada.call,
      codec,
    });
    const seen = await ben.app.run(async ({ streamOf, firstFrame }, { other }) => {
      const stream = await streamOf(other);
      const { videoWidth } = await firstFrame(stream);
      return { codec: stream.codec, width: videoWidth };
    }, ben.call);
    expect(seen.codec).toBe(codec);
    expect(seen.width).toBeGreaterThan(0);
  });
}

test('the wanted quality chooses the simulcast layer, and the uplink limits it', async ({ videosdkPair }) => {
  const { ada, ben } = await openCall(videosdkPair);
  const qualities = await ben.app.begin(
    async ({ crossfade, streamOf, firstFrame, once }, { meeting, other }) => {
      const heard: string[] = [];
      other.on('video-quality-changed', ({ currentQuality }: { currentQuality: string }) =>
        heard.push(currentQuality),
      );
      const reach = async (wanted: string, act: () => Promise<unknown>) => {
        const changed = once(
          other,
          'video-quality-changed',
          ({ currentQuality }) => currentQuality === wanted,
        );
        await act();
        await changed;
      };
      const limit = (level: 1 | null) =>
        crossfade.faults.limitUplink({ service: 'videosdk', room: meeting.id, participant: other.id }, level);
      await reach('LOW', async () => firstFrame(await streamOf(other)));
      await reach('HIGH', () => other.setQuality('high'));
      await reach('LOW', () => limit(1));
      await reach('HIGH', () => limit(null));
      // On its way up it may pass the layer in between.
      return heard.filter((quality) => quality !== 'MEDIUM').slice(-4);
    },
    ben.call,
  );
  await ada.app.run(
    ({ enableCamera }, meeting) =>
      enableCamera(meeting, { encoderConfig: 'h720p_w1280p', multiStream: true }),
    ada.meeting,
  );
  expect(await qualities()).toEqual(['LOW', 'HIGH', 'LOW', 'HIGH']);
});

test('a stopped picture stands still for the viewer, and moves again', async ({ videosdkPair }) => {
  const { ada, ben } = await openCall(videosdkPair);
  await ada.app.run(({ enableCamera }, meeting) => enableCamera(meeting), ada.meeting);
  const stayed = await ben.app.run(
    async ({ crossfade, streamOf, firstFrame, standstill, frame }, { meeting, other }) => {
      const picture = await firstFrame(await streamOf(other));
      const address = { service: 'videosdk', room: meeting.id, participant: other.id } as const;
      await crossfade.faults.setMediaStopped(address, true);
      await standstill(picture);
      await crossfade.faults.setMediaStopped(address, false);
      await frame(picture);
      return meeting.participants.has(other.id);
    },
    ben.call,
  );
  expect(stayed).toBe(true);
});

test('adaptive subscription tells when the network stops a stream and gives it back', async ({
  videosdkPair,
}) => {
  const { ada, ben } = await openCall(videosdkPair);
  await ada.app.run(({ enableCamera }, meeting) => enableCamera(meeting), ada.meeting);
  const told = await ben.app.run(async ({ crossfade, streamOf, firstFrame, once }, { meeting, other }) => {
    await firstFrame(await streamOf(other));
    await meeting.enableAdaptiveSubscription();
    const address = { service: 'videosdk', room: meeting.id, participant: other.id } as const;
    const paused = once(other, 'stream-paused');
    await crossfade.faults.limitUplink(address, 0);
    const [{ kind, reason }] = await paused;
    const resumed = once(other, 'stream-resumed');
    await crossfade.faults.limitUplink(address, null);
    return [kind, reason, (await resumed)[0].reason];
  }, ben.call);
  expect(told).toEqual(['video', 'leastDominance', 'networkStable']);
});
