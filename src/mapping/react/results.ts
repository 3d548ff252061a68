import type { MeetingShared, ParticipantShared, ReactRow, ReactRows, Results } from './names';
import { sharedWith } from './shared';

/** What `useMeeting()` gives besides what a `Meeting` has under the same name. */
export const meetingResults: ReactRows<Exclude<Results<'useMeeting'>, MeetingShared>> = {
  meetingId: { plain: '`meeting.id`', twilio: '`room.name`' },
  meeting: { plain: 'The `Meeting` itself', twilio: 'The `Room`' },
  baseUrl: { plain: 'A URL of the service that the meeting uses', twilio: 'Nothing' },
  mainParticipant: {
    plain: '`meeting.mainParticipantId`, as the participant',
    twilio: '`useMainParticipant`',
  },
  characters: { plain: 'Characters by id; the plain SDK’s types do not show them', twilio: 'Nothing' },
  presenterId: { plain: '`meeting.activePresenterId`', twilio: '`useScreenShareParticipant`' },
  localMicOn: { plain: '`localParticipant.micOn`', twilio: '`useLocalAudioToggle`' },
  localWebcamOn: { plain: '`localParticipant.webcamOn`', twilio: '`useLocalVideoToggle`' },
  localScreenShareOn: { plain: 'Whether `presenter-changed` named you', twilio: '`useScreenShareToggle`' },
  isRecording: { plain: '`recording-started` and `recording-stopped`', twilio: '`useIsRecording`' },
  isLiveStreaming: {
    plain: '`livestream-started` and `livestream-stopped`',
    twilio: 'Your server, over REST',
  },
  isHls: { plain: '`hls-started` and `hls-stopped`', twilio: 'Your server, over REST' },
  isMeetingJoined: {
    plain: 'True after `meeting-joined`; false again while the connection is lost',
    twilio: "`room.state === 'connected'`",
  },
  messages: {
    plain: 'The `messages` of `meeting-joined` and everything from `data`, collected',
    twilio: 'Your own list',
  },
  translationState: {
    plain: 'State of the translation; the plain SDK’s types do not show it',
    twilio: 'Nothing',
  },
  connections: {
    plain: 'Connections to other meetings; the plain SDK’s types do not show them',
    twilio: 'Nothing',
  },
  toggleMic: { plain: '`muteMic()` or `unmuteMic()`', twilio: '`useLocalAudioToggle`' },
  toggleWebcam: { plain: '`disableWebcam()` or `enableWebcam()`', twilio: '`useLocalVideoToggle`' },
  toggleScreenShare: {
    plain: '`disableScreenShare()` or `enableScreenShare()`',
    twilio: '`useScreenShareToggle`',
  },
};

/** The same of `useParticipant()`. */
export const participantResults: ReactRows<Exclude<Results<'useParticipant'>, ParticipantShared>> = {
  participant: { plain: 'The `Participant` itself', twilio: 'The participant that was passed down' },
  webcamStream: {
    plain: 'The stream of kind `video` in `participant.streams`',
    twilio: 'The camera’s publication and its track',
  },
  micStream: { plain: 'The stream of kind `audio`', twilio: 'The microphone’s publication and its track' },
  screenShareStream: { plain: 'The stream of kind `share`', twilio: 'The publication named `screen`' },
  screenShareAudioStream: { plain: 'The stream of kind `shareAudio`', twilio: 'A second audio publication' },
  isLocal: { plain: '`participant.local`', twilio: '`participant === room.localParticipant`' },
  isActiveSpeaker: { plain: '`meeting.activeSpeakerId === participant.id`', twilio: '`useDominantSpeaker`' },
  isMainParticipant: {
    plain: '`meeting.mainParticipantId === participant.id`',
    twilio: '`useMainParticipant`',
  },
};

/** What `useMeeting()` gives as a `Meeting` has it. */
export const meetingShared: ReactRows<MeetingShared> = sharedWith('Meeting', [
  ...(['localParticipant', 'participants', 'pinnedParticipants', 'activeSpeakerId'] as const),
  ...(['recordingState', 'livestreamState', 'hlsState', 'hlsUrls', 'transcriptionState'] as const),
  ...(['selectedCameraDevice', 'selectedMicrophoneDevice'] as const),
  ...(['join', 'leave', 'end', 'switchTo', 'changeMode', 'respondEntry', 'send'] as const),
  ...(['muteMic', 'unmuteMic', 'enableWebcam', 'disableWebcam'] as const),
  ...(['enableScreenShare', 'disableScreenShare', 'replaceWebcamStream'] as const),
  ...(['getMics', 'getWebcams', 'changeMic', 'changeWebcam', 'pauseAllStreams', 'resumeAllStreams'] as const),
  ...(['enableAdaptiveSubscription', 'disableAdaptiveSubscription'] as const),
  ...([
    'startRecording',
    'stopRecording',
    'startLivestream',
    'stopLivestream',
    'startHls',
    'stopHls',
  ] as const),
  ...(['requestMediaRelay', 'stopMediaRelay'] as const),
]);

/** What `useParticipant()` gives as a `Participant` has it. */
export const participantShared: ReactRows<ParticipantShared> = sharedWith('Participant', [
  ...(['displayName', 'webcamOn', 'micOn', 'screenShareOn', 'screenShareAudioOn'] as const),
  ...(['pinState', 'mode', 'metaData'] as const),
  ...(['consumeMicStreams', 'consumeWebcamStreams'] as const),
  ...(['stopConsumingMicStreams', 'stopConsumingWebcamStreams'] as const),
  ...(['setQuality', 'setScreenShareQuality', 'setViewPort', 'captureImage'] as const),
  ...(['enableMic', 'disableMic', 'enableWebcam', 'disableWebcam', 'remove', 'pin', 'unpin'] as const),
  ...(['getAudioStats', 'getVideoStats', 'getShareStats', 'getShareAudioStats'] as const),
  'getTransportStats',
]);

/** What the hooks give and their declarations do not have. */
export const undeclaredResults: Readonly<Record<string, ReactRow>> = {
  roomSwitchCount: {
    plain: 'How often `switchTo()` has led to another meeting; for the package’s own use',
    twilio: 'Nothing',
    undeclared: true,
  },
};

export const undeclaredParticipantResults: Readonly<Record<string, ReactRow>> = {
  id: { plain: '`participant.id`', twilio: '`participant.sid`', undeclared: true },
  isAgent: {
    plain: 'Whether it is an agent: then `useParticipant()` throws',
    twilio: 'Nothing',
    undeclared: true,
  },
  agentId: {
    plain: 'Nothing, because a person is not an agent; see `useAgentParticipant()`',
    twilio: 'Nothing',
    undeclared: true,
  },
  agentState: {
    plain: 'Nothing, because a person is not an agent; see `useAgentParticipant()`',
    twilio: 'Nothing',
    undeclared: true,
  },
};
