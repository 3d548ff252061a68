import type { Situation } from '../situation';

export const leaving = {
  left: {
    title: 'You leave',
    cause: 'The programs leave as soon as they are in.',
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
      videosdk: '`meeting-left` says 1002: say who may let the person in again.',
    },
  },
  'removed-by-server': {
    title: 'Your server removes you',
    cause: 'Your server removes you over REST.',
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
  switched: {
    title: 'You change to another room',
    cause: 'The programs leave the one room and join another.',
    program: 'switches',
    twilio: [],
    videosdk: [],
    handle: {
      twilio: 'You leave the one room yourself, so its `disconnected` is yours.',
      videosdk:
        'Your `meeting` stays the same, and nothing is told as an end. The others see `participant-left` with 1005.',
    },
  },
  'switched-to-full': {
    title: 'The room you change to is full',
    cause: 'Another has taken the last seat when you arrive.',
    program: 'switches',
    twilio: [53105],
    videosdk: ['leaveReason.SWITCH_ROOM_FAILED'],
    handle: {
      twilio: 'You are in neither room: join the first one again, or say so.',
      videosdk:
        'You are in neither meeting: join the first one again, or say so. `switchTo()` itself had gone well.',
    },
  },
  'entry-denied': {
    title: 'Nobody lets you in',
    cause: 'VideoSDK’s token may only ask to join, and somebody says no.',
    program: 'asks',
    twilio: [],
    videosdk: [],
    handle: {
      twilio: 'Nobody is asked: hold the person back on your server, until there is a token for them.',
      videosdk: '`join()` has resolved, and you are not in: wait for `entry-responded`, and say no.',
    },
  },
  'admitted-in-vain': {
    title: 'You are let in, and then the service fails',
    cause: 'VideoSDK’s token may only ask to join, somebody says yes, and the service refuses what follows.',
    program: 'asks',
    twilio: [],
    videosdk: ['leaveReason.JOIN_ROOM_FAILED'],
    handle: {
      twilio: 'Cannot happen: who has a token is in when `connect()` resolves.',
      videosdk: '`meeting-left` brings it, though you never were in: offer to try again.',
    },
  },
} as const satisfies Record<string, Situation>;
