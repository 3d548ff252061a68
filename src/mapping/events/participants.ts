import type { Entries } from '../entry';
import { inferred, provokedBy, twilio, videosdk } from '../evidence';
import type { TwilioEvent } from '../names/twilio';
import { shown } from '../proof';
import { READ } from '../read';
import { room } from './room';
import { switchedOff, switchedOn } from './switched';

const atLocal = (event: TwilioEvent<'LocalParticipant'>) => ['LocalParticipant', event] as const;
const atRemote = (event: TwilioEvent<'RemoteParticipant'>) => ['RemoteParticipant', event] as const;

/** A run shows it of others alone. */
const { proof: _ofOthers, ...ofOnesOwn } = room.trackDimensionsChanged;

export const localParticipant: Entries<TwilioEvent<'LocalParticipant'>> = {
  disconnected: {
    to: 'Meeting.meeting-left',
    relation: 'changed-meaning',
    payload: '`{ code, message }` instead of the participant.',
    steps: ['leave'],
    proof: shown('leave', 'you-leave', atLocal('disconnected'), ['Meeting', 'meeting-left']),
    restsOn: [twilio('participant.js', 'participant.emit(state, participant);'), READ.meetingLeft],
  },
  reconnecting: {
    to: 'Meeting.meeting-state-changed',
    relation: 'changed-meaning',
    payload: '`{ state }`; look for `RECONNECTING`.',
    timing:
      'VideoSDK fires when its first attempt to reconnect has failed; that attempt starts 2.5 to 5 seconds after the loss.',
    steps: ['leave', 'reconnect'],
    proof: shown('leave', 'network-drops', atLocal('reconnecting'), ['Meeting', 'meeting-state-changed']),
    restsOn: [
      twilio('participant.js', 'participant.emit(state, participant);'),
      READ.reconnecting,
      READ.firstRetry,
    ],
  },
  reconnected: {
    to: 'Meeting.meeting-state-changed',
    relation: 'changed-meaning',
    payload: '`{ state }`; look for `CONNECTED`.',
    notes: 'Twilio’s local participant also emits it once right after `connect()`.',
    also: ['Meeting.meeting-joined'],
    steps: ['leave', 'reconnect'],
    proof: shown('leave', 'network-returns', atLocal('reconnected'), ['Meeting', 'meeting-state-changed']),
    restsOn: [
      twilio('localparticipant.js', "setTimeout(() => this.emit('reconnected'), 0);"),
      videosdk('this.emitMeetingStateChange(state.CONNECTED);'),
    ],
  },
  networkQualityLevelChanged: {
    to: 'Meeting.quality-limitation',
    relation: 'changed-meaning',
    payload:
      '`{ type, state }`: what limits you (congestion, bandwidth, cpu), instead of a level from 0 to 5.',
    notes:
      'For statistics, call `getVideoStats()`, `getAudioStats()` and `getTransportStats()` of the participant.',
    also: ['Participant.getVideoStats', 'Participant.getTransportStats'],
    steps: ['network'],
    restsOn: [
      twilio('participant.js', "this.emit('networkQualityLevelChanged', this.networkQualityLevel,"),
      READ.qualityLimitation,
      videosdk('_this11._recordNetworkEvent("bandwidth", "detected");'),
    ],
  },
  trackPublished: {
    to: 'Participant.stream-enabled',
    relation: 'changed-meaning',
    payload: 'A `Stream` instead of a publication.',
    timing: 'Listen on `meeting.localParticipant` before `join()`. It fires again at every unmute.',
    steps: ['render', 'share'],
    proof: shown(
      'share',
      'you-share',
      ['LocalParticipant', 'trackPublished'],
      ['Participant', 'stream-enabled'],
    ),
    restsOn: [
      twilio('localparticipant.js', "self.emit('trackPublished', localTrackPublication);"),
      READ.streamOfProducer,
    ],
  },
  trackPublicationFailed: {
    to: 'Meeting.error',
    relation: 'changed-meaning',
    payload: 'An error with `code` and `message`, without the track.',
    notes:
      '`enableWebcam()` and `unmuteMic()` reject with the same code. A failure while you join causes no rejection: `join()` resolves, and only the `error` event reports it.',
    also: ['Errors.ERROR_WEBCAM_PRODUCE_FAILED', 'Errors.ERROR_MICROPHONE_PRODUCE_FAILED'],
    restsOn: [
      provokedBy('publish-capacity'),
      twilio('localparticipant.js', "self.emit('trackPublicationFailed', error, localTrack);"),
      videosdk('throw this._sdkError(errors/* sdkErrors */.q.ERROR_MICROPHONE_PRODUCE_FAILED);'),
      READ.joinSwallows,
    ],
  },
  trackDisabled: {
    to: 'Participant.stream-disabled',
    relation: 'changed-meaning',
    payload: 'A `Stream` that ends here, instead of a track that stays.',
    notes: 'Twilio leaves the device open, and its light on. VideoSDK stops sending and closes it.',
    steps: ['mute'],
    proof: shown('mute', 'you-mute', atLocal('trackDisabled'), ['Participant', 'stream-disabled']),
    restsOn: [
      twilio('localparticipant.js', "['disabled', 'trackDisabled'],"),
      READ.twilioMediaKeepsDevice,
      READ.micClosed,
    ],
  },
  trackEnabled: {
    to: 'Participant.stream-enabled',
    relation: 'changed-meaning',
    payload: 'A new `Stream` with a new track: attach it again.',
    steps: ['mute'],
    proof: shown('mute', 'you-unmute', atLocal('trackEnabled'), ['Participant', 'stream-enabled']),
    restsOn: [twilio('localparticipant.js', "['enabled', 'trackEnabled'],"), READ.streamOfProducer],
  },
  trackStarted: {
    to: 'Participant.stream-enabled',
    relation: 'changed-meaning',
    payload: 'A `Stream` instead of a track.',
    timing: 'Twilio waits until the track can be played; VideoSDK until it is published.',
    steps: ['render', 'devices'],
    proof: shown('devices', 'you-switch-camera', atLocal('trackStarted'), ['Participant', 'stream-enabled']),
    restsOn: [
      twilio('media/track/mediatrack.js', 'this._dummyEl.oncanplay = this._start.bind(this, this._dummyEl);'),
      READ.streamOfProducer,
    ],
  },
  trackStopped: {
    to: 'Participant.stream-disabled',
    relation: 'changed-meaning',
    payload:
      'The `Stream` that ends. The codes 3027 and 3028 are reported only for a track that had ended when it was published.',
    timing:
      'Twilio’s event also fires with each `restart()`. VideoSDK’s fires when the device stops by itself and when you turn it off: only `ended` of `stream.track` tells the two apart.',
    also: ['Errors.ERROR_WEBCAM_TRACK_ENDED', 'Errors.ERROR_MICROPHONE_TRACK_ENDED', 'Stream.track'],
    steps: ['devices', 'refused'],
    proof: shown('devices', 'devices-unplugged', atLocal('trackStopped'), ['Participant', 'stream-disabled']),
    restsOn: [
      twilio('localparticipant.js', "['stopped', 'trackStopped']"),
      videosdk('// this._emitError(error); if (_this6._micProducer === micProducer) {'),
      READ.streamDisabled,
    ],
  },
  trackDimensionsChanged: ofOnesOwn,
  trackWarning: room.trackWarning,
  trackWarningsCleared: room.trackWarningsCleared,
};

