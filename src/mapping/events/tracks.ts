import type { Entries } from '../entry';
import { twilio, twilioLacks, videosdk } from '../evidence';
import type { TwilioEvent } from '../names/twilio';
import { shown } from '../proof';
import { localParticipant } from './participants';
import { READ } from '../read';
import { room } from './room';
import { switchedOff, switchedOn } from './switched';

const local = 'media/track/localmediatrack.js';

const localMedia = (
  track: 'LocalAudioTrack' | 'LocalVideoTrack',
  off: string,
  on: string,
  started: string,
): Entries<TwilioEvent<'LocalAudioTrack'>> => ({
  disabled: {
    to: 'Participant.stream-disabled',
    relation: 'changed-meaning',
    payload: 'The `Stream` that ends, instead of the track, which stays.',
    timing: 'Listen on `meeting.localParticipant`; streams do not emit it.',
    steps: ['mute'],
    proof: shown('mute', off, [track, 'disabled'], ['Participant', 'stream-disabled']),
    restsOn: [twilio(local, "this.emit(enabled ? 'enabled' : 'disabled', this);"), READ.streamDisabled],
  },
  enabled: {
    to: 'Participant.stream-enabled',
    relation: 'changed-meaning',
    payload: 'A new `Stream` with a new track.',
    timing: 'Listen on `meeting.localParticipant`; streams do not emit it.',
    steps: ['mute'],
    proof: shown('mute', on, [track, 'enabled'], ['Participant', 'stream-enabled']),
    restsOn: [twilio(local, "this.emit(enabled ? 'enabled' : 'disabled', this);"), READ.streamEnabled],
  },
  muted: {
    relation: 'none',
    instead: 'Listen to `mute` on `stream.track`: the device or the system has stopped delivering media.',
    notes:
      'Do not mistake it for a mute by the user. For a silent microphone, there is `audio-input-silence`.',
    also: ['Stream.track', 'Meeting.audio-input-silence'],
    restsOn: [
      twilio(local, "['muted', () => this.emit('muted', this)],"),
      READ.streamTrack,
      READ.audioSilence,
    ],
  },
  unmuted: {
    relation: 'none',
    instead: 'Listen to `unmute` on `stream.track`.',
    also: ['Stream.track'],
    restsOn: [twilio(local, "['unmuted', () => this.emit('unmuted', this)]"), READ.streamTrack],
  },
  started: {
    ...localParticipant.trackStarted,
    proof: shown('devices', started, [track, 'started'], ['Participant', 'stream-enabled']),
  },
  stopped: {
    to: 'Participant.stream-disabled',
    relation: 'changed-meaning',
    payload: 'The `Stream` that ends.',
    timing:
      'Fires when you turn it off or leave, and when the device stops by itself: only `ended` of `stream.track` tells the two apart. Twilio’s event also fires with each `restart()`.',
    also: ['Stream.track'],
    steps: ['leave', 'devices'],
    proof: shown('leave', 'you-leave', [track, 'stopped'], ['Participant', 'stream-disabled']),
    restsOn: [twilio(local, "this.emit('stopped', this);"), READ.streamDisabled],
  },
});

export const localAudioTrack = localMedia(
  'LocalAudioTrack',
  'you-mute',
  'you-unmute',
  'you-switch-microphone',
);

export const localVideoTrack: Entries<TwilioEvent<'LocalVideoTrack'>> = {
  ...localMedia('LocalVideoTrack', 'you-camera-off', 'you-camera-on', 'you-switch-camera'),
  dimensionsChanged: localParticipant.trackDimensionsChanged,
};

const remote = 'media/track/remotemediatrack.js';

const switches = twilio(remote, "this.emit(isSwitchedOff ? 'switchedOff' : 'switchedOn', this);");

