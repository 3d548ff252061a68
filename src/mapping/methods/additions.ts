import type { Additions } from '../entry';
import type { VideosdkMembers } from '../names/videosdk';
import { inferred } from '../evidence';
import { READ } from '../read';

const TELLS_NEWCOMERS = inferred(
  'That VideoSDK’s service tells newcomers what runs could not be seen here: its SDK waits for the event.',
);
const TELLS_PINS = inferred(
  'Whether VideoSDK’s service tells newcomers of pins could not be seen here: its SDK begins with none.',
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
      new: 'Makes a stream of the screen with size and rate by name, for `enableScreenShare()`. With Twilio you call `getDisplayMedia()` yourself.',
    },
    getCameras: {
      new: 'The cameras. In Firefox it opens one to see their names. With Twilio you call `enumerateDevices()` of the browser.',
    },
    getMicrophones: {
      new: 'The microphones. With Twilio you call `enumerateDevices()` of the browser.',
    },
    getPlaybackDevices: {
      new: 'The loudspeakers; choose one with `setSinkId()` of the media element, as with Twilio.',
    },
    getDevices: 'mapped',
    checkPermissions: 'mapped',
    requestPermission: {
      new: 'Asks for camera, microphone or both and gives a Map of the answers. `join()` calls it for what is enabled. With Twilio the browser asks when a track is made.',
    },
    setKeyProvider: {
      new: 'Turns on end-to-end encryption, with a key of yours. Call it before `initMeeting()`.',
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
      new: 'Who shares the screen, or null. Set by the events of streams, so it is right for newcomers once the share’s stream has come.',
    },
    mainParticipantId: {
      new: 'The participant whom the SDK suggests showing large; see `main-participant-changed`.',
    },
    localParticipant: 'mapped',
    participants: 'mapped',
    livestreamState: {
      new: 'State of the livestream, as of the last `livestream-state-changed`, which also tells newcomers of one that runs.',
      steps: ['recording'],
      restsOn: [TELLS_NEWCOMERS],
    },
    recordingState: 'mapped',
    hlsState: {
      new: 'State of the HLS broadcast, as of the last `hls-state-changed`, which also tells newcomers of one that runs.',
      steps: ['recording'],
      restsOn: [TELLS_NEWCOMERS],
    },
    hlsUrls: { new: 'Addresses of the HLS broadcast, once it is playable.', steps: ['recording'] },
    transcriptionState: {
      new: 'State of the transcription, as of the last `transcription-state-changed`, which also tells newcomers of one that runs. Twilio has no such property.',
      steps: ['recording'],
      restsOn: [TELLS_NEWCOMERS],
    },
    isE2EEEnabled: { new: 'Whether end-to-end encryption is on.' },
    pinnedParticipants: {
      new: 'Who is pinned, for everyone, and whether the camera or the screen. Somebody who joins later knows nothing of earlier pins until `pin-state-changed` comes.',
      restsOn: [TELLS_PINS],
    },
    selectedCameraDevice: { new: 'The camera that is used.' },
    selectedMicrophoneDevice: {
      new: 'The microphone that is used; undefined once one was opened by its id. The label of the stream’s track tells it always.',
      restsOn: [READ.micByExactId, READ.micForgotten],
    },
    pubSub: {
      new: 'Messages by topic, which can be kept: see `publish()` and `subscribe()`.',
      steps: ['chat'],
    },
    realtimeStore: {
      new: 'Values by key that all share: see `setValue()` and `observe()`.',
      steps: ['chat'],
    },
    join: 'mapped',
    leave: 'mapped',
    changeMode: {
      new: 'Changes between sending and receiving (`SEND_AND_RECV`), receiving only (`RECV_ONLY`) and messages only (`SIGNALLING_ONLY`) without leaving. Others get `participant-mode-changed`.',
    },
    end: 'mapped',
    respondEntry: {
      new: 'Lets somebody in who waits at the door, or not; the `allow()` and `deny()` of `entry-requested` call it.',
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
      new: 'Sends the meeting to services that take RTMP. Twilio’s browser SDK cannot.',
      steps: ['recording'],
    },
    stopLivestream: { new: 'Ends the livestream.', steps: ['recording'] },
    startHls: { new: 'Broadcasts the meeting over HLS. Twilio’s browser SDK cannot.', steps: ['recording'] },
    stopHls: { new: 'Ends the HLS broadcast.', steps: ['recording'] },
    getMics: {
      new: 'The microphones, as plain objects. `VideoSDK.getMicrophones()` works before a meeting, too.',
    },
    getWebcams: {
      new: 'The cameras, as plain objects. `VideoSDK.getCameras()` works before a meeting, too.',
    },
    enableAdaptiveSubscription: 'mapped',
    disableAdaptiveSubscription: 'mapped',
    switchTo: {
      new: 'Moves to another meeting. With Twilio you disconnect and connect again.',
    },
    requestMediaRelay: { new: 'Asks another meeting to take media of this one.' },
    stopMediaRelay: { new: 'Ends the relay into another meeting.' },
    pauseAllStreams: 'mapped',
    resumeAllStreams: 'mapped',
    changeMic: 'mapped',
    changeWebcam: 'mapped',
    replaceWebcamStream: 'mapped',
    setWebcamQuality: 'mapped',
    startWhiteboard: { new: 'Opens a whiteboard for all; `whiteboard-started` brings its address.' },
    stopWhiteboard: { new: 'Closes the whiteboard.' },
    uploadBase64File: {
      new: 'Puts a file into VideoSDK’s temporary storage and gives its address.',
      steps: ['chat'],
    },
    fetchBase64File: {
      new: 'Fetches a file from VideoSDK’s temporary storage. It sends the token that you pass to whatever address you pass: check the host first.',
      steps: ['chat'],
    },
    on: 'mapped',
    off: 'mapped',
  },
  Participant: {
    id: 'mapped',
    displayName: 'mapped',
    streams: 'mapped',
    quality: { new: 'The layer of the camera that you asked for: low, until you call `setQuality()`.' },
    screenShareQuality: {
      new: 'The layer of the screen that you asked for: high, until you call `setScreenShareQuality()`.',
    },
    local: { new: 'Whether it is you. Twilio has a class of its own for you.' },
    pinState: {
      new: 'Whether camera or screen are pinned, as far as it was told since you joined.',
      restsOn: [TELLS_PINS],
    },
    webcamOn: 'mapped',
    micOn: 'mapped',
    screenShareOn: 'mapped',
    screenShareAudioOn: { new: 'Whether the sound of a shared screen is sent.' },
    mode: { new: 'Whether the participant sends and receives, receives only, or neither.' },
    metaData: {
      new: 'An object that the participant’s own browser passed to `initMeeting()`: not to be trusted. Twilio has nothing like it.',
    },
    remove: 'mapped',
    enableMic: {
      new: 'Asks somebody to unmute; they get `mic-requested` and decide. Needs a token that allows it.',
      steps: ['roles'],
    },
    disableMic: {
      new: 'Mutes somebody else. Needs a token that allows it. With Twilio your own messages have to do that.',
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
      new: 'Low, med or high for a shared screen; rejects with 3068 while there is none.',
    },
    setViewPort: 'mapped',
    pin: { new: 'Pins camera or screen for everyone, not for yourself alone.' },
    unpin: { new: 'Takes the pin away, for everyone.' },
    renderVideo: 'mapped',
    renderAudio: 'mapped',
    captureImage: {
      new: 'A picture of the camera as a Base64 string. With Twilio you draw the element onto a canvas.',
    },
    getVideoStats: 'mapped',
    getShareStats: 'mapped',
    getShareAudioStats: 'mapped',
    getAudioStats: 'mapped',
    getTransportStats: 'mapped',
    consumeMicStreams: 'mapped',
    consumeWebcamStreams: 'mapped',
    stopConsumingMicStreams: { new: 'Stops receiving somebody’s sound, where `autoConsume` is false.' },
    stopConsumingWebcamStreams: {
      new: 'Stops receiving somebody’s camera, where `autoConsume` is false.',
    },
    on: 'mapped',
    off: 'mapped',
  },
  AgentParticipant: {
    isAgent: { new: 'True: this participant is a software agent.' },
    agentId: { new: 'Which agent it is.' },
    agentState: { new: 'Whether the agent listens, thinks, speaks or is idle.' },
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
      new: 'Ends a subscription; takes the topic and the object of callbacks.',
      steps: ['chat'],
    },
  },
  realtimeStore: {
    setValue: { new: 'Sets a value of up to 1 KB that all share; null deletes it.' },
    getValue: { new: 'Gives the value of a key, also to those who join later.' },
    observe: { new: 'Calls you when the value of a key changes.' },
    stopObserving: { new: 'Ends what `observe()` began.' },
  },
  PreCallTestError: { code: 'mapped', message: 'mapped' },
};
