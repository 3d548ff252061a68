import type { Additions } from '../entry';
import type { VideosdkMembers } from '../names/videosdk';
import { inferred } from '../evidence';
import { READ } from '../read';

const TELLS_NEWCOMERS = inferred(
  'We could not test here whether VideoSDK’s service tells newcomers what is running; its SDK waits for the event.',
);
const TELLS_PINS = inferred(
  'We could not test here whether VideoSDK’s service tells newcomers about pins; its SDK starts with none.',
);

/** An agent has what every participant has; its own members alone are listed. */
type Own<Class extends keyof VideosdkMembers> = Class extends 'AgentParticipant'
  ? Exclude<VideosdkMembers[Class], VideosdkMembers['Participant']>
  : VideosdkMembers[Class];

type Table = { readonly [Class in keyof VideosdkMembers]: Additions<Own<Class>> };

/** Every method and property of VideoSDK's: that a row of Twilio's leads to it, or what it is new for. */
export const additions: Table = {
  VideoSDK: {
    Constants: 'mapped',
    config: 'mapped',
    initMeeting: 'mapped',
    createCameraVideoTrack: 'mapped',
    createMicrophoneAudioTrack: 'mapped',
    createScreenShareVideoTrack: {
      new: 'Creates a stream of the screen with a named size and frame rate, for `enableScreenShare()`. With Twilio you call `getDisplayMedia()` yourself.',
    },
    getCameras: {
      new: 'Lists the cameras. In Firefox it opens one to read their names. With Twilio you call the browser’s `enumerateDevices()`.',
    },
    getMicrophones: {
      new: 'Lists the microphones. With Twilio you call the browser’s `enumerateDevices()`.',
    },
    getPlaybackDevices: {
      new: 'Lists the speakers; select one with the media element’s `setSinkId()`, as with Twilio.',
    },
    getDevices: 'mapped',
    checkPermissions: 'mapped',
    requestPermission: {
      new: 'Asks for the camera, the microphone or both and resolves with a Map of the answers. `join()` calls it for what is enabled. With Twilio the browser asks when a track is created.',
    },
    setKeyProvider: {
      new: 'Turns on end-to-end encryption, with your own key. Call it before `initMeeting()`.',
    },
    setLogLevel: 'mapped',
    runPreCallTest: 'mapped',
    on: 'mapped',
    off: 'mapped',
  },
  Meeting: {
    id: 'mapped',
    activeSpeakerId: 'mapped',
    activePresenterId: {
      new: 'The id of whoever shares the screen, or null. It is set by stream events, so newcomers have it once the stream of the screen has arrived.',
    },
    mainParticipantId: {
      new: 'The participant whom the SDK suggests showing large; see `main-participant-changed`.',
    },
    localParticipant: 'mapped',
    participants: 'mapped',
    livestreamState: {
      new: 'State of the livestream, as of the last `livestream-state-changed`, which also tells newcomers that one is running.',
      steps: ['recording'],
      restsOn: [TELLS_NEWCOMERS],
    },
    recordingState: 'mapped',
    hlsState: {
      new: 'State of the HLS broadcast, as of the last `hls-state-changed`, which also tells newcomers that one is running.',
      steps: ['recording'],
      restsOn: [TELLS_NEWCOMERS],
    },
    hlsUrls: { new: 'URLs of the HLS broadcast, once it is playable.', steps: ['recording'] },
    transcriptionState: {
      new: 'State of the transcription, as of the last `transcription-state-changed`, which also tells newcomers that one is running. Twilio has no such property.',
      steps: ['recording'],
      restsOn: [TELLS_NEWCOMERS],
    },
    isE2EEEnabled: { new: 'Whether end-to-end encryption is on.' },
    pinnedParticipants: {
      new: 'Who is pinned for everyone, and whether with the camera or the screen. People who join later do not see earlier pins until `pin-state-changed` fires.',
      restsOn: [TELLS_PINS],
    },
    selectedCameraDevice: { new: 'The camera in use.' },
    selectedMicrophoneDevice: {
      new: 'The microphone in use; undefined once one has been opened by its id. The label of the stream’s track always names it.',
      restsOn: [READ.micByExactId, READ.micForgotten],
    },
    pubSub: {
      new: 'Messages by topic, which can be stored: see `publish()` and `subscribe()`.',
      steps: ['chat'],
    },
    realtimeStore: {
      new: 'Values by key, shared by everyone: see `setValue()` and `observe()`.',
      steps: ['chat'],
    },
    join: 'mapped',
    leave: 'mapped',
    changeMode: {
      new: 'Changes between sending and receiving (`SEND_AND_RECV`), receiving only (`RECV_ONLY`) and messages only (`SIGNALLING_ONLY`) without leaving. Others get `participant-mode-changed`.',
    },
    end: 'mapped',
    respondEntry: {
      new: 'Lets somebody in who is waiting, or turns them away; `allow()` and `deny()` of `entry-requested` call it.',
      steps: ['roles'],
    },
    muteMic: 'mapped',
    unmuteMic: 'mapped',
    disableWebcam: 'mapped',
    enableWebcam: 'mapped',
    disableScreenShare: 'mapped',
    enableScreenShare: 'mapped',
    send: 'mapped',
    startTranscription: 'mapped',
    stopTranscription: { new: 'Ends the transcription.', steps: ['recording'] },
    startRecording: 'mapped',
    stopRecording: 'mapped',
    startLivestream: {
      new: 'Streams the meeting to services that accept RTMP. Twilio’s browser SDK cannot.',
      steps: ['recording'],
    },
    stopLivestream: { new: 'Ends the livestream.', steps: ['recording'] },
    startHls: { new: 'Broadcasts the meeting over HLS. Twilio’s browser SDK cannot.', steps: ['recording'] },
    stopHls: { new: 'Ends the HLS broadcast.', steps: ['recording'] },
    getMics: {
      new: 'Lists the microphones as plain objects. `VideoSDK.getMicrophones()` also works before a meeting.',
    },
    getWebcams: {
      new: 'Lists the cameras as plain objects. `VideoSDK.getCameras()` also works before a meeting.',
    },
    enableAdaptiveSubscription: 'mapped',
    disableAdaptiveSubscription: 'mapped',
    switchTo: {
      new: 'Moves to another meeting. With Twilio you disconnect and connect again.',
    },
    requestMediaRelay: { new: 'Asks another meeting to accept media from this one.' },
    stopMediaRelay: { new: 'Ends the relay into another meeting.' },
    pauseAllStreams: 'mapped',
    resumeAllStreams: 'mapped',
    changeMic: 'mapped',
    changeWebcam: 'mapped',
    replaceWebcamStream: 'mapped',
    setWebcamQuality: 'mapped',
    startWhiteboard: { new: 'Opens a whiteboard for everyone; `whiteboard-started` has its URL.' },
    stopWhiteboard: { new: 'Closes the whiteboard.' },
    uploadBase64File: {
      new: 'Uploads a file to VideoSDK’s temporary storage and resolves with its URL.',
      steps: ['chat'],
    },
    fetchBase64File: {
      new: 'Fetches a file from VideoSDK’s temporary storage. It sends the token that you pass to whatever URL you pass: check the host first.',
      steps: ['chat'],
    },
    on: 'mapped',
    off: 'mapped',
  },
  Participant: {
    id: 'mapped',
    displayName: 'mapped',
    streams: 'mapped',
    quality: { new: 'The camera layer that you asked for: low until you call `setQuality()`.' },
    screenShareQuality: {
      new: 'The screen layer that you asked for: high until you call `setScreenShareQuality()`.',
    },
    local: { new: 'Whether it is you. Twilio has a separate class for you.' },
    pinState: {
      new: 'Whether the camera or the screen is pinned, as far as reported since you joined.',
      restsOn: [TELLS_PINS],
    },
    webcamOn: 'mapped',
    micOn: 'mapped',
    screenShareOn: 'mapped',
    screenShareAudioOn: { new: 'Whether the audio of a shared screen is sent.' },
    mode: { new: 'Whether the participant sends and receives, receives only, or neither.' },
    metaData: {
      new: 'An object that the participant’s own browser passed to `initMeeting()`: do not trust it. Twilio has nothing like it.',
    },
    remove: 'mapped',
    enableMic: {
      new: 'Asks somebody to unmute; they get `mic-requested` and decide. Needs a token that allows it.',
      steps: ['roles'],
    },
    disableMic: {
      new: 'Mutes somebody else. Needs a token that allows it. With Twilio you need your own messages for that.',
      steps: ['roles'],
    },
    enableWebcam: {
      new: 'Asks somebody to turn on the camera; they get `webcam-requested` and decide. Needs a token that allows it.',
      steps: ['roles'],
    },
    disableWebcam: {
      new: 'Turns off somebody else’s camera. Needs a token that allows it.',
      steps: ['roles'],
    },
    setQuality: 'mapped',
    setScreenShareQuality: {
      new: 'Takes low, med or high for a shared screen; rejects with 3068 while there is none.',
    },
    setViewPort: 'mapped',
    pin: { new: 'Pins the camera or the screen for everyone, not only for you.' },
    unpin: { new: 'Removes the pin for everyone.' },
    renderVideo: 'mapped',
    renderAudio: 'mapped',
    captureImage: {
      new: 'Takes a picture from the camera, as a Base64 string. With Twilio you draw the element onto a canvas.',
    },
    getVideoStats: 'mapped',
    getShareStats: 'mapped',
    getShareAudioStats: 'mapped',
    getAudioStats: 'mapped',
    getTransportStats: 'mapped',
    consumeMicStreams: 'mapped',
    consumeWebcamStreams: 'mapped',
    stopConsumingMicStreams: { new: 'Stops receiving somebody’s audio, if `autoConsume` is false.' },
    stopConsumingWebcamStreams: {
      new: 'Stops receiving somebody’s camera, if `autoConsume` is false.',
    },
    on: 'mapped',
    off: 'mapped',
  },
  AgentParticipant: {
    isAgent: { new: 'True: this participant is a software agent.' },
    agentId: { new: 'Which agent it is.' },
    agentState: { new: 'Whether the agent is listening, thinking, speaking or idle.' },
  },
  Stream: {
    id: 'mapped',
    kind: 'mapped',
    codec: { new: 'The codec of the stream.' },
    track: 'mapped',
    displaySurface: { new: 'What is shared: a monitor, a window or a browser tab.' },
    paused: 'mapped',
    resume: 'mapped',
    pause: 'mapped',
    on: 'mapped',
    off: 'mapped',
  },
  pubSub: {
    publish: 'mapped',
    subscribe: 'mapped',
    unsubscribe: {
      new: 'Ends a subscription; takes the topic and the object with the callbacks.',
      steps: ['chat'],
    },
  },
  realtimeStore: {
    setValue: { new: 'Sets a value of up to 1 KB that everyone shares; null deletes it.' },
    getValue: { new: 'Reads the value of a key, also for people who join later.' },
    observe: { new: 'Calls you when the value of a key changes.' },
    stopObserving: { new: 'Stops what `observe()` started.' },
  },
  PreCallTestError: { code: 'mapped', message: 'mapped' },
};