const remoteMedia = (
  track: 'RemoteAudioTrack' | 'RemoteVideoTrack',
  off: string,
  on: string,
): Entries<Exclude<TwilioEvent<'RemoteAudioTrack'>, 'started'>> => ({
  disabled: {
    to: 'Participant.stream-disabled',
    relation: 'changed-meaning',
    payload: 'The `Stream` that ends, instead of the track, which stays.',
    timing: 'Listen on the participant; streams do not emit it.',
    steps: ['mute'],
    proof: shown('mute', off, [track, 'disabled'], ['Participant', 'stream-disabled']),
    restsOn: [
      twilio(remote, "this.emit(this._isEnabled ? 'enabled' : 'disabled', this);"),
      READ.streamDisabled,
    ],
  },
  enabled: {
    to: 'Participant.stream-enabled',
    relation: 'changed-meaning',
    payload: 'A new `Stream` with a new track: attach it again.',
    timing: 'Listen on the participant; streams do not emit it.',
    steps: ['mute'],
    proof: shown('mute', on, [track, 'enabled'], ['Participant', 'stream-enabled']),
    restsOn: [
      twilio(remote, "this.emit(this._isEnabled ? 'enabled' : 'disabled', this);"),
      READ.streamEnabled,
    ],
  },
  switchedOff: switchedOff('the track', switches),
  switchedOn: switchedOn('the track', switches),
});

export const remoteAudioTrack: Entries<TwilioEvent<'RemoteAudioTrack'>> = {
  ...remoteMedia('RemoteAudioTrack', 'guest-mutes', 'guest-unmutes'),
  started: {
    relation: 'none',
    instead: 'Use the `playing` event of the audio element; streams report their state only for video.',
    also: ['Stream.state'],
    restsOn: [
      twilio('media/track/mediatrack.js', "this.emit('started', this);"),
      videosdk('if (stream.kind === "video" || stream.kind === "share") {'),
    ],
  },
};

export const remoteVideoTrack: Entries<TwilioEvent<'RemoteVideoTrack'>> = {
  ...remoteMedia('RemoteVideoTrack', 'guest-camera-off', 'guest-camera-on'),
  dimensionsChanged: {
    ...room.trackDimensionsChanged,
    proof: shown(
      'quality',
      'you-enlarge',
      ['RemoteVideoTrack', 'dimensionsChanged'],
      ['Participant', 'video-quality-changed'],
    ),
  },
  started: {
    ...room.trackStarted,
    timing: 'Fires for video and screen share of others, when the server starts or resumes it.',
  },
  stopped: {
    to: 'Stream.state',
    relation: 'changed-meaning',
    payload: '`{ state, timestamp }`; look for `ended`.',
    notes: 'Twilio’s types declare it, but nothing in its source emits it for a remote track.',
    also: ['Participant.stream-disabled'],
    restsOn: [
      twilioLacks(remote, "'stopped'"),
      twilioLacks('media/track/mediatrack.js', "'stopped'"),
      videosdk('this._eventEmitter.emit("STREAM_STATE_CHANGED", { state: "ended", peerId: _peerId4,'),
    ],
  },
};

const neverSwitchedOff = {
  relation: 'none',
  instead: 'Nothing to move: messages are not switched off. They arrive with the event `data`.',
  also: ['Meeting.data'],
  steps: ['data'],
  restsOn: [
    twilio(
      'media/track/remotedatatrack.js',
      "this.emit(isSwitchedOff ? 'switchedOff' : 'switchedOn', this);",
    ),
    READ.dataEvent,
  ],
} as const;

export const remoteDataTrack: Entries<TwilioEvent<'RemoteDataTrack'>> = {
  message: {
    to: 'Meeting.data',
    relation: 'changed-meaning',
    payload: '`{ payload, from, timestamp, reliability }` instead of data and track.',
    notes: 'Binary data arrives as `Uint8Array`, not as `ArrayBuffer`.',
    also: ['pubSub.subscribe'],
    steps: ['data'],
    proof: shown('data', 'guest-sends', ['RemoteDataTrack', 'message'], ['Meeting', 'data']),
    restsOn: [twilio('media/track/remotedatatrack.js', "this.emit('message', data, this);"), READ.dataEvent],
  },
  switchedOff: neverSwitchedOff,
  switchedOn: neverSwitchedOff,
};

/** A LocalDataTrack emits nothing; the record breaks when a release adds an event. */
export const localDataTrack: Entries<TwilioEvent<'LocalDataTrack'>> = {};
