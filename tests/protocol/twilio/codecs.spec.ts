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
