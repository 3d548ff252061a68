import type { ReactRow, ReactRows, Results, Takes } from './names';

/* People who are programs: agents, and characters. Twilio Video has neither. */

type Texts<Names extends string> = Readonly<Record<Names, string>>;

const ofNone = <Names extends string>(texts: Texts<Names>): ReactRows<Names> =>
  Object.fromEntries(
    Object.entries<string>(texts).map(([name, plain]) => [name, { plain, twilio: 'Nothing' }]),
  ) as Record<Names, ReactRow>;

const undeclared = (texts: Readonly<Record<string, string>>): Readonly<Record<string, ReactRow>> =>
  Object.fromEntries(
    Object.entries(texts).map(([name, plain]) => [name, { plain, twilio: 'Nothing', undeclared: true }]),
  );

const streams = {
  onStreamEnabled: '`stream-enabled`',
  onStreamDisabled: '`stream-disabled`',
  onMediaStatusChanged: '`media-status-changed`',
};

export const agent = {
  callbacks: ofNone<Takes<'useAgentParticipant', '1'>>({
    ...streams,
    onAgentTranscriptionReceived: '`agent-transcription-received`',
    onAgentStateChanged: '`agent-state-changed`',
    onAgentMetrics: '`agent-metrics`',
  }),
  results: ofNone<Results<'useAgentParticipant'>>({
    agentParticipant: 'The `AgentParticipant` itself',
    displayName: '`AgentParticipant.displayName`',
    id: '`AgentParticipant.id`',
    agentId: '`AgentParticipant.agentId`',
    agentState: '`AgentParticipant.agentState`',
    webcamStream: 'The stream of kind `video`',
    micStream: 'The stream of kind `audio`',
    webcamOn: '`AgentParticipant.webcamOn`',
    micOn: '`AgentParticipant.micOn`',
    isActiveSpeaker: '`meeting.activeSpeakerId === agent.id`',
    pinState: '`AgentParticipant.pinState`',
    mode: '`AgentParticipant.mode`',
    metaData: '`AgentParticipant.metaData`',
    remove: '`AgentParticipant.remove()`',
    pin: '`AgentParticipant.pin()`',
    unpin: '`AgentParticipant.unpin()`',
    getAudioStats: '`AgentParticipant.getAudioStats()`',
    getVideoStats: '`AgentParticipant.getVideoStats()`',
    consumeMicStreams: '`AgentParticipant.consumeMicStreams()`',
    consumeWebcamStreams: '`AgentParticipant.consumeWebcamStreams()`',
    stopConsumingMicStreams: '`AgentParticipant.stopConsumingMicStreams()`',
    stopConsumingWebcamStreams: '`AgentParticipant.stopConsumingWebcamStreams()`',
  }),
  /** All that is kept of a participant is there, as the same store keeps both. */
  undeclared: undeclared({
    participant: 'The participant itself, as in `useParticipant()`',
    isAgent: 'Whether it is an agent: if not, `useAgentParticipant()` throws',
    isLocal: 'As in `useParticipant()`',
    isMainParticipant: 'As in `useParticipant()`',
    screenShareOn: 'As in `useParticipant()`',
    screenShareStream: 'As in `useParticipant()`',
    screenShareAudioOn: 'As in `useParticipant()`',
    screenShareAudioStream: 'As in `useParticipant()`',
  }),
};

/** The plain SDK makes characters by `createCharacter()`, which its types do not show. */
export const character = {
  options: ofNone<Takes<'useCharacter'>>({
    interactionId: 'Finds an existing character',
    id: '`id` of `createCharacter()`',
    displayName: '`displayName` of `createCharacter()`',
    characterRole: '`characterRole` of `createCharacter()`',
    characterMode: '`characterMode` of `createCharacter()`',
    knowledgeBases:
      '`knowledgeBases` of `createCharacter()`; a new list on each render creates a new character',
    language: '`language` of `createCharacter()`',
    metaData: '`metaData` of `createCharacter()`; a new object on each render creates a new character',
  }),
  callbacks: ofNone<Takes<'useCharacter', '1'>>({
    ...streams,
    onCharacterStateChanged: '`character-state-changed` of the `Character`',
    onCharacterMessage: '`character-message` of the `Character`',
    onUserMessage: '`user-message` of the `Character`',
    onData: '`data` of the `Character`',
    onError: '`error` of the `Character`',
    onCharacterJoined: '`character-joined` of the `Character`',
    onCharacterLeft: '`character-left` of the `Character`',
    onVideoQualityChanged: '`video-quality-changed`',
  }),
  results: ofNone<Results<'useCharacter'>>({
    displayName: '`Character.displayName`',
    webcamStream: 'The stream of kind `video`',
    micStream: 'The stream of kind `audio`',
    webcamOn: '`Character.webcamOn`',
    micOn: '`Character.micOn`',
    isActiveSpeaker: '`meeting.activeSpeakerId === character.id`',
    interactionId: '`Character.interactionId`',
    id: '`Character.id`',
    characterMode: '`Character.characterMode`',
    characterState: '`Character.state`',
    knowledgeBases: '`Character.knowledgeBases`',
    metaData: '`Character.metaData`',
    enableMic: '`Character.enableMic()`',
    disableMic: '`Character.disableMic()`',
    enableWebcam: '`Character.enableWebcam()`',
    disableWebcam: '`Character.disableWebcam()`',
    join: '`Character.join()`',
    leave: '`Character.leave()`',
    sendMessage: '`Character.sendMessage()`',
    interrupt: '`Character.interrupt()`',
  }),
  undeclared: undeclared({
    character: 'The `Character` itself',
    characterRole: '`Character.characterRole`',
    language: '`Character.language`',
  }),
};

/** What `useConnection()` takes and gives. Its declaration is missing. */
export const connection = {
  options: undeclared({
    onMeeting: 'An object of `onParticipantJoined`, `onParticipantLeft` and `onData`, for the other meeting',
  }),
  results: undeclared({
    connection:
      'The connection’s `id`, `payload`, `close` and `meeting`. It throws if there is no such connection',
  }),
};
