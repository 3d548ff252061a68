import type { Entries, Entry } from '../entry';
import type { TwilioMember } from '../names/twilio';
import { muteProofs } from './participants';
import { attach, shared } from './tracks';

const local = {
  kind: shared.kind,
  name: shared.name,
  isStarted: shared.isStarted,
  mediaStreamTrack: shared.mediaStreamTrack,
  detach: shared.detach,
  id: { to: 'Stream.id', relation: 'same', payload: 'Another id after every unmute.' },
  isMuted: {
    relation: 'none',
    instead: 'Read `stream.track.muted`: the device or the system gives no media. It is not the user’s mute.',
    also: ['Stream.track'],
  },
  isStopped: {
    relation: 'none',
    instead: 'Read `stream.track.readyState`.',
    also: ['Stream.track'],
  },
} as const satisfies Record<string, Entry>;

export const localAudioTrack: Entries<TwilioMember<'LocalAudioTrack'> | 'constructor'> = {
  ...local,
  constructor: {
    to: 'initMeeting options.customMicrophoneAudioTrack',
    relation: 'changed-meaning',
    payload: 'Pass a `MediaStream` that has your track; no wrapper is needed.',
    also: ['Meeting.unmuteMic'],
  },
  attach: {
    relation: 'none',
    instead: 'Do not play your own microphone: it echoes.',
    steps: ['render'],
  },
  isEnabled: {
    to: 'Participant.micOn',
    relation: 'changed-meaning',
    payload: 'A flag of `meeting.localParticipant`.',
    steps: ['mute'],
  },
  disable: {
    to: 'Meeting.muteMic',
    relation: 'changed-meaning',
    payload: 'A promise, which rejects with 3054 when it is muted already.',
    notes: 'Twilio sends silence and keeps the microphone. VideoSDK stops sending and closes it.',
    steps: ['mute'],
    proof: muteProofs.microphone,
  },
  enable: {
    to: 'Meeting.unmuteMic',
    relation: 'changed-meaning',
    payload:
      'A promise, which rejects with 3054 when it is on already. Takes a `MediaStream`, not a boolean.',
    notes: 'The microphone is opened anew, which takes a moment and can be refused.',
    steps: ['mute'],
    proof: muteProofs.microphoneOn,
  },
  restart: {
    to: 'Meeting.changeMic',
    relation: 'changed-meaning',
    payload: 'Takes a device id or a `MediaStream`, not constraints.',
  },
  stop: {
    to: 'Meeting.muteMic',
    relation: 'changed-meaning',
    notes: 'A track that you made for VideoSDK yourself you also stop yourself.',
    steps: ['leave', 'mute'],
  },
  noiseCancellation: {
    relation: 'none',
    instead:
      'No plugin for noise cancellation in the JavaScript SDK; the browser’s own is set with `noiseConfig`.',
    also: ['createMicrophoneAudioTrack options.noiseConfig'],
  },
};

const changeVideo = {
  to: 'Meeting.changeWebcam',
  relation: 'changed-meaning',
  notes: 'VideoSDK has a package for backgrounds, `@videosdk.live/videosdk-virtual-background-web`.',
  also: ['Meeting.replaceWebcamStream'],
} as const;

export const localVideoTrack: Entries<TwilioMember<'LocalVideoTrack'> | 'constructor'> = {
  ...local,
  constructor: {
    to: 'initMeeting options.customCameraVideoTrack',
    relation: 'changed-meaning',
    payload: 'Pass a `MediaStream` that has your track; no wrapper is needed.',
    also: ['Meeting.enableWebcam', 'Meeting.enableScreenShare'],
    steps: ['share'],
  },
  attach: attach('Participant.renderVideo'),
  dimensions: shared.dimensions,
  processor: shared.processor,
  processedTrack: shared.processedTrack,
  isEnabled: {
    to: 'Participant.webcamOn',
    relation: 'changed-meaning',
    payload: 'A flag of `meeting.localParticipant`.',
    steps: ['mute'],
  },
  disable: {
    to: 'Meeting.disableWebcam',
    relation: 'changed-meaning',
    payload: 'A promise, which rejects with 3054 when it is off already.',
    notes:
      'Twilio sends black and keeps the camera, light on. VideoSDK stops sending and closes it; others get `stream-disabled`.',
    steps: ['mute'],
    proof: muteProofs.camera,
  },
  enable: {
    to: 'Meeting.enableWebcam',
    relation: 'changed-meaning',
    payload:
      'A promise, which rejects with 3054 when it is on already. Takes a `MediaStream`, not a boolean.',
    notes: 'The camera is opened anew, which takes a moment and can be refused; attach the new stream.',
    steps: ['mute'],
    proof: muteProofs.cameraOn,
  },
  restart: {
    to: 'Meeting.changeWebcam',
    relation: 'changed-meaning',
    payload: 'Takes a device id or a `MediaStream`, not constraints.',
    also: ['VideoSDK.createCameraVideoTrack'],
  },
  stop: {
    to: 'Meeting.disableWebcam',
    relation: 'changed-meaning',
    notes: 'A track that you made for VideoSDK yourself you also stop yourself.',
    steps: ['leave', 'mute'],
  },
  addProcessor: {
    ...changeVideo,
    payload:
      'Process the picture yourself and pass the resulting `MediaStream`; there is no hook for frames.',
  },
  removeProcessor: { ...changeVideo, payload: 'Pass the plain camera again.' },
};

const noDelivery = {
  relation: 'none',
  instead: 'Each call of `meeting.send()` says RELIABLE (in order) or UNRELIABLE; nothing finer.',
  also: ['send options.reliability'],
} as const;

export const localDataTrack: Entries<TwilioMember<'LocalDataTrack'> | 'constructor'> = {
  constructor: {
    relation: 'none',
    instead: 'Nothing to make or publish: call `meeting.send()` once joined.',
    also: ['Meeting.send', 'pubSub.publish'],
    steps: ['data'],
  },
  send: {
    to: 'Meeting.send',
    relation: 'changed-meaning',
    payload: 'At most 15 KiB a message. Returns a promise of a boolean.',
    timing: 'Rejects with 3035 before the meeting is joined.',
    notes: 'Goes to everyone. For some only, or to keep for latecomers, use `meeting.pubSub.publish()`.',
    also: ['pubSub.publish', 'Errors.ERROR_PAYLOAD_TOO_LARGE'],
    steps: ['data'],
  },
  id: noDelivery,
  kind: noDelivery,
  name: {
    relation: 'none',
    instead: 'Messages of `meeting.send()` have no channel; topics of `meeting.pubSub` do.',
    also: ['pubSub.publish'],
  },
  maxPacketLifeTime: noDelivery,
  maxRetransmits: noDelivery,
  ordered: noDelivery,
  reliable: {
    to: 'send options.reliability',
    relation: 'changed-meaning',
    payload: 'RELIABLE or UNRELIABLE, said with each message.',
    steps: ['data'],
  },
};
