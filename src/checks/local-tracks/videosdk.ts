import { VideoSDK } from '@videosdk.live/js-sdk';
import type { Stream } from '@videosdk.live/js-sdk';
import { getAccess } from 'your-backend';
import { done, failure, listen, saw, until } from 'checks';

const { token, room: meetingId } = await getAccess();
VideoSDK.config(token);
const own = await VideoSDK.createCameraVideoTrack({ encoderConfig: 'h360p_w640p' });
const meeting = VideoSDK.initMeeting({
  ...{ meetingId, name: 'You', micEnabled: true, webcamEnabled: true },
  customCameraVideoTrack: own,
});
addEventListener('pagehide', () => meeting.leave());
const me = meeting.localParticipant;
const joined = listen(meeting, 'meeting-joined');
await meeting.join();
await until(() => joined['meeting-joined'], 'the meeting is joined');
const streamOf = (kind: string): Stream | undefined =>
  [...me.streams.values()].find((each) => each.kind === kind);
await until(() => streamOf('audio') && streamOf('video'), 'both streams come');

const given = streamOf('video')!.track;
saw(
  'methods/LocalVideoTrack/constructor',
  'the stream sends the track of the MediaStream that was given',
  given.id === own.getVideoTracks()[0]?.id,
  true,
);

for (const kind of ['Audio', 'Video'] as const) {
  const audio = kind === 'Audio';
  const flag = (): boolean => (audio ? me.micOn : me.webcamOn);
  const off = (): Promise<void> => (audio ? meeting.muteMic() : meeting.disableWebcam());
  const on = (): Promise<void> => (audio ? meeting.unmuteMic() : meeting.enableWebcam());
  const stream = streamOf(kind.toLowerCase())!;
  const { track } = stream;

  saw(`methods/Local${kind}{Track,TrackPublication}/kind`, 'stream.kind', stream.kind, kind.toLowerCase());
  saw(
    `methods/Local${kind}{Track/name,TrackPublication/trackName}`,
    '"name" in stream',
    'name' in stream,
    false,
  );
  saw(
    `methods/Local${kind}{Track/mediaStreamTrack,TrackPublication/track}`,
    'stream.track is a MediaStreamTrack',
    track instanceof MediaStreamTrack,
    true,
  );
  const element = document.createElement(audio ? 'audio' : 'video');
  element.muted = true;
  const playing = new Promise((resolve) => element.addEventListener('playing', resolve, { once: true }));
  element.srcObject = new MediaStream([track]);
  document.querySelector('#stage')!.append(element);
  void element.play();
  await playing;
  saw(
    `methods/Local${kind}Track/isStarted`,
    '"isStarted" in stream, and its element has played',
    ['isStarted' in stream, !element.paused],
    [false, true],
  );
  element.srcObject = null;
  saw(
    `methods/Local${kind}Track/detach`,
    '"detach" in stream, and in participant; the element’s stream is gone',
    ['detach' in stream, 'detach' in me, element.srcObject === null],
    [false, false, true],
  );
  element.remove();
  if (audio)
    saw(
      'methods/LocalAudioTrack/attach',
      'renderAudio({}) of yourself is null; without the object it fails with',
      [me.renderAudio({}) === null, await failure(() => me.renderAudio())],
      [true, 'TypeError'],
    );

  const before = flag();
  const call = off();
  const atOnce = flag();
  await call;
  await until(() => !flag() && !streamOf(kind.toLowerCase()), 'it is off');
  saw(
    `methods/Local${kind}Track/isEnabled`,
    `${audio ? 'micOn' : 'webcamOn'} before the call, at once after it, and in the end`,
    [before, atOnce, flag()],
    [true, true, false],
  );
  saw(
    `methods/Local${kind}TrackPublication/{isEnabled,isTrackEnabled}`,
    `while off: ${audio ? 'micOn' : 'webcamOn'}, and the stream is among participant.streams`,
    [flag(), me.streams.has(stream.id)],
    [false, false],
  );
  saw(
    `methods/Local${kind}{Track/stop,Track/isStopped,TrackPublication/unpublish}`,
    'state of the device’s track when it is off',
    track.readyState,
    'ended',
  );
  saw(`methods/Local${kind}Track/isMuted`, 'stream.track.muted when it is off', track.muted, false);

  const devices = audio ? await meeting.getMics() : await meeting.getWebcams();
  const change = (id: string): Promise<void> => (audio ? meeting.changeMic(id) : meeting.changeWebcam(id));
  await change(devices[1]!.deviceId);
  await until(() => flag() && streamOf(kind.toLowerCase()), 'it is on again');
  saw(
    `methods/Local${kind}Track/restart`,
    `${audio ? 'micOn after changeMic()' : 'webcamOn after changeWebcam()'} while it was off`,
    flag(),
    true,
  );
  const again = streamOf(kind.toLowerCase())!;
  saw(
    `methods/Local${kind}Track/id`,
    'stream.id is the same when it is on again',
    again.id === stream.id,
    false,
  );
  const { label } = again.track;
  await (audio ? meeting.changeMic : meeting.changeWebcam).call(meeting, undefined as never);
  await until(() => streamOf(kind.toLowerCase()) && streamOf(kind.toLowerCase()) !== again, 'it has changed');
  const next = streamOf(kind.toLowerCase())!;
  // A microphone that was opened by its id is forgotten: without an id it is the second of the list that comes.
  saw(
    `methods/Local${kind}Track/restart`,
    `${audio ? 'changeMic()' : 'changeWebcam()'} without an id, from the second of two devices, stays with it`,
    next.track.label === label,
    audio,
  );
  if (audio) {
    const device = meeting.selectedMicrophoneDevice as unknown;
    saw(
      'methods/videosdk-Meeting/selectedMicrophoneDevice',
      'after changeMic() it is undefined',
      device === undefined,
      true,
    );
  } else {
    const { label: selected } = meeting.selectedCameraDevice;
    saw(
      'methods/videosdk-Meeting/selectedCameraDevice',
      'it has the label of the track',
      selected === next.track.label,
      true,
    );
  }
  saw(
    `methods/LocalParticipant/publishTracks`,
    `a second ${audio ? 'unmuteMic()' : 'enableWebcam()'} fails with`,
    await failure(on),
    '3054',
  );
  await off();
  await until(() => !flag(), 'it is off');
  saw(
    `methods/LocalParticipant/unpublishTracks`,
    `${audio ? 'muteMic()' : 'disableWebcam()'}: the device’s track is`,
    next.track.readyState,
    'ended',
  );
}

