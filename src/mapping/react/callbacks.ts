import type { ReactRow, ReactRows, Takes } from './names';

/** Callbacks of `useMeeting()` and `MeetingConsumer`, each with the event of the plain `Meeting` that it stands for. */
export const meetingCallbacks: ReactRows<Takes<'useMeeting'>> = {
  onParticipantJoined: {
    plain: '`participant-joined`',
    twilio: '`participantConnected`, and a loop over `room.participants`',
  },
  onParticipantLeft: { plain: '`participant-left`', twilio: '`participantDisconnected`' },
  onSpeakerChanged: {
    plain: '`speaker-changed`',
    twilio: '`dominantSpeakerChanged`, in `useDominantSpeaker`',
  },
  onPresenterChanged: {
    plain: '`presenter-changed`',
    twilio: 'A track named `screen`, in `useScreenShareParticipant`',
  },
  onMainParticipantChanged: {
    plain: '`main-participant-changed`',
    twilio: '`useMainParticipant`, determined by the app',
  },
  onEntryRequested: { plain: '`entry-requested`', twilio: 'Your server, over REST' },
  onEntryResponded: {
    plain: '`entry-responded`: id and decision as two arguments, though the type has one object',
    twilio: 'Your server, over REST',
  },
  onPausedAllStreams: { plain: '`paused-all-streams`', twilio: 'Nothing' },
  onResumedAllStreams: { plain: '`resumed-all-streams`', twilio: 'Nothing' },
  onRecordingStarted: { plain: '`recording-started`', twilio: '`recordingStarted`, in `useIsRecording`' },
  onRecordingStopped: { plain: '`recording-stopped`', twilio: '`recordingStopped`, in `useIsRecording`' },
  onData: { plain: '`data`', twilio: '`trackMessage`' },
  onMeetingJoined: { plain: '`meeting-joined`', twilio: 'The promise of `connect()`' },
  onMeetingLeft: { plain: '`meeting-left`', twilio: '`disconnected`, in `useHandleRoomDisconnection`' },
  onLiveStreamStarted: { plain: '`livestream-started`', twilio: 'Your server, over REST' },
  onLiveStreamStopped: { plain: '`livestream-stopped`', twilio: 'Your server, over REST' },
  onWebcamRequested: { plain: '`webcam-requested`', twilio: 'Nothing' },
  onMicRequested: { plain: '`mic-requested`', twilio: 'Nothing' },
  onPinStateChanged: { plain: '`pin-state-changed`', twilio: 'State of the app' },
  onConnectionOpen: { plain: '`connection-open`', twilio: 'Nothing' },
  onConnetionClose: { plain: '`connection-close`', twilio: 'Nothing' },
  onSwitchMeeting: { plain: '`switch-meeting`', twilio: 'Nothing' },
  onError: { plain: '`error`', twilio: 'The rejection of `connect()`, and the error of `disconnected`' },
  onHlsStarted: { plain: '`hls-started`', twilio: 'Your server, over REST' },
  onHlsStopped: { plain: '`hls-stopped`', twilio: 'Your server, over REST' },
  onHlsStateChanged: { plain: '`hls-state-changed`', twilio: 'Your server, over REST' },
  onRecordingStateChanged: {
    plain: '`recording-state-changed`',
    twilio: '`recordingStarted` and `recordingStopped`',
  },
  onLivestreamStateChanged: { plain: '`livestream-state-changed`', twilio: 'Your server, over REST' },
  onMeetingStateChanged: {
    plain: '`meeting-state-changed`',
    twilio: '`reconnecting`, `reconnected` and `disconnected`, in `useRoomState`',
  },
  onParticipantModeChanged: { plain: '`participant-mode-changed`', twilio: 'Nothing' },
  onCharacterJoined: { plain: '`character-joined`', twilio: 'Nothing' },
  onCharacterLeft: { plain: '`character-left`', twilio: 'Nothing' },
  onMediaRelayStarted: { plain: '`media-relay-started`', twilio: 'Nothing' },
  onMediaRelayStopped: { plain: '`media-relay-stopped`', twilio: 'Nothing' },
  onMediaRelayError: { plain: '`media-relay-error`', twilio: 'Nothing' },
  onMediaRelayRequestResponse: { plain: '`media-relay-request-response`', twilio: 'Nothing' },
  onMediaRelayRequestReceived: { plain: '`media-relay-request-received`', twilio: 'Nothing' },
  onQualityLimitation: {
    plain: '`quality-limitation`',
    twilio: '`networkQualityLevelChanged`, in `useParticipantNetworkQualityLevel`',
  },
  onAudioInputSilence: { plain: '`audio-input-silence`', twilio: 'Nothing' },
  onCodecChanged: { plain: '`codec-changed`', twilio: 'Nothing' },
};

/** Callbacks of `useParticipant()`, each with the event of the plain `Participant`. */
export const participantCallbacks: ReactRows<Takes<'useParticipant', '1'>> = {
  onStreamEnabled: {
    plain: '`stream-enabled`',
    twilio: '`trackSubscribed` and `trackEnabled`, in `usePublications` and `useTrack`',
  },
  onStreamDisabled: { plain: '`stream-disabled`', twilio: '`trackUnsubscribed` and `trackDisabled`' },
  onMediaStatusChanged: {
    plain: '`media-status-changed`',
    twilio: '`trackEnabled` and `trackDisabled`, in `useIsTrackEnabled`',
  },
  onVideoQualityChanged: { plain: '`video-quality-changed`', twilio: '`dimensionsChanged` of the track' },
  onStreamPaused: { plain: '`stream-paused`', twilio: '`switchedOff`, in `useIsTrackSwitchedOff`' },
  onStreamResumed: { plain: '`stream-resumed`', twilio: '`switchedOn`, in `useIsTrackSwitchedOff`' },
};

/** Callbacks that the code calls and the declarations do not have. */
export const undeclaredMeetingCallbacks: Readonly<Record<string, ReactRow>> = {
  onPubsubUrl: {
    plain: '`pubsub-url`, which the plain SDK’s types do not show',
    twilio: 'Nothing',
    undeclared: true,
  },
  onSocketStateChanged: {
    plain: '`socket-state-changed`, which the plain SDK’s types do not show',
    twilio: '`reconnecting` and `reconnected`, in `useRoomState`',
    undeclared: true,
  },
};

/** The same of `useParticipant()`: mediasoup’s producers and consumers, from within the SDK. */
export const undeclaredParticipantCallbacks: Readonly<Record<string, ReactRow>> = Object.fromEntries(
  ['onProducerAdded', 'onProducerRemoved', 'onConsumerAdded', 'onConsumerRemoved'].map((name) => [
    name,
    {
      plain: `\`${eventOf(name)}\`, which the plain SDK’s types do not show`,
      twilio: 'Nothing',
      undeclared: true,
    },
  ]),
);

/** `onProducerAdded` tells of `producer-added`. */
function eventOf(callback: string): string {
  return callback
    .replace('on', '')
    .replaceAll(/(?!^)[A-Z]/g, '-$&')
    .toLowerCase();
}
