// In which codecs a camera goes through Twilio's service, by what the app prefers.
import type { ConnectOptions } from 'twilio-video';
import { expect, test } from '../../support/app/lab';

const PREFERRED: [codecs: NonNullable<ConnectOptions['preferredVideoCodecs']>, tags: string[]][] = [
  ['auto', ['@firefox:whole']],
  [[{ codec: 'VP8', simulcast: true }], ['@firefox:whole', '@whole']],
  [
    ['H264', 'VP8'],
    ['@firefox:whole', '@whole'],
  ],
];
for (const [codecs, tag] of PREFERRED) {
  test(
    `a camera that is published with preferredVideoCodecs ${JSON.stringify(codecs)} is seen`,
    { tag },
    async ({ twilio }) => {
      const width = await twilio.run(
        async ({ joinTwilio, remoteVideo, camera, once, firstFrame }, codecs) => {
          const two = await joinTwilio('Two');
          const preferredVideoCodecs = codecs as never;
          const one = await joinTwilio('One', { tracks: [await camera()], preferredVideoCodecs });
          const { videoWidth } = await firstFrame(await remoteVideo(two));
          const gone = once(two, 'trackUnsubscribed');
          for (const { track } of one.localParticipant.videoTracks.values())
            one.localParticipant.unpublishTrack(track);
          await gone;
          // On the line that was free again.
          await one.localParticipant.publishTrack(await camera());
          await firstFrame(await remoteVideo(two));
          return videoWidth;
        },
        codecs,
      );
      expect(width).toBeGreaterThan(0);
    },
  );
}

test('a room’s codecs are those in which cameras are sent, and simulcast is for VP8 alone', async ({
  twilio,
}) => {
  const codecs = await twilio.run(async (tools) => {
    const { rest, joinTwilio, remoteVideo, camera, firstFrame, guest, until, lab } = tools;
    const codecs: unknown[] = [];
    for (const codec of ['H264', 'VP8']) {
      const name = `${lab}-${codec}`;
      await rest('POST', '', { UniqueName: name, VideoCodecs: codec });
      await guest('Ada', name);
      const two = await joinTwilio('Two', {}, name);
      const one = await joinTwilio(
        'One',
        { tracks: [await camera()], preferredVideoCodecs: [{ codec: 'VP8', simulcast: true }] },
        name,
      );
      for (const from of ['One', 'Ada']) await firstFrame(await remoteVideo(two, from));
      const sent = async () => (await one.getStats())[0]?.localVideoTrackStats.filter(({ codec }) => codec);
      await until(async () => (await sent())?.length);
      const received = (await two.getStats())[0]?.remoteVideoTrackStats.map(({ codec }) => codec);
      codecs.push([
        new Set((await sent())?.map(({ codec }) => codec)).size,
        (await sent())?.[0]?.codec,
        received,
      ]);
    }
    return codecs;
  });
  expect(codecs).toEqual([
    [1, 'H264', ['H264', 'H264']],
    [1, 'VP8', ['VP8', 'VP8']],
  ]);
});
