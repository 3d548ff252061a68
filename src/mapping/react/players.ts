import type { ReactRow, ReactRows, Takes } from './names';

/* What components and functions take. */

export const videoPlayer: ReactRows<Takes<'VideoPlayer'>> = {
  participantId: {
    plain: 'Whose stream: `meeting.participants.get(id)`',
    twilio: 'The `VideoTrack` that was passed down',
  },
  type: { plain: 'Which stream: of kind `video`, or `share`', twilio: 'Which publication' },
  containerStyle: { plain: 'Styles of the `<div>` around it', twilio: 'Your own' },
  className: { plain: 'Class of the `<div>` around it', twilio: 'Your own' },
  classNameVideo: { plain: 'Class of the `<video>`', twilio: 'Your own' },
  videoStyle: {
    plain: 'Styles of the `<video>`. Your own camera is mirrored unless you change it here',
    twilio: 'Your own; `VideoTrack` also mirrors your own camera',
  },
  videoRef: { plain: 'The `<video>` itself', twilio: 'The element that `attach()` was given' },
};

export const audioPlayer: ReactRows<Takes<'AudioPlayer'>> = {
  participantId: {
    plain: 'Whose stream; your own is played muted',
    twilio: 'The `AudioTrack` that was passed down',
  },
  type: { plain: 'Which stream: of kind `audio`, or `shareAudio`', twilio: 'Which publication' },
};

/** Its other two parameters are declared, and the code does not read them. */
export const adaptiveObservers: Readonly<Record<string, ReactRow>> = {
  VideoPlayerComponent: {
    plain: 'A component that takes a `ref` and passes it to the observed element',
    twilio: 'Nothing',
  },
  intersectionObserverOptions: { plain: 'Nothing: the code does not read it', twilio: 'Nothing' },
  debounceDelay: { plain: 'Nothing: the code waits 400 ms, whatever you pass', twilio: 'Nothing' },
};

export const microphone: ReactRows<Takes<'createMicrophoneAudioTrack'>> = {
  noiseConfig: {
    plain: '`noiseConfig` of `VideoSDK.createMicrophoneAudioTrack()`',
    twilio: '`echoCancellation`, `autoGainControl` and `noiseSuppression` of `createLocalAudioTrack()`',
  },
  encoderConfig: {
    plain: '`encoderConfig`: a profile by name',
    twilio: '`maxAudioBitrate` of `connect()`',
  },
  microphoneId: { plain: '`microphoneId`', twilio: '`deviceId` of `createLocalAudioTrack()`' },
};

export const camera: ReactRows<Takes<'createCameraVideoTrack'>> = {
  cameraId: { plain: '`cameraId` of `VideoSDK.createCameraVideoTrack()`', twilio: '`deviceId`' },
  encoderConfig: {
    plain: '`encoderConfig`: a size by name',
    twilio: '`width` and `height` of `createLocalVideoTrack()`',
  },
  facingMode: { plain: '`facingMode`', twilio: '`facingMode`, in `useFlipCameraToggle`' },
  optimizationMode: { plain: '`optimizationMode`', twilio: '`contentHint` of the track' },
  multiStream: { plain: '`multiStream`', twilio: '`simulcast` in `preferredVideoCodecs`' },
  bitrateMode: { plain: '`bitrateMode`', twilio: '`maxVideoBitrate` of `connect()`' },
  maxLayer: { plain: '`maxLayer`', twilio: 'Nothing' },
  codec: { plain: '`codec`', twilio: '`preferredVideoCodecs` of `connect()`' },
};

export const screenShare: ReactRows<Takes<'createScreenShareVideoTrack'>> = {
  encoderConfig: {
    plain: '`encoderConfig` of `VideoSDK.createScreenShareVideoTrack()`',
    twilio: 'Constraints of `getDisplayMedia()`',
  },
  optimizationMode: { plain: '`optimizationMode`', twilio: '`contentHint` of the track' },
  withAudio: {
    plain: '`withAudio`; here the default is `enable`',
    twilio: '`audio` of `getDisplayMedia()`',
  },
  multiStream: { plain: '`multiStream`', twilio: '`simulcast` in `preferredVideoCodecs`' },
};

export const preCallTest: ReactRows<Takes<'runPreCallTest'>> = {
  token: {
    plain: '`token` of `VideoSDK.runPreCallTest()`',
    twilio: 'The first argument of `runPreflight()`',
  },
  samplingDuration: { plain: '`samplingDuration`', twilio: '`duration` of `runPreflight()`' },
  audioOnly: { plain: '`audioOnly`', twilio: 'Nothing' },
  audioTrack: { plain: '`audioTrack`', twilio: 'Nothing: the test creates its own' },
  videoTrack: { plain: '`videoTrack`', twilio: 'Nothing: the test creates its own' },
  videoConfig: { plain: '`videoConfig`', twilio: 'Nothing' },
  audioConfig: { plain: '`audioConfig`', twilio: 'Nothing' },
  onStatsChange: { plain: '`onStatsChange`', twilio: '`progress` of the `PreflightTest`' },
};

export const logLevel: Readonly<Record<string, ReactRow>> = {
  logLevel: { plain: 'The argument of `VideoSDK.setLogLevel()`', twilio: 'The argument of `setLevel()`' },
};
