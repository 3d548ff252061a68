import type { MeetingResult, ParticipantResult, ReactRows } from './names';

/** What `useMeeting()` gives besides what a `Meeting` has under the same name. */
export const meetingResults: ReactRows<MeetingResult> = {
  meetingId: { plain: '`meeting.id`', twilio: '`room.name`' },
  meeting: { plain: 'The `Meeting` itself', twilio: 'The `Room`' },
  baseUrl: { plain: 'An address of the service that the meeting uses', twilio: 'Nothing' },
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
  isLiveStreaming: { plain: '`livestream-started` and `livestream-stopped`', twilio: 'Your server, by REST' },
  isHls: { plain: '`hls-started` and `hls-stopped`', twilio: 'Your server, by REST' },
  isMeetingJoined: {
    plain: 'True from `meeting-joined`; false again while the connection is lost',
    twilio: "`room.state === 'connected'`",
  },
  messages: { plain: 'All that `data` brought, collected', twilio: 'A list of your own' },
  translationState: {
    plain: 'State of the translation; the plain SDK’s types do not show it',
    twilio: 'Nothing',
  },
  connections: { plain: 'Connections to other meetings', twilio: 'Nothing' },
  toggleMic: { plain: '`muteMic()` or `unmuteMic()`', twilio: '`useLocalAudioToggle`' },
  toggleWebcam: { plain: '`disableWebcam()` or `enableWebcam()`', twilio: '`useLocalVideoToggle`' },
  toggleScreenShare: {
    plain: '`disableScreenShare()` or `enableScreenShare()`',
    twilio: '`useScreenShareToggle`',
  },
};

/** The same of `useParticipant()`. */
export const participantResults: ReactRows<ParticipantResult> = {
  participant: { plain: 'The `Participant` itself', twilio: 'The participant that was handed down' },
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
