import type { Entries, Entry } from '../entry';
import { docs, twilio, videosdk } from '../evidence';
import type { TwilioMember } from '../names/twilio';
import { noNoisePlugin } from '../noise';
import { READ } from '../read';
import { muteProofs } from './participants';
import { attach, shared } from './tracks';

const media = (code: string) => twilio('media/track/localmediatrack.js', code);

/** `restart()` keeps a mute. What takes its place does not. */
const restartKeepsMute = media('mediaStreamTrack.enabled = this.mediaStreamTrack.enabled;');

const local = {
  kind: shared.kind,
  name: shared.name,
  isStarted: shared.isStarted,
  mediaStreamTrack: shared.mediaStreamTrack,
  detach: shared.detach,
  id: {
    to: 'Stream.id',
    relation: 'same',
    payload: 'The id changes with every unmute.',
    restsOn: [media('value: mediaTrackSender.id'), READ.streamId, READ.streamOfProducer],
  },
  isMuted: {
    relation: 'none',
    instead:
      'Read `stream.track.muted`. It means that the device or the system delivers no media, not that the user has muted.',
    also: ['Stream.track'],
    restsOn: [media('return mediaTrackSender.muted;'), READ.streamTrack],
  },
  isStopped: {
    relation: 'none',
    instead: 'Read `stream.track.readyState`.',
    also: ['Stream.track'],
    restsOn: [media("return mediaTrackSender.readyState === 'ended';"), READ.streamTrack],
  },
} as const satisfies Record<string, Entry>;

export const localAudioTrack: Entries<TwilioMember<'LocalAudioTrack'> | 'constructor'> = {
  ...local,
  constructor: {
    to: 'initMeeting options.customMicrophoneAudioTrack',
    relation: 'changed-meaning',
    payload:
      'Pass a `MediaStream` with your track; no wrapper is needed. One from `createMicrophoneAudioTrack()` also carries its settings, which the SDK keeps for later.',
    notes: 'A track that has ended is replaced by the default microphone, and `error` reports 3032.',
    also: [
      'Meeting.unmuteMic',
      'VideoSDK.createMicrophoneAudioTrack',
      'Errors.ERROR_CUSTOM_AUDIO_TRACK_ENDED',
    ],
    restsOn: [
      twilio('media/track/localaudiotrack.js', 'constructor(mediaStreamTrack, options) {'),
      videosdk('function extractAudioTrackConfig(stream) {'),
      videosdk('_sdkError4 = errors/* sdkErrors */.q.ERROR_CUSTOM_AUDIO_TRACK_ENDED;'),
    ],
  },
  attach: {
    relation: 'none',
    instead:
      'Do not play your own microphone: you would hear an echo. Twilio’s `attach()` returns a muted element; `renderAudio({})` returns null for yourself.',
    also: ['Participant.renderAudio'],
    steps: ['render'],
    restsOn: [
      twilio('media/track/localaudiotrack.js', 'el.muted = true; return el;'),
      videosdk('if (this.local) return null;'),
    ],
  },
  isEnabled: {
    to: 'Participant.micOn',
    relation: 'changed-meaning',
    payload:
      'A flag of `meeting.localParticipant`. It changes with the server’s response, not with your call.',
    steps: ['mute'],
    restsOn: [media('return mediaTrackSender.enabled;'), READ.mediaStatus],
  },
  disable: {
    to: 'Meeting.muteMic',
    relation: 'changed-meaning',
    payload:
      'Its promise rejects with 3054 if the microphone is already muted, and with 3055 while another call is running.',
    notes:
      'Twilio sends silence and keeps the microphone open. VideoSDK stops sending and closes it; others get `stream-disabled`.',
    also: ['Errors.ERROR_ALREADY_IN_REQUESTED_STATE', 'Errors.ERROR_OPERATION_IN_PROGRESS'],
    steps: ['mute'],
    proof: muteProofs.microphone,
    restsOn: [READ.twilioMediaKeepsDevice, READ.micAlreadyOff, READ.micInProgress, READ.micClosed],
  },
  enable: {
    to: 'Meeting.unmuteMic',
    relation: 'changed-meaning',
    payload:
      'Returns a promise, which rejects with 3054 if it is already on. Takes a `MediaStream`, not a boolean.',
    notes:
      'The microphone is opened again, which takes a moment and can be refused. Others get `stream-enabled` with a new stream.',
    steps: ['mute'],
    proof: muteProofs.microphoneOn,
    restsOn: [
      media("enabled = typeof enabled === 'boolean' ? enabled : true;"),
      READ.micAlreadyOn,
      READ.streamOfProducer,
    ],
  },
  restart: {
    to: 'Meeting.changeMic',
    relation: 'changed-meaning',
    payload:
      'Takes a device id or a `MediaStream`, not constraints. Without either it switches to the next microphone in the list. Once a microphone has been opened by its id, it always switches to the second one, because the SDK forgets which one is in use.',
    notes:
      'While muted, it opens the microphone and sends it; Twilio’s `restart()` keeps the mute. Call it only if `meeting.localParticipant` has `micOn`. Others get `stream-disabled` and a new `stream-enabled`; on Twilio they notice nothing.',
    also: ['Participant.micOn'],
    steps: ['mute', 'devices'],
    restsOn: [restartKeepsMute, READ.changeMicOpens, READ.changeMicNext, READ.micForgotten],
  },
  stop: {
    to: 'Meeting.muteMic',
    relation: 'changed-meaning',
    notes: 'Also closes the device. If you created a stream that was never sent, stop it yourself.',
    steps: ['leave', 'mute'],
    restsOn: [media('this.mediaStreamTrack.stop(); this._end();'), READ.micClosed, READ.micAlreadyOff],
  },
  noiseCancellation: noNoisePlugin,
};

