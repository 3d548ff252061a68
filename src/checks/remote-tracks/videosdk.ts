import { VideoSDK } from '@videosdk.live/js-sdk';
import type { Stream } from '@videosdk.live/js-sdk';
import { getAccess } from 'your-backend';
import { done, failure, listen, saw, until } from 'checks';

const { token, room: meetingId } = await getAccess();
VideoSDK.config(token);
const meeting = VideoSDK.initMeeting({ meetingId, name: 'You', micEnabled: true, webcamEnabled: true });
addEventListener('pagehide', () => meeting.leave());
await meeting.join();
await until(() => meeting.participants.size === 1, 'the guest comes');
const ada = [...meeting.participants.values()][0]!;
const streamOf = (kind: string): Stream | undefined =>
  [...ada.streams.values()].find((each) => each.kind === kind);
await until(() => streamOf('audio') && streamOf('video'), 'both streams come');
const stage = document.querySelector('#stage')!;

for (const kind of ['Audio', 'Video'] as const) {
  const audio = kind === 'Audio';
  const stream = streamOf(kind.toLowerCase())!;
  const { track } = stream;
  saw(`methods/Remote${kind}{Track,TrackPublication}/kind`, 'stream.kind', stream.kind, kind.toLowerCase());
  saw(
    `methods/Remote${kind}{Track/name,TrackPublication/trackName}`,
    '"name" in stream; kinds tell them apart',
    ['name' in stream, stream.kind],
    [false, kind.toLowerCase()],
  );
  saw(
    `methods/Remote${kind}{Track/mediaStreamTrack,TrackPublication/track}`,
    'stream.track is a MediaStreamTrack, and live',
    [track instanceof MediaStreamTrack, track.readyState],
    [true, 'live'],
  );
  const element = document.createElement(audio ? 'audio' : 'video');
  element.muted = true;
  const playing = new Promise((resolve) => element.addEventListener('playing', resolve, { once: true }));
  element.srcObject = new MediaStream([track]);
  stage.append(element);
  void element.play();
  await playing;
  const state = audio ? (['events/RemoteAudioTrack/started'] as const) : [];
  for (const rows of [`methods/Remote${kind}Track/isStarted`, ...state] as const)
    saw(
      rows,
      '"isStarted" in stream; “playing” of its element has come',
      ['isStarted' in stream, true],
      [false, true],
    );
  element.srcObject = null;
  element.remove();
  saw(
    `methods/Remote${kind}Track/detach`,
    '"detach" in stream, in participant; the element’s stream is gone',
    ['detach' in stream, 'detach' in ada, element.srcObject === null],
    [false, false, true],
  );
  saw(
    `methods/Remote${kind}TrackPublication/isSubscribed`,
    '"isSubscribed" in stream; who is received has a stream',
    ['isSubscribed' in stream, ada.streams.has(stream.id)],
    [false, true],
  );

  // What renderVideo() gives pauses while it is out of sight, which depends on how the page is scrolled: not looked at here.
  const made = ada.renderAudio({});
  const trackIn = (): MediaStreamTrack | undefined => (made.srcObject as MediaStream | null)?.getTracks()[0];
  if (audio) {
    await until(trackIn, 'the element has its track');
    saw(
      'methods/RemoteAudioTrack/attach',
      'renderAudio({}) gives an element named, hidden; it plays the track; without the object it fails with',
      [made.tagName, made.style.display, trackIn()?.id === track.id, await failure(() => ada.renderAudio())],
      ['AUDIO', 'none', true, 'TypeError'],
    );
  }
  await (audio ? ada.disableMic() : ada.disableWebcam());
  const flag = (): boolean => (audio ? ada.micOn : ada.webcamOn);
  await until(() => !flag() && !streamOf(kind.toLowerCase()), 'it is off');
  saw(
    `methods/Remote${kind}{Track/isEnabled,TrackPublication/isTrackEnabled,TrackPublication/isEnabled}`,
    `while off: ${audio ? 'micOn' : 'webcamOn'}, and the stream is among participant.streams`,
    [flag(), ada.streams.has(stream.id)],
    [false, false],
  );
  if (!audio) {
    saw(
      'methods/{Local{Audio,Video}TrackPublication/{priority,setPriority},Remote{Audio,Video}TrackPublication/publishPriority}',
      'setQuality() while there is no camera stream fails with',
      await failure(() => ada.setQuality('high')),
      '3068',
    );
    saw(
      'methods/RemoteVideoTrack/{priority,setPriority}',
      'setQuality() without a camera stream fails with',
      await failure(() => ada.setQuality('high')),
      '3068',
    );
  }
  await (audio ? ada.enableMic() : ada.enableWebcam());
  await until(() => streamOf(kind.toLowerCase()), 'it is on again');
  const again = streamOf(kind.toLowerCase())!;
  if (audio) {
    await until(() => trackIn()?.id === again.track.id, 'the element follows');
    saw(
      'methods/RemoteAudioTrack/attach',
      'its element follows to the new stream’s track',
      trackIn()?.id === again.track.id,
      true,
    );
  }
}