/** As the room's, which emits the same with the participant added. */
const { payload: _ofRoom, ...statusChange } = room.trackPublished;

export const remoteParticipant: Entries<TwilioEvent<'RemoteParticipant'>> = {
  disconnected: {
    to: 'Meeting.participant-left',
    relation: 'changed-meaning',
    payload: 'The participant, and `{ code, message }`, which says why it left.',
    timing: 'VideoSDK’s participants do not emit it; the meeting does.',
    steps: ['participants'],
    proof: shown('participants', 'guest-leaves', atRemote('disconnected'), ['Meeting', 'participant-left']),
    restsOn: [twilio('participant.js', 'participant.emit(state, participant);'), READ.left],
  },
  reconnecting: {
    ...room.participantReconnecting,
    proof: shown('reconnect', 'guest-network-drops', atRemote('reconnecting'), [
      'Meeting',
      'participant-left',
    ]),
  },
  reconnected: {
    ...room.participantReconnected,
    proof: shown('reconnect', 'guest-network-returns', atRemote('reconnected'), [
      'Meeting',
      'participant-joined',
    ]),
  },
  networkQualityLevelChanged: {
    relation: 'none',
    instead:
      'Call `participant.getVideoStats()` or `getAudioStats()` from time to time, and look at packet loss, delay and jitter. `quality-limitation` is only about yourself. When no video has arrived for five seconds, `state` of the stream reports `stuck`.',
    also: ['Participant.getVideoStats', 'Participant.getAudioStats', 'Stream.state'],
    steps: ['network'],
    proof: shown('network', 'guest-uplink-breaks', atRemote('networkQualityLevelChanged'), [
      'Stream',
      'state',
    ]),
    restsOn: [
      twilio('participant.js', "this.emit('networkQualityLevelChanged', this.networkQualityLevel,"),
      videosdk('return Store.roomClient.getConsumerRemoteStats(streamId);'),
      videosdk('} else if (trace.detected + 5000 < Date.now()) {'),
      READ.qualityLimitation,
      inferred('Twilio’s users say that it reports no level for somebody who publishes nothing.'),
    ],
  },
  trackPublished: {
    ...statusChange,
    payload: '`{ kind, newStatus: true }` instead of a publication.',
    proof: shown('participants', 'guest-joins', atRemote('trackPublished'), [
      'Participant',
      'media-status-changed',
    ]),
  },
  trackUnpublished: {
    ...room.trackUnpublished,
    proof: shown('share', 'guest-stops-sharing', atRemote('trackUnpublished'), [
      'Participant',
      'media-status-changed',
    ]),
  },
  trackSubscribed: {
    to: 'Participant.stream-enabled',
    relation: 'changed-meaning',
    payload: 'One `Stream` instead of track and publication; wrap `stream.track` in a new `MediaStream`.',
    timing: 'Fires again each time somebody unmutes, with a new `Stream`.',
    steps: ['participants', 'render'],
    proof: shown('participants', 'guest-joins', atRemote('trackSubscribed'), [
      'Participant',
      'stream-enabled',
    ]),
  },
  trackUnsubscribed: {
    ...room.trackUnsubscribed,
    payload: 'One `Stream` instead of track and publication.',
    proof: shown('leave', 'room-ends', atRemote('trackUnsubscribed'), ['Participant', 'stream-disabled']),
  },
  trackSubscriptionFailed: room.trackSubscriptionFailed,
  trackDisabled: {
    ...room.trackDisabled,
    proof: shown('mute', 'guest-mutes', atRemote('trackDisabled'), ['Participant', 'stream-disabled']),
  },
  trackEnabled: {
    ...room.trackEnabled,
    proof: shown('mute', 'guest-unmutes', atRemote('trackEnabled'), ['Participant', 'stream-enabled']),
  },
  trackStarted: room.trackStarted,
  trackDimensionsChanged: {
    ...room.trackDimensionsChanged,
    proof: shown('quality', 'you-enlarge', atRemote('trackDimensionsChanged'), [
      'Participant',
      'video-quality-changed',
    ]),
  },
  trackMessage: {
    ...room.trackMessage,
    proof: shown('data', 'guest-sends', atRemote('trackMessage'), ['Meeting', 'data']),
  },
  trackPublishPriorityChanged: room.trackPublishPriorityChanged,
  trackSwitchedOff: switchedOff('track and publication'),
  trackSwitchedOn: switchedOn('track and publication'),
};
