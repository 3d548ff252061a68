// What VideoSDK clients in two windows see of each other.
import { expect, test } from '../../support/fixtures';
import { camera, openMeeting } from '../../support/videosdk-app';

test.describe('pictures between VideoSDK clients', () => {
  for (const codec of ['VP8', 'VP9', 'H264', 'AV1']) {
    test(`a camera sent as ${codec} is seen as ${codec}`, async ({ page }) => {
      const { ada, ben } = await openMeeting(page);
      await ada.run(camera(`codec: VideoSDK.Constants.VideoCodec.${codec}`));
      const seen = await ben.run<{ codec: string; width: number }>(`
        const { width } = await firstFrame(await streamOf(app.other));
        const [stream] = app.other.streams.values();
        return { codec: stream.codec, width };`);
      expect(seen.codec).toBe(codec);
      expect(seen.width).toBeGreaterThan(0);
    });
  }

  test('the wanted quality chooses the simulcast layer, and the uplink limits it', async ({ page }) => {
    const { room, ada, ben } = await openMeeting(page);
    await ada.run(`
      const track = await VideoSDK.createCameraVideoTrack({ encoderConfig: 'h720p_w1280p', multiStream: true });
      await app.meeting.enableWebcam(track);`);
    const qualities = await ben.run<string[]>(
      `
      const heard = [];
      const quality = (wanted) => once(app.other, 'video-quality-changed', ({ currentQuality }) => currentQuality === wanted);
      app.other.on('video-quality-changed', ({ currentQuality }) => heard.push(currentQuality));
      const low = quality('LOW');
      await firstFrame(await streamOf(app.other));
      await low;
      const high = quality('HIGH');
      await app.other.setQuality('high');
      await high;
      const address = { service: 'videosdk', room: argument, participant: 'ada' };
      const limited = quality('LOW');
      await crossfade.faults.limitUplink(address, 1);
      await limited;
      const lifted = quality('HIGH');
      await crossfade.faults.limitUplink(address, null);
      await lifted;
      return heard.slice(-4);`,
      room,
    );
    expect(qualities).toEqual(['LOW', 'HIGH', 'LOW', 'HIGH']);
  });

  test('a stopped picture stands still for the viewer, and moves again', async ({ page }) => {
    const { room, ada, ben } = await openMeeting(page);
    await ada.run(camera(''));
    const frames = await ben.run<boolean[]>(
      `
      await firstFrame(await streamOf(app.other));
      const picture = document.querySelector('video');
      const frame = () => new Promise((resolve) => picture.requestVideoFrameCallback(resolve));
      const address = { service: 'videosdk', room: argument, participant: 'ada' };
      const quiet = async () => {
        const wait = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds));
        while (await Promise.race([frame().then(() => true), wait(1500).then(() => false)]));
        return true;
      };
      await crossfade.faults.setMediaStopped(address, true);
      const stopped = await quiet();
      await crossfade.faults.setMediaStopped(address, false);
      await frame();
      return [stopped, app.meeting.participants.has('ada')];`,
      room,
    );
    expect(frames).toEqual([true, true]);
  });

  test('adaptive subscription tells when the network stops a stream and gives it back', async ({ page }) => {
    const { room, ada, ben } = await openMeeting(page);
    await ada.run(camera(''));
    const told = await ben.run<string[]>(
      `
      await firstFrame(await streamOf(app.other));
      await app.meeting.enableAdaptiveSubscription();
      const address = { service: 'videosdk', room: argument, participant: 'ada' };
      const paused = once(app.other, 'stream-paused');
      await crossfade.faults.limitUplink(address, 0);
      const [{ kind, reason }] = await paused;
      const resumed = once(app.other, 'stream-resumed');
      await crossfade.faults.limitUplink(address, null);
      return [kind, reason, (await resumed)[0].reason];`,
      room,
    );
    expect(told).toEqual(['video', 'leastDominance', 'networkStable']);
  });

  test('a shared screen and its sound reach the others', async ({ page }) => {
    const { ada, ben } = await openMeeting(page);
    await ada.run(`
      const track = await VideoSDK.createScreenShareVideoTrack({ withAudio: 'enable' });
      await app.meeting.enableScreenShare(track);`);
    const width = await ben.run<number>(`
      await streamOf(app.other, 'shareAudio');
      return (await firstFrame(await streamOf(app.other, 'share'))).width;`);
    expect(width).toBeGreaterThan(0);
  });
});
