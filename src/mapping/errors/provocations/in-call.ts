import type { Provocation } from '../provocations';

export const inCall = {
  'network-lost': {
    title: 'The network is lost, and comes back',
    cause: 'Once you are in, signalling is cut for eight seconds.',
    program: 'join',
    twilio: [53001],
    videosdk: [],
    handle: {
      twilio: 'Show it on `reconnecting`, take it away on `reconnected`.',
      videosdk:
        'Show it when the state is `RECONNECTING`, take it away on `meeting-joined`. It is told late, and without a code.',
    },
  },
  'room-ended': {
    title: 'The room is ended for everyone',
    cause: 'The room is closed while you are in it.',
    program: 'join',
    twilio: [53118],
    videosdk: ['leaveReason.ROOM_CLOSE'],
    handle: {
      twilio: '`disconnected` brings it: say that the call is over.',
      videosdk: '`meeting-left` brings the reason: say that the call is over.',
    },
  },
  'room-ended-by-server': {
    title: 'Your server ends the room',
    cause: 'Your server ends both rooms over REST while you are in them.',
    program: 'join',
    twilio: [53118],
    videosdk: ['leaveReason.MEETING_END_API'],
    handle: {
      twilio: 'The same as any end of a room.',
      videosdk: 'A code of its own, 1009; most apps treat it as 1006.',
    },
  },
  removed: {
    title: 'You are removed',
    cause: 'You are sent out of the room, by a moderator in VideoSDK’s case.',
    program: 'join',
    twilio: [],
    videosdk: ['leaveReason.REMOVE_PEER'],
    handle: {
      twilio: '`disconnected` comes without an error, as if you had left: remember whether you did.',
      videosdk: '`meeting-left` says 1002: say who may let the person in again.',
    },
  },
  'removed-by-server': {
    title: 'Your server removes you',
    cause: 'Your server takes you out over REST.',
    program: 'join',
    twilio: [],
    videosdk: ['leaveReason.REMOVE_PEER_API'],
    handle: {
      twilio: '`disconnected` comes without an error: let your server tell the app why.',
      videosdk: '`meeting-left` says 1010.',
    },
  },
  'joined-twice': {
    title: 'You join from somewhere else',
    cause: 'Somebody joins with the identity, or participant id, that you have.',
    program: 'join',
    twilio: [53205],
    videosdk: ['leaveReason.DUPLICATE_PARTICIPANT'],
    handle: {
      twilio:
        'Say that the call goes on elsewhere, and do not join again by yourself: the two would take turns.',
      videosdk: 'The same. It takes the same `participantId`; the same name is no matter.',
    },
  },
  'not-a-moderator': {
    title: 'You may not moderate',
    cause: 'VideoSDK’s program removes a guest with a token that lacks `allow_mod`.',
    program: 'moderate',
    twilio: [],
    videosdk: ['Errors.INVALID_PERMISSIONS'],
    handle: {
      twilio: 'There is nothing to refuse: only your server can remove somebody.',
      videosdk: 'Offer the button only to those whose token has `allow_mod`.',
    },
  },
} as const satisfies Record<string, Provocation>;
