import type { Situation } from '../situation';

export const leaving = {
  left: {
    title: 'You leave',
    cause: 'The programs leave as soon as they have joined.',
    program: 'leaves',
    twilio: [],
    videosdk: ['leaveReason.MANUAL_LEAVE_CALLED'],
    handle: {
      twilio: '`disconnected` without an error.',
      videosdk: '`meeting-left` with 1101: not an error. Tell the two apart by the code.',
    },
  },
  'room-ended': {
    title: 'The room is ended for everyone',
    cause: 'The room is closed while you are in it.',
    program: 'join',
    twilio: [53118],
    videosdk: ['leaveReason.ROOM_CLOSE'],
    handle: {
      twilio: '`disconnected` has the error: tell the user that the call is over.',
      videosdk: '`meeting-left` has the reason: tell the user that the call is over.',
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
      videosdk: 'It has its own code, 1009; most apps treat it like 1006.',
    },
  },
  removed: {
    title: 'You are removed',
    cause: 'You are removed from the room; on VideoSDK, by a moderator.',
    program: 'join',
    twilio: [],
    videosdk: ['leaveReason.REMOVE_PEER'],
    handle: {
      twilio: '`disconnected` fires without an error, as if you had left: remember whether you did.',
      videosdk: '`meeting-left` has 1002: tell the user who can let them in again.',
    },
  },
  'removed-by-server': {
    title: 'Your server removes you',
    cause: 'Your server removes you over REST.',
    program: 'join',
    twilio: [],
    videosdk: ['leaveReason.REMOVE_PEER_API'],
    handle: {
      twilio: '`disconnected` fires without an error: let your server tell the app why.',
      videosdk: '`meeting-left` says 1010.',
    },
  },
  'joined-twice': {
    title: 'You join from somewhere else',
    cause: 'Somebody joins with your identity or participant id.',
    program: 'join',
    twilio: [53205],
    videosdk: ['leaveReason.DUPLICATE_PARTICIPANT'],
    handle: {
      twilio:
        'Tell the user that the call continues elsewhere, and do not rejoin automatically: the two would keep replacing each other.',
      videosdk: 'The same. It only happens with the same `participantId`; the name does not matter.',
    },
  },
  switched: {
    title: 'You change to another room',
    cause: 'The programs leave one room and join another.',
    program: 'switches',
    twilio: [],
    videosdk: [],
    handle: {
      twilio: 'You leave the first room yourself, so you cause its `disconnected`.',
      videosdk:
        'Your `meeting` stays the same, and no event reports an end. The others see `participant-left` with 1005.',
    },
  },
  'switched-to-full': {
    title: 'The room you change to is full',
    cause: 'Somebody else takes the last place before you arrive.',
    program: 'switches',
    twilio: [53105],
    videosdk: ['leaveReason.SWITCH_ROOM_FAILED'],
    handle: {
      twilio: 'You are in neither room: join the first one again, or tell the user.',
      videosdk:
        'You are in neither meeting: join the first one again, or tell the user. `switchTo()` itself has succeeded.',
    },
  },
  'entry-denied': {
    title: 'Nobody lets you in',
    cause: 'VideoSDK’s token may only ask to join, and somebody inside refuses.',
    program: 'asks',
    twilio: [],
    videosdk: [],
    handle: {
      twilio:
        'There is no such request: let the person wait on your server, until you have a token for them.',
      videosdk:
        '`join()` has resolved, but you are not in: wait for `entry-responded`, and tell the user that they were refused.',
    },
  },
  'admitted-in-vain': {
    title: 'You are let in, and then the service fails',
    cause: 'VideoSDK’s token may only ask to join, somebody inside agrees, and then the service fails.',
    program: 'asks',
    twilio: [],
    videosdk: ['leaveReason.JOIN_ROOM_FAILED'],
    handle: {
      twilio: 'Cannot happen: with a token, you are in when `connect()` resolves.',
      videosdk: '`meeting-left` has the error, although you were never in: offer to try again.',
    },
  },
} as const satisfies Record<string, Situation>;