const changeVideo = {
  to: 'Meeting.changeWebcam',
  relation: 'changed-meaning',
  notes:
    'While the camera is off, it turns the camera on and sends it: call it only if `meeting.localParticipant` has `webcamOn`. For backgrounds the documentation names `@videosdk.live/videosdk-virtual-background-web`, and before that `@videosdk.live/videosdk-media-processor-web`; in November 2026 only the second could be found on npm from here (0.0.22), and neither was tested.',
  also: ['Meeting.replaceWebcamStream', 'Participant.webcamOn'],
  steps: ['effects'],
  restsOn: [
    twilio('media/track/videotrack.js', 'this.processor.processFrame(input, this._outputFrame);'),
    READ.changeWebcamOpens,
    READ.replaceWebcam,
    docs('https://docs.videosdk.live/javascript/guide/interactive-live-streaming/virtual-background'),
  ],
} as const;

export const localVideoTrack: Entries<TwilioMember<'LocalVideoTrack'> | 'constructor'> = {
  ...local,
  constructor: {
    to: 'initMeeting options.customCameraVideoTrack',
    relation: 'changed-meaning',
    payload:
      'Pass a `MediaStream` with your track; no wrapper is needed. Its constraints must contain width and height, or it is rejected with 3049; a stream from `createCameraVideoTrack()` has all it needs, and the SDK keeps its settings for later.',
    notes: 'A track that has ended is replaced by the default camera, and `error` reports 3031.',
    also: ['Meeting.enableWebcam', 'Meeting.enableScreenShare', 'VideoSDK.createCameraVideoTrack'],
    steps: ['share', 'render'],
    restsOn: [
      twilio('media/track/localvideotrack.js', 'constructor(mediaStreamTrack, options) {'),
      READ.layersFromSize,
      READ.plainStreamLacks,
      videosdk('.q.ERROR_CUSTOM_VIDEO_TRACK_ENDED;'),
    ],
  },
  attach: {
    ...attach('Participant.renderVideo'),
    notes:
      'It pauses what is out of sight and adapts to the element’s size only for the cameras of others, not for your own.',
    restsOn: [
      READ.twilioAttach,
      videosdk('containerDiv.appendChild(videoElement);'),
      videosdk('if (!this.local && type === "video") {'),
    ],
  },
  dimensions: shared.dimensions,
  processor: shared.processor,
  processedTrack: shared.processedTrack,
  isEnabled: {
    to: 'Participant.webcamOn',
    relation: 'changed-meaning',
    payload:
      'A flag of `meeting.localParticipant`. It changes with the server’s response, not with your call.',
    steps: ['mute'],
    restsOn: [media('return mediaTrackSender.enabled;'), READ.mediaStatus],
  },
  disable: {
    to: 'Meeting.disableWebcam',
    relation: 'changed-meaning',
    payload:
      'Its promise rejects with 3054 if the camera is already off, and with 3055 while another call is running.',
    notes:
      'Twilio sends black frames and keeps the camera open, with its light on. VideoSDK stops sending and closes it; others get `stream-disabled`.',
    steps: ['mute'],
    proof: muteProofs.camera,
    restsOn: [READ.twilioMediaKeepsDevice, READ.webcamAlreadyOff, READ.webcamInProgress, READ.streamDisabled],
  },
  enable: {
    to: 'Meeting.enableWebcam',
    relation: 'changed-meaning',
    payload:
      'Returns a promise, which rejects with 3054 if it is already on. Takes a `MediaStream`, not a boolean.',
    notes: 'The camera is opened again, which takes a moment and can be refused; attach the new stream.',
    steps: ['mute'],
    proof: muteProofs.cameraOn,
    restsOn: [
      media("enabled = typeof enabled === 'boolean' ? enabled : true;"),
      READ.webcamAlreadyOn,
      READ.streamOfProducer,
    ],
  },
  restart: {
    to: 'Meeting.changeWebcam',
    relation: 'changed-meaning',
    payload:
      'Takes a device id or a `MediaStream`, not constraints. Without either it switches to the next camera in the list.',
    notes:
      'While the camera is off, it opens the camera and sends it; Twilio’s `restart()` keeps it disabled. Call it only if `meeting.localParticipant` has `webcamOn`. Others get `stream-disabled` and a new `stream-enabled`. `replaceWebcamStream()` replaces the video without these events.',
    also: ['VideoSDK.createCameraVideoTrack', 'Participant.webcamOn', 'Meeting.replaceWebcamStream'],
    steps: ['mute', 'devices'],
    restsOn: [restartKeepsMute, READ.changeWebcamOpens, READ.replaceWebcam],
  },
  stop: {
    to: 'Meeting.disableWebcam',
    relation: 'changed-meaning',
    notes: 'Also closes the device. If you created a stream that was never sent, stop it yourself.',
    steps: ['leave', 'mute'],
    restsOn: [media('this.mediaStreamTrack.stop(); this._end();'), READ.webcamAlreadyOff],
  },
  addProcessor: {
    ...changeVideo,
    payload: 'Process the video yourself and pass the resulting `MediaStream`; there is no hook for frames.',
  },
  removeProcessor: { ...changeVideo, payload: 'Pass the plain camera stream again.' },
};