const video = streamOf('video')!;
await until(() => streamOf('video') === video, 'the camera is there');
const element = document.createElement('video');
element.muted = true;
element.srcObject = new MediaStream([video.track]);
stage.append(element);
void element.play();
await until(() => element.videoWidth, 'the picture has a size');
saw(
  'methods/RemoteVideoTrack/dimensions',
  '"dimensions" in stream; its element has a width',
  ['dimensions' in video, element.videoWidth > 0],
  [false, true],
);

await ada.setQuality('high');
saw(
  'methods/RemoteVideoTrack/{priority,setPriority}',
  'participant.quality after setQuality("high")',
  ada.quality,
  'high',
);
saw(
  'events/{Room,RemoteParticipant}/trackPublishPriorityChanged',
  '"priority" in stream; participant.quality after setQuality("high")',
  ['priority' in video, ada.quality],
  [false, 'high'],
);
saw(
  'events/Remote{Audio,Video}TrackPublication/publishPriorityChanged',
  '"priority" in stream; participant.quality after setQuality("high")',
  ['priority' in video, ada.quality],
  [false, 'high'],
);
const pinned = listen(meeting, 'pin-state-changed');
await ada.pin('CAM');
await until(() => pinned['pin-state-changed'], 'pinning is told');
saw(
  'methods/{Local{Audio,Video}TrackPublication/{priority,setPriority},Remote{Audio,Video}TrackPublication/publishPriority}',
  '"priority" in stream; pin() is told by the meeting, so many times',
  ['priority' in video, pinned['pin-state-changed']],
  [false, 1],
);
await ada.unpin('CAM');

const before = video.paused;
await video.pause();
const [paused, second] = [video.paused, await failure(() => video.pause())];
await video.resume();
saw(
  'methods/RemoteVideoTrack/{switchOff,switchOn,isSwitchedOff}',
  'stream.paused before, after pause(), after resume(); a second pause() and resume() fail with',
  [before, paused, video.paused, second, await failure(() => video.resume())],
  [false, true, false, '3054', '3054'],
);
const sound = streamOf('audio')!;
await sound.pause();
const silent = sound.paused;
await sound.resume();
saw(
  'methods/RemoteAudioTrack/{priority,setPriority}',
  '"priority" in stream; stream.paused after pause() and resume() of the sound',
  ['priority' in sound, silent, sound.paused],
  [false, true, false],
);

const canvas = document.createElement('canvas');
canvas.getContext('2d')!.drawImage(element, 0, 0);
saw(
  'methods/RemoteVideoTrack/{addProcessor,removeProcessor,processor,processedTrack}',
  '"addProcessor" in stream, "processor" in stream; the picture drawn by hand has a track',
  ['addProcessor' in video, 'processor' in video, canvas.captureStream().getVideoTracks().length],
  [false, false, 1],
);
// A picture of your own that grows: its element tells.
const source = Object.assign(document.createElement('canvas'), { width: 160, height: 90 });
const draw = (): void => source.getContext('2d')!.fillRect(0, 0, source.width, source.height);
const own = Object.assign(source.captureStream(10), { encoderConfig: 'h90p_w160p', multiStream: false });
await meeting.changeWebcam(own);
const me = meeting.localParticipant;
const mine = (): Stream | undefined => [...me.streams.values()].find(({ kind }) => kind === 'video');
await until(() => mine()?.track.id === own.getVideoTracks()[0]!.id, 'your picture is sent');
const tile = document.createElement('video');
Object.assign(tile, { muted: true, autoplay: true, srcObject: new MediaStream([mine()!.track]) });
stage.append(tile);
await until(() => (draw(), tile.videoWidth === 160), 'it plays');
let resized = false;
tile.addEventListener('resize', () => (resized = true));
source.width = 320;
await until(() => (draw(), resized && tile.videoWidth === 320), 'it grows');
saw(
  'events/{LocalVideoTrack/dimensionsChanged,LocalParticipant/trackDimensionsChanged}',
  '“resize” of the element has come; its videoWidth',
  [resized, tile.videoWidth],
  [true, 320],
);
done();
