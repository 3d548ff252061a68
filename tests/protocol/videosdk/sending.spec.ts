// What an unmodified VideoSDK client sends.
import { expect, test } from '../../support/app/lab';

for (const codec of ['VP8', 'VP9', 'H264', 'AV1'] as const) {
  const tag = codec === 'VP8' ? [] : ['@whole'];
  test(`a camera is sent as ${codec}`, { tag }, async ({ videosdk }) => {
    const sent = await videosdk.run(async ({ meet, enableCamera, streamOf, until }, codec) => {
      const meeting = await meet();
      const me = meeting.localParticipant;
      const camera = streamOf(me);
      await enableCamera(meeting, { codec });
      const stream = await camera;
      await until(async () => ((await me.getVideoStats())?.[0]?.totalPackets ?? 0) > 0);
      return stream.codec;
    }, codec);
    expect(sent).toBe(codec);
  });
}

test('a simulcast camera is sent in several layers', async ({ videosdk }) => {
  const layers = await videosdk.run(async ({ meet, enableCamera, streamOf, until }) => {
    const meeting = await meet();
    const me = meeting.localParticipant;
    const camera = streamOf(me);
    await enableCamera(meeting, { encoderConfig: 'h720p_w1280p', multiStream: true });
    await camera;
    const layers = async () => (await me.getVideoStats()) ?? [];
    await until(async () => {
      const sent = await layers();
      return sent.length > 1 && sent.every(({ totalPackets }) => totalPackets > 0);
    });
    return (await layers()).length;
  });
  expect(layers).toBeGreaterThan(1);
});

test('a microphone of the app is sent, muted and sent again', async ({ videosdk }) => {
  const on = await videosdk.run(async ({ VideoSDK, meet, once }) => {
    const meeting = await meet();
    const me = meeting.localParticipant;
    const isSound = ({ kind }: { kind: string }): boolean => kind === 'audio';
    const track = await VideoSDK.createMicrophoneAudioTrack({ encoderConfig: 'speech_low_quality' });
    const enabled = once(me, 'stream-enabled', isSound);
    // The SDK tells of the stream before it knows its own microphone to be on.
    const told = () =>
      once(me, 'media-status-changed', ({ kind, newStatus }) => kind === 'audio' && newStatus);
    const first = Promise.all([enabled, told()]);
    await meeting.unmuteMic(track);
    await first;
    const on = [me.micOn];
    const disabled = once(me, 'stream-disabled', isSound);
    await meeting.muteMic();
    await disabled;
    on.push(me.micOn);
    const again = Promise.all([once(me, 'stream-enabled', isSound), told()]);
    await meeting.unmuteMic();
    await again;
    on.push(me.micOn);
    return on;
  });
  expect(on).toEqual([true, false, true]);
});

test('camera and microphone are changed in the middle of a call', async ({ videosdk }) => {
  const labels = await videosdk.run(async ({ meet, streamOf, once }) => {
    const meeting = await meet();
    const me = meeting.localParticipant;
    const streams = [streamOf(me, 'video'), streamOf(me, 'audio')];
    await Promise.all([meeting.enableWebcam(), meeting.unmuteMic()]);
    await Promise.all(streams);
    const [, camera] = await meeting.getWebcams();
    const [, microphone] = await meeting.getMics();
    const changedCamera = once(me, 'stream-enabled', ({ kind }) => kind === 'video');
    await meeting.changeWebcam(camera!.deviceId);
    const [picture] = await changedCamera;
    const changedMicrophone = once(me, 'stream-enabled', ({ kind }) => kind === 'audio');
    await meeting.changeMic(microphone!.deviceId);
    const [sound] = await changedMicrophone;
    return [picture.track.label, sound.track.label];
  });
  expect(labels).toEqual(['Synthetic desk camera', 'Synthetic headset microphone']);
});

test('the mode is changed to hearing only and back', async ({ videosdk }) => {
  const said = await videosdk.run(async ({ meet, streamOf, once, codeOf }) => {
    const meeting = await meet();
    const modes: string[] = [];
    meeting.on('participant-mode-changed', ({ mode }) => modes.push(mode));
    const camera = streamOf(meeting.localParticipant);
    await meeting.enableWebcam();
    await camera;
    await meeting.changeMode('RECV_ONLY');
    const refused = await codeOf(meeting.enableWebcam());
    const again = once(meeting.localParticipant, 'stream-enabled', ({ kind }) => kind === 'video');
    await meeting.changeMode('SEND_AND_RECV');
    await again;
    return { refused, modes };
  });
  expect(said).toEqual({ refused: 3066, modes: ['RECV_ONLY', 'SEND_AND_RECV'] });
});