const plain = await navigator.mediaDevices.getUserMedia({ video: true });
saw(
  'methods/LocalVideoTrack/constructor',
  'enableWebcam() with a stream whose constraints name no size fails with',
  await failure(() => meeting.enableWebcam(plain)),
  '3049',
);
plain.getTracks().forEach((track) => track.stop());
const { width } = own.getVideoTracks()[0]!.getSettings();
await meeting.enableWebcam();
await until(() => streamOf('video'), 'the camera is on');
const camera = streamOf('video')!;
saw(
  'methods/LocalVideoTrack/dimensions',
  '"dimensions" in stream, and stream.track.getSettings() has the width',
  ['dimensions' in camera, camera.track.getSettings().width === width],
  [false, true],
);
const drawn = document.createElement('canvas');
drawn.getContext('2d')!.fillRect(0, 0, drawn.width, drawn.height);
const processed = Object.assign(drawn.captureStream(), { encoderConfig: 'h360p_w640p', multiStream: false });
await meeting.changeWebcam(processed);
await until(() => streamOf('video') !== camera && streamOf('video'), 'the processed picture is sent');
saw(
  'methods/LocalVideoTrack/{processor,processedTrack}',
  '"processor" in stream; stream.track is the processed one',
  ['processor' in camera, streamOf('video')!.track.id === processed.getVideoTracks()[0]!.id],
  [false, true],
);
saw(
  'methods/LocalVideoTrack/addProcessor',
  'what is sent after changeWebcam() is the processed stream that was passed',
  streamOf('video')!.track.id === processed.getVideoTracks()[0]!.id,
  true,
);
const again = await VideoSDK.createCameraVideoTrack({ encoderConfig: 'h360p_w640p' });
const previous = streamOf('video')!;
await meeting.changeWebcam(again);
await until(() => streamOf('video') !== previous && streamOf('video'), 'the plain camera is sent again');
saw(
  'methods/LocalVideoTrack/removeProcessor',
  'what is sent after changeWebcam() with the plain camera is that camera',
  streamOf('video')!.track.id === again.getVideoTracks()[0]!.id,
  true,
);

await meeting.enableScreenShare();
await until(() => streamOf('share'), 'the screen is shared');
saw(
  'methods/Local{Audio,Video}{Track,TrackPublication}/kind',
  'stream.kind of the screen',
  streamOf('share')!.kind,
  'share',
);
saw(
  'methods/Local{Audio,Video}{Track/name,TrackPublication/trackName}',
  'kinds of the streams of camera and screen',
  [streamOf('video')!.kind, streamOf('share')!.kind],
  ['video', 'share'],
);
const unused = await VideoSDK.createCameraVideoTrack({ encoderConfig: 'h360p_w640p' });
const left = listen(meeting, 'meeting-left');
await meeting.leave();
await until(() => left['meeting-left'], 'the meeting is left');
saw(
  'methods/Local{Audio,Video}Track/stop',
  'after leave(), a stream that was made and never sent is',
  unused.getTracks()[0]!.readyState,
  'live',
);
unused.getTracks()[0]!.stop();
done();
