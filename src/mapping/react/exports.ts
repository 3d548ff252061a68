import type { ReactExport, ReactRow, ReactRows } from './names';

/** Everything that VideoSDK’s React package exports. */
export const exported: ReactRows<ReactExport> = {
  MeetingProvider: {
    plain: '`VideoSDK.config()` and `initMeeting()`, with all listeners',
    twilio: 'Your own context that holds the `Room`',
  },
  MeetingConsumer: {
    plain: '`meeting.on()`, as an element: the same callbacks as `useMeeting()`',
    twilio: 'The consumer of that context',
  },
  useMeeting: {
    plain: '`Meeting`: its state, methods and events',
    twilio: '`useRoom`, `useRoomState` and your own hooks on the `Room`',
  },
  useParticipant: {
    plain: '`Participant`: its state, methods and events',
    twilio: 'Hooks on a participant’s tracks and publications',
  },
  useAgentParticipant: { plain: '`AgentParticipant`', twilio: 'Nothing' },
  useStream: { plain: '`Stream`, by its id', twilio: 'A hook on a `RemoteTrack`' },
  usePubSub: {
    plain: '`meeting.pubSub`',
    twilio: 'A `LocalDataTrack`, or another chat product, in a context',
  },
  useRealtimeStore: { plain: '`meeting.realtimeStore`', twilio: 'Your server' },
  useFile: { plain: '`meeting.uploadBase64File()` and `fetchBase64File()`', twilio: 'Your own storage' },
  useWhiteboard: { plain: '`startWhiteboard()`, `stopWhiteboard()` and their events', twilio: 'Nothing' },
  useTranscription: {
    plain: '`startTranscription()`, `stopTranscription()` and their events',
    twilio: 'Transcriptions by another product or your server',
  },
  useTranslation: {
    plain: 'Translation of what is said; the plain SDK’s types do not show it',
    twilio: 'Nothing',
  },
  useCharacter: {
    plain: 'Characters: people played by a model; the plain SDK’s types do not show them',
    twilio: 'Nothing',
  },
  useMediaDevice: {
    plain: '`VideoSDK.getCameras()`, similar methods and `device-changed`',
    twilio: 'A `useDevices` hook on `enumerateDevices()` and `devicechange`',
  },
  createMicrophoneAudioTrack: {
    plain: '`VideoSDK.createMicrophoneAudioTrack()`',
    twilio: '`createLocalAudioTrack()` in `useLocalTracks`',
  },
  createCameraVideoTrack: {
    plain: '`VideoSDK.createCameraVideoTrack()`',
    twilio: '`createLocalVideoTrack()` in `useLocalTracks`',
  },
  createScreenShareVideoTrack: {
    plain: '`VideoSDK.createScreenShareVideoTrack()`',
    twilio: '`getDisplayMedia()` in `useScreenShareToggle`',
  },
  VideoPlayer: {
    plain: 'Your own `<video>` for a stream; it also pauses what is out of sight',
    twilio: 'A `VideoTrack` component with `track.attach()`',
  },
  AudioPlayer: {
    plain: 'Your own `<audio>` for a stream',
    twilio: 'An `AudioTrack` component with `track.attach()`',
  },
  withAdaptiveObservers: {
    plain:
      '`stream.pause()`, `stream.resume()` and `participant.setViewPort()`, depending on what is visible',
    twilio: 'The bandwidth profile’s `clientTrackSwitchOffControl` and `contentPreferencesMode`',
  },
  setLogLevel: { plain: '`VideoSDK.setLogLevel()`', twilio: '`Logger.setLevel()`' },
  runPreCallTest: { plain: '`VideoSDK.runPreCallTest()`', twilio: '`runPreflight()`' },
  PreCallTestError: { plain: '`PreCallTestError`', twilio: 'The error of `PreflightTest`’s `failed`' },
  Constants: { plain: '`VideoSDK.Constants`', twilio: 'Strings' },
  CameraDeviceInfo: { plain: '`CameraDeviceInfo`', twilio: '`MediaDeviceInfo`' },
  DeviceInfo: { plain: '`DeviceInfo`', twilio: '`MediaDeviceInfo`' },
  MicrophoneDeviceInfo: { plain: '`MicrophoneDeviceInfo`', twilio: '`MediaDeviceInfo`' },
};

/** What it exports besides, though its declarations do not say so. */
export const undeclaredExports: Readonly<Record<string, ReactRow>> = {
  useConnection: {
    plain:
      'A connection to another meeting, from `connections` of `useMeeting()`; TypeScript refuses to import it',
    twilio: 'A second `connect()`',
    undeclared: true,
  },
  ExternalE2EEKeyProvider: {
    plain: '`ExternalE2EEKeyProvider`; TypeScript takes it from the plain package',
    twilio: 'Nothing',
    undeclared: true,
  },
};
