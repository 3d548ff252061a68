// In which size videos come from Twilio's service, seen by the unmodified SDK.
import { expect, test } from '../../support/app/lab';

test('a video comes in the size that the app prefers', async ({ twilio }) => {
  const sizes = await twilio.run(async ({ joinTwilio, remoteVideo, guest, until, firstFrame }) => {
    const two = await joinTwilio('Two', {
      bandwidthProfile: {
        video: { contentPreferencesMode: 'manual', clientTrackSwitchOffControl: 'manual' },
      },
    });
    await guest('Ada');
    const track = await remoteVideo(two);
    const element = await firstFrame(track);
    const before = element.videoHeight;
    track.setContentPreferences({ renderDimensions: { width: 160, height: 90 } });
    await until(() => element.videoHeight < before);
    return { before, after: element.videoHeight };
  });
  expect(sizes.after).toBeLessThan(sizes.before);
});

test('a camera without layers gets smaller when it is shown small, and as large as it was', async ({
  twilio,
}) => {
  const heights = await twilio.run(async ({ joinTwilio, remoteVideo, camera, until, show }) => {
    const two = await joinTwilio('Two', {
      bandwidthProfile: {
        video: { contentPreferencesMode: 'manual', clientTrackSwitchOffControl: 'manual' },
      },
    });
    await joinTwilio('One', { tracks: [await camera()] });
    const track = await remoteVideo(two);
    const element = show(track);
    const heights = [];
    for (const [width, height, seen] of [
      [640, 360, 360],
      [50, 40, 180],
      [640, 360, 360],
    ] as const) {
      track.setContentPreferences({ renderDimensions: { width, height } });
      await until(() => element.videoHeight === seen);
      heights.push(element.videoHeight);
    }
    return heights;
  });
  expect(heights).toEqual([360, 180, 360]);
});

test('a camera keeps to the bit rate that a subscriber allows', async ({ twilio }) => {
  const rate = await twilio.run(async ({ joinTwilio, remoteVideo, camera, firstFrame, sleep }) => {
    const maxSubscriptionBitrate = 100_000;
    const two = await joinTwilio('Two', {
      bandwidthProfile: { video: { maxSubscriptionBitrate, clientTrackSwitchOffControl: 'manual' } },
    });
    await joinTwilio('One', { tracks: [await camera()] });
    await firstFrame(await remoteVideo(two));
    const bytes = async () => (await two.getStats())[0]?.remoteVideoTrackStats[0]?.bytesReceived ?? 0;
    // The first picture is sent as it is.
    await sleep(500);
    const before = await bytes();
    await sleep(1000);
    return (((await bytes()) - before) * 8) / maxSubscriptionBitrate;
  });
  expect(rate).toBeGreaterThan(0);
  expect(rate).toBeLessThan(2);
});

test('a video comes in the size that the bandwidth profile has for its priority, in every mode', async ({
  twilio,
}) => {
  const said = await twilio.run(async ({ joinTwilio, remoteVideo, camera, until, show }) => {
    const track = await camera({ width: 1280, height: 720 });
    await joinTwilio('One', { tracks: [track], preferredVideoCodecs: 'auto' });
    const renderDimensions = {
      low: { width: 320, height: 180 },
      standard: { width: 640, height: 360 },
      high: { width: 1280, height: 720 },
    };
    const said = [];
    for (const mode of ['grid', 'collaboration', 'presentation'] as const) {
      const room = await joinTwilio(mode, {
        bandwidthProfile: { video: { mode, renderDimensions, maxTracks: 5 } },
      });
      const remote = await remoteVideo(room, 'One');
      const element = show(remote);
      for (const [priority, height] of [
        ['low', 180],
        ['high', 720],
        [null, 360],
      ] as const) {
        remote.setPriority(priority);
        await until(() => element.videoHeight === height);
      }
      said.push(mode);
      room.disconnect();
    }
    return said;
  });
  expect(said).toEqual(['grid', 'collaboration', 'presentation']);
});

test('a camera of 720 lines is seen in its full size from the start', async ({ twilio }) => {
  const milliseconds = await twilio.run(async ({ joinTwilio, remoteVideo, camera, until, firstFrame }) => {
    const two = await joinTwilio('Two');
    await joinTwilio('One', { tracks: [await camera({ width: 1280, height: 720 })] });
    const element = await firstFrame(await remoteVideo(two));
    const since = performance.now();
    await until(() => element.videoHeight === 720);
    return performance.now() - since;
  });
  expect(milliseconds).toBeLessThan(5000);
});

test('adaptive simulcast sends the layers that somebody is shown, and each viewer gets its own', async ({
  twilio,
}) => {
  const heights = await twilio.run(async ({ joinTwilio, remoteVideo, camera, until, sleep, show }) => {
    const two = await joinTwilio('Two', {
      bandwidthProfile: {
        video: { contentPreferencesMode: 'manual', clientTrackSwitchOffControl: 'manual' },
      },
    });
    const track = await camera({ width: 1280, height: 720 });
    const one = await joinTwilio('One', { tracks: [track], preferredVideoCodecs: 'auto' });
    const remote = await remoteVideo(two);
    const element = show(remote);
    const heights: number[] = [];
    const reach = async (height: number): Promise<void> => {
      await until(() => element.videoHeight === height);
      heights.push(height);
    };
    await reach(720);
    remote.setContentPreferences({ renderDimensions: { width: 320, height: 180 } });
    await reach(180);
    const packets = async () => {
      const [report] = await one.getStats();
      return new Map(report?.localVideoTrackStats.map(({ ssrc, packetsSent }) => [ssrc, packetsSent ?? 0]));
    };
    // Each layer that is sent has twenty frames a second.
    await until(async () => {
      const before = await packets();
      await sleep(500);
      return [...(await packets())].filter(([ssrc, sent]) => sent > (before.get(ssrc) ?? 0)).length === 1;
    });
    remote.setContentPreferences({ renderDimensions: { width: 1280, height: 720 } });
    await reach(720);
    return heights;
  });
  expect(heights).toEqual([720, 180, 720]);
});

test('of a camera with layers, a limited uplink lets a smaller one through', async ({ twilio }) => {
  const heights = await twilio.run(
    async ({ crossfade, joinTwilio, remoteVideo, camera, at, until, show }) => {
      const two = await joinTwilio('Two');
      const tracks = [await camera({ width: 1280, height: 720 })];
      await joinTwilio('One', { tracks, preferredVideoCodecs: 'auto' });
      const element = show(await remoteVideo(two));
      const heights = [];
      for (const [level, height] of [
        [null, 720],
        [2, 360],
        [1, 180],
        [null, 720],
      ] as const) {
        await crossfade.faults.limitUplink(at('One'), level);
        await until(() => element.videoHeight === height);
        heights.push(height);
      }
      return heights;
    },
  );
  expect(heights).toEqual([720, 360, 180, 720]);
});
