import type { Situation } from '../situation';

export const connection = {
  'network-lost': {
    title: 'The network is lost, and comes back',
    cause: 'After you have joined, signalling is cut for eight seconds.',
    seconds: 20,
    program: 'join',
    twilio: [53001],
    videosdk: [],
    handle: {
      twilio: 'Show a banner on `reconnecting`, and remove it on `reconnected`.',
      videosdk:
        'Show a banner when the state is `RECONNECTING`, and remove it on `meeting-joined`. The state changes late, and without a code; `socket-state-changed` fires at once, but is not documented.',
    },
  },
  'network-gone': {
    title: 'The network is lost for good',
    cause: 'After you have joined, signalling is cut permanently.',
    seconds: 60,
    program: 'join',
    twilio: [53001],
    videosdk: ['leaveReason.WEBSOCKET_CONNECTION_ATTEMPTS_EXHAUSTED'],
    handle: {
      twilio: 'After half a minute you are disconnected from the room: offer to join again.',
      videosdk: 'After ten tries you leave the meeting: offer to join again.',
    },
  },
  'service-silent': {
    title: 'The service does not answer',
    cause: 'After you have joined, no message arrives any more, but the sockets stay open.',
    seconds: 95,
    program: 'publish',
    twilio: [53001],
    videosdk: ['Errors.ERROR_OPERATION_TIMED_OUT'],
    handle: {
      twilio:
        'The SDK notices after three missed heartbeats. That takes a minute here, because the sandbox asks for few heartbeats. Pending calls fail when you are disconnected.',
      videosdk:
        'Every request times out after about twenty seconds: offer to try again. The meeting’s state changes later.',
    },
  },
  'media-breaks': {
    title: 'The media connection breaks',
    cause:
      'While your camera is on, media stops permanently, as if a media server had failed. Signalling continues.',
    seconds: 45,
    program: 'publish',
    twilio: [53405],
    videosdk: ['Errors.ERROR_MEETING_MEDIA_CONNECTION_FAILED'],
    handle: {
      twilio:
        '`reconnecting` fires at once, and half a minute later you are disconnected: offer to join again.',
      videosdk: 'Only the sender gets an error, about twenty seconds later: leave and join again.',
    },
  },
  'guest-lost': {
    title: 'Somebody else loses the network',
    cause: 'A guest loses the connection without having left.',
    program: 'join',
    twilio: [],
    videosdk: ['leaveReason.WEBSOCKET_DISCONNECTED'],
    handle: {
      twilio:
        'Show that the person may come back. The next event is `participantReconnected` or, half a minute later, `participantDisconnected`.',
      videosdk:
        '`participant-left` fires, with the reason 1001 as its second argument. A person who comes back is a new participant.',
    },
  },
} as const satisfies Record<string, Situation>;
