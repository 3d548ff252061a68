import type { ConfigOption, ReactRow, ReactRows, Takes } from './names';

/** Properties of `MeetingProvider`. */
export const providerProps: ReactRows<Takes<'MeetingProvider'>> = {
  children: { plain: 'The elements that may use the hooks', twilio: 'The same' },
  config: { plain: 'The options of `initMeeting()`', twilio: 'The options of `connect()`' },
  token: { plain: '`VideoSDK.config(token)`', twilio: 'The first argument of `connect()`' },
  joinWithoutUserInteraction: {
    plain: 'Calls `join()` in the provider’s effect; in `StrictMode` twice',
    twilio: '`connect()` in an effect',
  },
  reinitialiseMeetingOnConfigChange: {
    plain:
      'Leaves when the token or the id changes, and then calls `join()` on the meeting that it has left: no hook is notified',
    twilio: 'The effect’s dependencies',
  },
  deviceInfo: { plain: '`VideoSDK.analytics()`', twilio: 'Nothing' },
};

/** A property that the code reads and the declarations do not have. */
export const undeclaredProps: Readonly<Record<string, ReactRow>> = {
  keyProvider: {
    plain: '`VideoSDK.setKeyProvider()`, for end-to-end encryption',
    twilio: 'Nothing',
    undeclared: true,
  },
};

/** What `MeetingConsumer` takes besides the callbacks of `useMeeting()`. */
export const consumerProps: ReactRows<Exclude<Takes<'MeetingConsumer'>, Takes<'useMeeting'>>> = {
  children: {
    plain: 'A function that gets what `useMeeting()` returns, and returns elements',
    twilio: 'The same, as a consumer of your context',
  },
};

/** Options in its `config`. */
export const configOptions: ReactRows<ConfigOption> = {
  meetingId: { plain: '`meetingId` of `initMeeting()`', twilio: '`name`' },
  mode: { plain: '`mode` of `initMeeting()`', twilio: 'Nothing' },
  metaData: { plain: '`metaData` of `initMeeting()`', twilio: 'The identity of the token, or your server' },
  autoConsume: { plain: '`autoConsume` of `initMeeting()`', twilio: '`automaticSubscription`' },
  preferredProtocol: { plain: '`preferredProtocol` of `initMeeting()`', twilio: '`iceTransportPolicy`' },
  participantId: { plain: '`participantId` of `initMeeting()`', twilio: 'The identity of the token' },
  name: { plain: '`name` of `initMeeting()`', twilio: 'The identity of the token' },
  micEnabled: { plain: '`micEnabled` of `initMeeting()`', twilio: '`audio`' },
  webcamEnabled: { plain: '`webcamEnabled` of `initMeeting()`', twilio: '`video`' },
  maxResolution: { plain: '`maxResolution` of `initMeeting()`', twilio: '`width` and `height` of `video`' },
  customCameraVideoTrack: { plain: '`customCameraVideoTrack` of `initMeeting()`', twilio: '`tracks`' },
  customMicrophoneAudioTrack: {
    plain: '`customMicrophoneAudioTrack` of `initMeeting()`',
    twilio: '`tracks`',
  },
  signalingBaseUrl: { plain: '`signalingBaseUrl` of `initMeeting()`', twilio: '`region`' },
  multiStream: { plain: '`multiStream` of `initMeeting()`', twilio: 'Simulcast in `preferredVideoCodecs`' },
  defaultCamera: { plain: '`defaultCamera` of `initMeeting()`', twilio: '`facingMode` of `video`' },
  debugMode: { plain: '`debugMode` of `initMeeting()`', twilio: '`Logger`' },
  translationLanguage: { plain: '`translationLanguage` of `initMeeting()`', twilio: 'Nothing' },
  speakingLanguage: { plain: '`speakingLanguage` of `initMeeting()`', twilio: 'Nothing' },
  codecSwitchEnabled: { plain: '`codecSwitchEnabled` of `initMeeting()`', twilio: '`preferredVideoCodecs`' },
};
