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
      twilio: 'Show a banner on `reconnecting`, and remove it on `reconnected`.',
      videosdk:
        'Show a banner when the state is `RECONNECTING`, and remove it on `meeting-joined`. The state comes late, and without a code; `socket-state-changed` fires at once, but is not documented.',
    },
  },
  'network-gone': {
    title: 'The network is lost for good',
    cause: 'Once you are in, signalling is cut permanently.',
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
    cause: 'Once you are in, no message arrives any more, but the sockets stay open.',
    seconds: 95,
    program: 'publish',
    twilio: [53001],
    videosdk: ['Errors.ERROR_OPERATION_TIMED_OUT'],
    handle: {
      twilio:
        'The SDK notices after three missed heartbeats, which takes a minute here because the sandbox asks for few. Pending calls fail when the room ends.',
      videosdk:
        'Every request times out after about twenty seconds: offer to try again. The state changes later.',
    },
  },
  'media-breaks': {
    title: 'The media connection breaks',
    cause:
      'While your camera is on, media stops permanently, as when a media server fails. Signalling continues.',
    seconds: 45,
    program: 'publish',
    twilio: [53405],
    videosdk: ['Errors.ERROR_MEETING_MEDIA_CONNECTION_FAILED'],
    handle: {
      twilio: '`reconnecting` fires at once, and half a minute later the room ends: offer to join again.',
      videosdk: 'Only the sender gets an error, about twenty seconds later: leave and join again.',
    },
  },
  'guest-lost': {
    title: 'Somebody else loses the network',
    cause: 'A guest’s connection is lost without leaving first.',
    program: 'join',
    twilio: [],
    videosdk: ['leaveReason.WEBSOCKET_DISCONNECTED'],
    handle: {
      twilio:
        'Show that the person may come back: `participantReconnected` or, half a minute later, `participantDisconnected` follows.',
      videosdk:
        'The person has left, with the reason 1001 as second argument. If the same person comes back, that is a new participant.',
    },
  },
} as const satisfies Record<string, Situation>;
