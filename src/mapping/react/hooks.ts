import type { ReactRow, ReactRows, Results, StreamShared, Takes } from './names';
import { member, sharedWith } from './shared';

/* The smaller hooks: what each takes and gives. */

const none = (plain: string): ReactRow => ({ plain, twilio: 'Nothing' });

export const mediaDevice = {
  callbacks: {
    onDeviceChanged: {
      plain: '`device-changed` of `VideoSDK`',
      twilio: '`devicechange` of `navigator.mediaDevices`, in `useDevices`',
    },
  } satisfies ReactRows<Takes<'useMediaDevice'>>,
  results: {
    getDevices: {
      plain: '`VideoSDK.getDevices()`',
      twilio: '`navigator.mediaDevices.enumerateDevices()`, in `useDevices`',
    },
    getCameras: { plain: '`VideoSDK.getCameras()`', twilio: 'Those of kind `videoinput`, in `useDevices`' },
    getMicrophones: {
      plain: '`VideoSDK.getMicrophones()`',
      twilio: 'Those of kind `audioinput`, in `useDevices`',
    },
    getPlaybackDevices: {
      plain: '`VideoSDK.getPlaybackDevices()`',
      twilio: 'Those of kind `audiooutput`, in `useDevices`; the chosen one in `useActiveSinkId`',
    },
    checkPermissions: { plain: '`VideoSDK.checkPermissions()`', twilio: '`navigator.permissions.query()`' },
    requestPermission: {
      plain: '`VideoSDK.requestPermission()`',
      twilio: '`getUserMedia()`, and stopping the stream',
    },
  } satisfies ReactRows<Results<'useMediaDevice'>>,
};

export const stream = {
  callbacks: {
    onStreamStateChanged: {
      plain: '`state` of the `Stream`',
      twilio: '`started` and `stopped` of the track; its `isSwitchedOff`',
    },
  } satisfies ReactRows<Takes<'useStream', '1'>>,
  results: {
    ...sharedWith('Stream', [
      ...(['kind', 'track', 'codec', 'displaySurface', 'paused', 'pause', 'resume'] as const),
    ] satisfies StreamShared[]),
    stream: { plain: 'The `Stream` itself', twilio: 'The `RemoteTrack` that was passed down' },
  } satisfies ReactRows<Results<'useStream'>>,
};

export const pubSub = {
  callbacks: {
    onMessageReceived: {
      plain: '`onMessageReceived` of `pubSub.subscribe()`',
      twilio: '`message` of a `RemoteDataTrack`, or `messageAdded` of the chat product',
    },
    onBatchReceived: none('`onBatchReceived` of `pubSub.subscribe()`; the hook collects `messages` from it'),
    onOldMessagesReceived: {
      plain: '`onOldMessagesReceived` of `pubSub.subscribe()`',
      twilio: 'The chat product’s list of messages, in `ChatProvider`',
    },
    onMessageDrop: none('`onMessageDrop` of `pubSub.subscribe()`'),
  } satisfies ReactRows<Takes<'usePubSub', '1'>>,
  options: {
    oldMessageLimit: none('`oldMessageLimit` of `pubSub.subscribe()`'),
    realtimeOverflow: none('`realtimeOverflow` of `pubSub.subscribe()`'),
    maxQueue: none('`maxQueue` of `pubSub.subscribe()`'),
    newMessageLimit: none('`newMessageLimit` of `pubSub.subscribe()`'),
    maxMessages: none('The highest number of `messages` that the hook keeps; the plain SDK keeps none'),
    bufferMessages: none('Whether the hook keeps `messages` at all'),
  } satisfies ReactRows<Takes<'usePubSub', '2'>>,
  results: {
    publish: member('pubSub', 'publish'),
    messages: {
      plain: 'Old and new messages of the topic, collected; the plain SDK hands them to listeners',
      twilio: 'Your own list, or the chat product’s, in `ChatProvider`',
    },
  } satisfies ReactRows<Results<'usePubSub'>>,
};

export const realtimeStore = {
  callbacks: {
    onValueChanged: none('`realtimeStore.observe()`'),
  } satisfies ReactRows<Takes<'useRealtimeStore', '1'>>,
  results: {
    setValue: none('`realtimeStore.setValue()` of the key'),
    getValue: none('`realtimeStore.getValue()` of the key'),
  } satisfies ReactRows<Results<'useRealtimeStore'>>,
};

export const file: ReactRows<Results<'useFile'>> = {
  uploadBase64File: { plain: '`Meeting.uploadBase64File()`', twilio: 'Your own storage' },
  fetchBase64File: { plain: '`Meeting.fetchBase64File()`', twilio: 'Your own storage' },
};

export const whiteboard: ReactRows<Results<'useWhiteboard'>> = {
  startWhiteboard: none('`Meeting.startWhiteboard()`'),
  stopWhiteboard: none('`Meeting.stopWhiteboard()`'),
  whiteboardUrl: none('The `url` from `whiteboard-started`, until `whiteboard-stopped`'),
};

export const transcription = {
  callbacks: {
    onTranscriptionStateChanged: none('`transcription-state-changed`'),
    onTranscriptionText: {
      plain: '`transcription-text`',
      twilio: '`transcription` of the `Room`, in `useTranscriptions`',
    },
  } satisfies ReactRows<Takes<'useTranscription'>>,
  results: {
    startTranscription: {
      plain: '`Meeting.startTranscription()`',
      twilio: '`receiveTranscriptions` of `connect()`, and your server',
    },
    stopTranscription: { plain: '`Meeting.stopTranscription()`', twilio: 'Your server' },
  } satisfies ReactRows<Results<'useTranscription'>>,
};

/** The plain SDK has these too, and its types do not show them. */
export const translation = {
  callbacks: {
    onTranslationStateChanged: none('`translation-state-changed`'),
    onTranslationLanguageChanged: none('`translation-language-changed`'),
    onTranslationText: none('`translation-text`'),
  } satisfies ReactRows<Takes<'useTranslation'>>,
  results: {
    startTranslation: none('`Meeting.startTranslation()`'),
    changeTranslationLanguage: none('`Meeting.changeTranslationLanguage()`'),
    stopTranslation: none('`Meeting.stopTranslation()`'),
  } satisfies ReactRows<Results<'useTranslation'>>,
};
