import type { Entries } from '../entry';
import type { TwilioEvent } from '../names/twilio';
import { inferred } from '../evidence';
import { shown } from '../proof';

const atRoom = (event: TwilioEvent<'Room'>) => ['Room', event] as const;

export const room: Entries<TwilioEvent<'Room'>> = {
  disconnected: {
    to: 'Meeting.meeting-left',
    relation: 'changed-meaning',
    payload:
      'Twilio gives the room, and a `TwilioError` when you did not leave yourself. VideoSDK gives `{ code, message }` in every case; compare `code` with `Constants.leaveReason`.',
    timing:
      'VideoSDK empties `meeting.participants` without `participant-left` for those who stay: clear their tiles here.',
    also: ['leaveReason.MANUAL_LEAVE_CALLED', 'Meeting.meeting-state-changed'],
    steps: ['leave'],
    proof: shown('leave', 'you-leave', atRoom('disconnected'), ['Meeting', 'meeting-left']),
  },
  reconnecting: {
    to: 'Meeting.meeting-state-changed',
    relation: 'changed-meaning',
    payload: 'Twilio gives the error. VideoSDK gives `{ state }`; look for `RECONNECTING`.',
    timing:
      'Twilio says so at once. VideoSDK says so when a first attempt has failed, after about five seconds.',
    notes: 'While it lasts, methods of VideoSDK reject with 3065.',
    also: ['Errors.ERROR_MEETING_RECONNECTING'],
    steps: ['leave'],
    proof: shown('leave', 'network-drops', atRoom('reconnecting'), ['Meeting', 'meeting-state-changed']),
  },
  reconnected: {
    to: 'Meeting.meeting-state-changed',
    relation: 'changed-meaning',
    payload: 'Look for the state `CONNECTED`.',
    timing:
      'VideoSDK goes through the whole join again: `meeting-joined` fires once more, and `participant-joined` for everyone, who never left. Keep tiles by id.',
    notes: 'Subscribe to your pubSub topics again in `meeting-joined`; a reconnect forgets them.',
    also: ['Meeting.meeting-joined'],
    steps: ['leave'],
    proof: shown('leave', 'network-returns', atRoom('reconnected'), ['Meeting', 'meeting-state-changed']),
  },
  participantConnected: {
    to: 'Meeting.participant-joined',
    relation: 'renamed',
    payload:
      'A `Participant` in place of a `RemoteParticipant`: `id` for `sid`, `displayName` for `identity`.',
    timing:
      'Twilio fires only for those who come after you. VideoSDK also fires for everyone already there, after `meeting-joined`: one listener does for both.',
    steps: ['participants'],
    proof: shown('participants', 'guest-joins', atRoom('participantConnected'), [
      'Meeting',
      'participant-joined',
    ]),
  },
  participantDisconnected: {
    to: 'Meeting.participant-left',
    relation: 'renamed',
    payload: 'VideoSDK adds a second argument, `{ code, message }`: why the participant left.',
    timing: 'On both sides the participant is already out of `participants` when it fires.',
    steps: ['participants'],
    proof: shown('participants', 'guest-leaves', atRoom('participantDisconnected'), [
      'Meeting',
      'participant-left',
    ]),
  },
  participantReconnecting: {
    relation: 'none',
    instead:
      'Nothing tells that somebody else reconnects. They may leave (reason 1001) and join again; keep the tile for some seconds if that matters.',
    also: ['leaveReason.WEBSOCKET_DISCONNECTED', 'Meeting.participant-left'],
  },
  participantReconnected: {
    relation: 'none',
    instead: 'Watch for `participant-joined` with an `id` that left a moment ago.',
    also: ['Meeting.participant-joined'],
  },
  dominantSpeakerChanged: {
    to: 'Meeting.speaker-changed',
    relation: 'changed-meaning',
    payload:
      'Twilio gives a `RemoteParticipant` or null. VideoSDK gives an id or null, and the id can be your own: look it up in `meeting.participants`, or compare with `meeting.localParticipant.id`.',
    timing: 'Twilio needs `dominantSpeaker: true` in `connect()`. VideoSDK reports it always.',
    steps: ['participants'],
    proof: shown('participants', 'guest-speaks', atRoom('dominantSpeakerChanged'), [
      'Meeting',
      'speaker-changed',
    ]),
  },
  trackPublished: {
    to: 'Participant.media-status-changed',
    relation: 'changed-meaning',
    payload:
      '`{ kind, newStatus }` in place of a publication. `newStatus` is true or false, though the types say string.',
    timing: 'Fires whether or not you receive the media; listen on each participant.',
    notes: 'VideoSDK has no publications. Most apps want `stream-enabled`, which brings the track.',
    also: ['Participant.stream-enabled'],
    steps: ['participants'],
    proof: shown('participants', 'guest-joins', atRoom('trackPublished'), [
      'Participant',
      'media-status-changed',
    ]),
  },
  trackUnpublished: {
    to: 'Participant.media-status-changed',
    relation: 'changed-meaning',
    payload: '`{ kind, newStatus: false }` in place of the publication.',
    also: ['Participant.stream-disabled'],
    steps: ['participants', 'share'],
    proof: shown('share', 'guest-stops-sharing', atRoom('trackUnpublished'), [
      'Participant',
      'media-status-changed',
    ]),
  },
  trackSubscribed: {
    to: 'Participant.stream-enabled',
    relation: 'changed-meaning',
    payload:
      'One `Stream` in place of track, publication and participant. Its `kind` is audio, video, share or shareAudio; wrap `stream.track` in a new `MediaStream`.',
    timing: 'Fires again each time somebody unmutes, with another `Stream`. It fires for your own media too.',
    steps: ['participants', 'render'],
    proof: shown('participants', 'guest-joins', atRoom('trackSubscribed'), ['Participant', 'stream-enabled']),
  },
  trackUnsubscribed: {
    to: 'Participant.stream-disabled',
    relation: 'changed-meaning',
    payload: 'One `Stream` in place of track, publication and participant.',
    timing:
      'Fires at every mute. When somebody leaves it may not fire at all: clear their tile on `participant-left` too. Nobody detaches for you: set `srcObject` to null.',
    also: ['Meeting.participant-left'],
    steps: ['participants', 'mute', 'leave'],
    proof: shown('leave', 'room-ends', atRoom('trackUnsubscribed'), ['Participant', 'stream-disabled']),
  },
  trackSubscriptionFailed: {
    to: 'Meeting.error',
    relation: 'changed-meaning',
    payload: 'An error with `code` and `message`, without the participant it concerns.',
    also: ['Errors.CREATE_CONSUMER_FAILED', 'Errors.CODEC_NOT_SUPPORTED'],
  },
  trackDisabled: {
    to: 'Participant.stream-disabled',
    relation: 'changed-meaning',
    payload: 'A `Stream` that ends here, in place of a publication that lives on.',
    notes:
      'Twilio keeps the track subscribed and sends black or silence. VideoSDK closes it: clear the tile and show that it is off.',
    also: ['Participant.media-status-changed'],
    steps: ['mute'],
    proof: shown('mute', 'guest-mutes', atRoom('trackDisabled'), ['Participant', 'stream-disabled']),
  },
  trackEnabled: {
    to: 'Participant.stream-enabled',
    relation: 'changed-meaning',
    payload: 'A new `Stream` with a new track; the old one does not come back to life.',
    also: ['Participant.media-status-changed'],
    steps: ['mute'],
    proof: shown('mute', 'guest-unmutes', atRoom('trackEnabled'), ['Participant', 'stream-enabled']),
  },
  trackStarted: {
    to: 'Stream.state',
    relation: 'changed-meaning',
    payload: '`{ state, timestamp }`; look for `active`.',
    timing: 'Only for video and screen share of others. For sound, use the `playing` event of the element.',
    restsOn: [
      inferred('VideoSDK reports a state when a picture freezes and recovers, so a run need not see one.'),
    ],
  },
  trackDimensionsChanged: {
    relation: 'none',
    instead: 'Listen to `resize` on the video element, and read `videoWidth` and `videoHeight`.',
    notes: '`video-quality-changed` tells of another quality layer, not of a size.',
    also: ['Participant.video-quality-changed'],
  },
  trackMessage: {
    to: 'Meeting.data',
    relation: 'changed-meaning',
    payload:
      '`{ payload, from, timestamp, reliability }`; `from` is an id. There are no data tracks: all messages of the meeting arrive here.',
    notes: 'For messages that latecomers should get, or on topics, use `meeting.pubSub`.',
    also: ['pubSub.subscribe'],
    steps: ['data'],
    proof: shown('data', 'guest-sends', atRoom('trackMessage'), ['Meeting', 'data']),
  },
  trackPublishPriorityChanged: {
    relation: 'none',
    instead: 'There are no publish priorities. The receiver chooses with `participant.setQuality()`.',
    also: ['Participant.setQuality'],
  },
  trackSwitchedOff: {
    to: 'Participant.stream-paused',
    relation: 'changed-meaning',
    payload: '`{ kind, reason }` in place of track, publication and participant.',
    timing: 'Only after `meeting.enableAdaptiveSubscription()`.',
    also: ['Meeting.enableAdaptiveSubscription'],
  },
  trackSwitchedOn: {
    to: 'Participant.stream-resumed',
    relation: 'changed-meaning',
    payload: '`{ kind, reason }` in place of track, publication and participant.',
    timing: 'Only after `meeting.enableAdaptiveSubscription()`.',
    also: ['Meeting.enableAdaptiveSubscription'],
  },
  trackWarning: {
    relation: 'none',
    instead:
      'Twilio warns of one thing: media missing from a recording. VideoSDK does not; for trouble with what you send there are `quality-limitation` and `audio-input-silence`.',
    also: ['Meeting.quality-limitation', 'Meeting.audio-input-silence'],
  },
  trackWarningsCleared: {
    relation: 'none',
    instead:
      '`quality-limitation` and `audio-input-silence` say `state: "resolved"` when their trouble is over.',
    also: ['Meeting.quality-limitation', 'Meeting.audio-input-silence'],
  },
  recordingStarted: {
    to: 'Meeting.recording-state-changed',
    relation: 'changed-meaning',
    payload: '`{ status }`; look for `RECORDING_STARTED`. `RECORDING_STARTING` comes before it.',
    notes: 'A participant with the right token can start a recording from the browser with VideoSDK.',
    also: ['Meeting.startRecording'],
  },
  recordingStopped: {
    to: 'Meeting.recording-state-changed',
    relation: 'changed-meaning',
    payload: '`{ status }`; look for `RECORDING_STOPPED`. `RECORDING_STOPPING` comes before it.',
    also: ['Meeting.stopRecording'],
  },
  transcription: {
    to: 'Meeting.transcription-text',
    relation: 'changed-meaning',
    payload:
      '`text` for `transcription`, `participantId` for `participant`, and the name with it. No track, no sequence number, no language code.',
    timing:
      'Twilio needs `receiveTranscriptions: true`. VideoSDK sends text after `meeting.startTranscription()`.',
    also: ['Meeting.startTranscription', 'Meeting.transcription-state-changed'],
  },
};