const data = (code: string) => twilio('media/track/localdatatrack.js', code);

const noDelivery = {
  relation: 'none',
  instead:
    'Each call of `meeting.send()` is RELIABLE (resent up to five times) or UNRELIABLE; there are no finer settings, and neither keeps the order.',
  also: ['send options.reliability'],
  steps: ['data'],
  restsOn: [
    data('maxPacketLifeTime: null, maxRetransmits: null, ordered: true'),
    READ.reliableIsFive,
    READ.noOrder,
  ],
} as const;

export const localDataTrack: Entries<TwilioMember<'LocalDataTrack'> | 'constructor'> = {
  constructor: {
    relation: 'none',
    instead: 'There is nothing to create or publish: call `meeting.send()` once you have joined.',
    also: ['Meeting.send', 'pubSub.publish'],
    steps: ['data'],
    restsOn: [data('const dataTrackSender = new DataTrackSender('), READ.sendNeedsTransport],
  },
  send: {
    to: 'Meeting.send',
    relation: 'changed-meaning',
    payload:
      'At most 15 KiB per message; a larger one rejects with 3072. Twilio recommends at most 16 KiB, and what the browser cannot send is silently lost. Returns a promise of a boolean.',
    timing:
      'Rejects with 3035 before the meeting is joined, and with 3048 until you have sent your camera or microphone once.',
    notes:
      'Goes to everyone. To reach only some people, or to keep messages for those who join later, use `meeting.pubSub.publish()`.',
    also: ['pubSub.publish', 'Errors.ERROR_PAYLOAD_TOO_LARGE', 'Errors.ERROR_MEDIA_NOT_READY'],
    steps: ['data', 'chat'],
    restsOn: [
      twilio('data/sender.js', 'dataChannel.send(data); } catch (error) { // Do nothing. }'),
      READ.sendLimit,
      READ.sendNeedsTransport,
      READ.beforeJoin,
      docs('https://www.twilio.com/docs/video/using-datatrack-api'),
    ],
  },
  id: noDelivery,
  kind: noDelivery,
  name: {
    relation: 'none',
    instead: 'Messages of `meeting.send()` have no channel; topics of `meeting.pubSub` do.',
    also: ['pubSub.publish'],
    steps: ['data'],
    restsOn: [twilio('media/track/index.js', 'const name = String(options.name);'), READ.dataEvent],
  },
  maxPacketLifeTime: noDelivery,
  maxRetransmits: noDelivery,
  ordered: noDelivery,
  reliable: {
    to: 'send options.reliability',
    relation: 'changed-meaning',
    payload:
      'RELIABLE or UNRELIABLE, chosen for each message. RELIABLE gives up after five retransmissions and does not keep the order; a Twilio data track by default does not give up and keeps the order.',
    steps: ['data'],
    restsOn: [
      data('maxPacketLifeTime: null, maxRetransmits: null, ordered: true'),
      READ.reliableIsFive,
      READ.noOrder,
    ],
  },
};
