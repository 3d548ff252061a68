import type { Situation } from '../situation';

export const connection = {
  'network-lost': {
    title: 'The network is lost, and comes back',
    cause: 'Once you are in, signalling is cut for eight seconds.',
    seconds: 20,
    program: 'join',
    twilio: [53001],
    videosdk: [],
    handle: {
      twilio: 'Show it on `reconnecting`, take it away on `reconnected`.',
      videosdk:
        'Show it when the state is `RECONNECTING`, take it away on `meeting-joined`. It is told late, and without a code; `socket-state-changed` tells at once, but is not documented.',
    },
  },
  'network-gone': {
    title: 'The network is lost, and stays away',
    cause: 'Once you are in, signalling is cut for good.',
    seconds: 60,
    program: 'join',
    twilio: [53001],
    videosdk: ['leaveReason.WEBSOCKET_CONNECTION_ATTEMPTS_EXHAUSTED'],
    handle: {
      twilio: 'After half a minute the room is over: offer to join again.',
      videosdk: 'After ten tries the meeting is over: offer to join again.',
    },
  },
  'service-silent': {
    title: 'The service does not answer',
    cause: 'Once you are in, nothing that is sent arrives, and nothing breaks off.',
    seconds: 95,
    program: 'publish',
    twilio: [53001],
    videosdk: ['Errors.ERROR_OPERATION_TIMED_OUT'],
    handle: {
      twilio:
        'It notices when three heartbeats are missed: here a minute, for the sandbox asks for few. What waits fails when the room is over.',
      videosdk: 'Every request has a limit, some twenty seconds: offer to try again. The state tells later.',
    },
  },
  'media-breaks': {
    title: 'The media connection breaks',
    cause: 'While your camera is on, media stops for good, as when a media server dies. Signalling goes on.',
    seconds: 45,
    program: 'publish',
    twilio: [53405],
    videosdk: ['Errors.ERROR_MEETING_MEDIA_CONNECTION_FAILED'],
    handle: {
      twilio: '`reconnecting` tells at once, and half a minute later the room is over: offer to join again.',
      videosdk: 'Only the sender is told, about twenty seconds later: leave and join again.',
    },
  },
  'guest-lost': {
    title: 'Somebody else loses the network',
    cause: 'A guest’s connection is gone without a word.',
    program: 'join',
    twilio: [],
    videosdk: ['leaveReason.WEBSOCKET_DISCONNECTED'],
    handle: {
      twilio:
        'Show the person as one who may come back: `participantReconnected` or, half a minute later, `participantDisconnected` follows.',
      videosdk:
        'The person has left, with the reason 1001 as second argument. When the same person comes back, it is as a new participant.',
    },
  },
} as const satisfies Record<string, Situation>;
