import type { Entries } from '../entry';
import type { TwilioEvent } from '../names/twilio';
import { shown } from '../proof';
import { room } from './room';

const atLocal = (event: TwilioEvent<'LocalParticipant'>) => ['LocalParticipant', event] as const;
const atRemote = (event: TwilioEvent<'RemoteParticipant'>) => ['RemoteParticipant', event] as const;

export const localParticipant: Entries<TwilioEvent<'LocalParticipant'>> = {
  disconnected: {
    to: 'Meeting.meeting-left',
    relation: 'changed-meaning',
    payload: '`{ code, message }` in place of the participant.',
    steps: ['leave'],
    proof: shown('leave', 'you-leave', atLocal('disconnected'), ['Meeting', 'meeting-left']),
  },
  reconnecting: {
    to: 'Meeting.meeting-state-changed',
    relation: 'changed-meaning',
    payload: '`{ state }`; look for `RECONNECTING`.',
    timing: 'VideoSDK says so when a first attempt has failed, after about five seconds.',
    steps: ['leave'],
    proof: shown('leave', 'network-drops', atLocal('reconnecting'), ['Meeting', 'meeting-state-changed']),
  },
  reconnected: {
    to: 'Meeting.meeting-state-changed',
    relation: 'changed-meaning',
    payload: '`{ state }`; look for `CONNECTED`.',
    notes: 'Twilio’s local participant says so once right after `connect()` too.',
    also: ['Meeting.meeting-joined'],
    steps: ['leave'],
    proof: shown('leave', 'network-returns', atLocal('reconnected'), ['Meeting', 'meeting-state-changed']),
  },
  networkQualityLevelChanged: {
    to: 'Meeting.quality-limitation',
    relation: 'changed-meaning',
    payload:
      '`{ type, state }`: what limits you (congestion, bandwidth, cpu), in place of a level from 0 to 5.',
    notes:
      'For figures, ask `getVideoStats()`, `getAudioStats()` and `getTransportStats()` of the participant.',
    also: ['Participant.getVideoStats', 'Participant.getTransportStats'],
  },
  trackPublished: {
    to: 'Participant.stream-enabled',
    relation: 'changed-meaning',
    payload: 'A `Stream` in place of a publication.',
    timing: 'Listen on `meeting.localParticipant` before `join()`. It fires again at every unmute.',
    steps: ['render', 'share'],
    proof: shown(
      'share',
      'you-share',
      ['LocalParticipant', 'trackPublished'],
      ['Participant', 'stream-enabled'],
    ),
  },
  trackPublicationFailed: {
    to: 'Meeting.error',
    relation: 'changed-meaning',
    payload: 'An error with `code` and `message`, without the track.',
    notes: '`enableWebcam()` and `unmuteMic()` reject with the same code.',
    also: ['Errors.ERROR_WEBCAM_PRODUCE_FAILED', 'Errors.ERROR_MICROPHONE_PRODUCE_FAILED'],
  },
  trackDisabled: {
    to: 'Participant.stream-disabled',
    relation: 'changed-meaning',
    payload: 'A `Stream` that ends here, in place of a track that lives on.',
    notes: 'Twilio leaves the device open, and its light on. VideoSDK stops sending and closes it.',
    steps: ['mute'],
    proof: shown('mute', 'you-mute', atLocal('trackDisabled'), ['Participant', 'stream-disabled']),
  },
  trackEnabled: {
    to: 'Participant.stream-enabled',
    relation: 'changed-meaning',
    payload: 'A new `Stream` with a new track: attach it again.',
    steps: ['mute'],
    proof: shown('mute', 'you-unmute', atLocal('trackEnabled'), ['Participant', 'stream-enabled']),
  },
  trackStarted: {
    to: 'Participant.stream-enabled',
    relation: 'changed-meaning',
    payload: 'A `Stream` in place of a track.',
    timing: 'Twilio waits until the track can be played; VideoSDK until it is published.',
    steps: ['render'],
  },
  trackStopped: {
    to: 'Participant.stream-disabled',
    relation: 'changed-meaning',
    payload:
      'The `Stream` that ends. The codes 3027 and 3028 come only for a track that had ended when it was published.',
    timing: 'When the device ends by itself, and when you turn it off: nothing tells the two apart.',
    also: ['Errors.ERROR_WEBCAM_TRACK_ENDED', 'Errors.ERROR_MICROPHONE_TRACK_ENDED'],
  },
  trackDimensionsChanged: room.trackDimensionsChanged,
  trackWarning: room.trackWarning,
  trackWarningsCleared: room.trackWarningsCleared,
};

/** As the room's, which emits the same with the participant added. */
const { payload: _ofRoom, ...statusChange } = room.trackPublished;

export const remoteParticipant: Entries<TwilioEvent<'RemoteParticipant'>> = {
  disconnected: {
    to: 'Meeting.participant-left',
    relation: 'changed-meaning',
    payload: 'The participant, and `{ code, message }`: why it left.',
    timing: 'A participant of VideoSDK does not say it; the meeting does.',
    steps: ['participants'],
    proof: shown('participants', 'guest-leaves', atRemote('disconnected'), ['Meeting', 'participant-left']),
  },
  reconnecting: room.participantReconnecting,
  reconnected: room.participantReconnected,
  networkQualityLevelChanged: {
    relation: 'none',
    instead:
      'Ask `participant.getVideoStats()` or `getAudioStats()` from time to time, and judge loss, delay and jitter.',
    also: ['Participant.getVideoStats', 'Participant.getAudioStats'],
  },
  trackPublished: {
    ...statusChange,
    payload: '`{ kind, newStatus: true }` in place of a publication.',
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
    payload: 'One `Stream` in place of track and publication; wrap `stream.track` in a new `MediaStream`.',
    timing: 'Fires again each time somebody unmutes, with another `Stream`.',
    steps: ['participants', 'render'],
    proof: shown('participants', 'guest-joins', atRemote('trackSubscribed'), [
      'Participant',
      'stream-enabled',
    ]),
  },
  trackUnsubscribed: {
    ...room.trackUnsubscribed,
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
  trackDimensionsChanged: room.trackDimensionsChanged,
  trackMessage: {
    ...room.trackMessage,
    proof: shown('data', 'guest-sends', atRemote('trackMessage'), ['Meeting', 'data']),
  },
  trackPublishPriorityChanged: room.trackPublishPriorityChanged,
  trackSwitchedOff: room.trackSwitchedOff,
  trackSwitchedOn: room.trackSwitchedOn,
};
