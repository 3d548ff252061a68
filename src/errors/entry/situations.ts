import type { Situation } from '../situation';

const tryLater = 'Tell the user, wait a few seconds and try again; give up after a few attempts.';
const yourNames = 'This is a bug in your code: create names on your server, and check them there.';
const idsOnly = 'VideoSDK does not use your name for the room: pass the id that the REST API returned.';
const anyName = 'VideoSDK accepts any name: only `participantId` and `roomId` have rules.';

export const entry = {
  'service-unreachable': {
    title: 'The service cannot be reached',
    cause: 'No request and no socket reaches either vendor.',
    program: 'join',
    twilio: [53000],
    videosdk: ['Errors.ERROR_UNABLE_TO_JOIN_MEETING'],
    handle: { twilio: tryLater, videosdk: tryLater },
  },
  'service-busy': {
    title: 'The service is busy',
    cause:
      'Twilio’s service asks the SDK twice to wait, and then gives up. VideoSDK’s service answers with HTTP 503.',
    program: 'join',
    twilio: [53006],
    videosdk: ['Errors.SOMETHING_WENT_WRONG'],
    handle: { twilio: tryLater, videosdk: tryLater },
  },
  'server-error': {
    title: 'The service fails',
    cause: 'The service answers the next join with its own “server error”.',
    program: 'join',
    twilio: [53104],
    videosdk: ['Errors.SOMETHING_WENT_WRONG'],
    handle: { twilio: tryLater, videosdk: tryLater },
  },
  'room-full': {
    title: 'The room is full',
    cause: 'Nobody else can join.',
    program: 'join',
    twilio: [53105],
    videosdk: ['Errors.MAX_PARTCIPANT_REACHED'],
    handle: {
      twilio: 'Tell the user; let them try again.',
      videosdk: 'Recognise it by the event: `join()` only rejects with the general 3047.',
    },
  },
  'room-not-found': {
    title: 'There is no such room',
    cause:
      'Your server names a room that does not exist. Twilio’s account is set so that only servers can create rooms.',
    program: 'join',
    twilio: [53106],
    videosdk: ['Errors.INVALID_MEETING_ID'],
    handle: {
      twilio: 'Create the room over REST first, or allow clients to create rooms, in Twilio’s console.',
      videosdk: 'Create the room over REST first, and pass its `roomId`.',
    },
  },
  'room-disabled': {
    title: 'The room was deactivated',
    cause: 'Your server has deactivated VideoSDK’s room over REST, and ended Twilio’s.',
    program: 'join',
    twilio: [53118],
    videosdk: ['Errors.MEETING_ID_DISABLED'],
    handle: {
      twilio: 'Nobody can join a room by its SID after it has ended; joining by name creates a new room.',
      videosdk: 'Create another room.',
    },
  },
  'room-name-blank': {
    title: 'The room’s name is blank',
    cause: 'Your server uses a space as the room’s name.',
    program: 'join',
    twilio: [53100],
    videosdk: ['Errors.INVALID_MEETING_ID'],
    handle: { twilio: yourNames, videosdk: idsOnly },
  },
  'room-name-long': {
    title: 'The room’s name is too long',
    cause:
      'Your server uses a name of 129 characters for Twilio’s room, and something that is not an id for VideoSDK’s.',
    program: 'join',
    twilio: [53101],
    videosdk: ['Errors.INVALID_MEETING_ID'],
    handle: { twilio: yourNames, videosdk: idsOnly },
  },
  'room-name-characters': {
    title: 'The room’s name has invalid characters',
    cause: 'Your server uses a room name that contains a line break.',
    program: 'join',
    twilio: [53102],
    videosdk: ['Errors.INVALID_MEETING_ID'],
    handle: { twilio: yourNames, videosdk: idsOnly },
  },
  'identity-blank': {
    title: 'The identity is blank',
    cause: 'Your server signs Twilio’s token with a space as the identity.',
    program: 'join',
    twilio: [53200],
    videosdk: [],
    handle: { twilio: yourNames, videosdk: anyName },
  },
  'identity-long': {
    title: 'The identity is too long',
    cause: 'Your server signs Twilio’s token with an identity of 129 characters.',
    program: 'join',
    twilio: [53201],
    videosdk: [],
    handle: { twilio: yourNames, videosdk: anyName },
  },
  'identity-characters': {
    title: 'The identity has invalid characters',
    cause: 'Your server signs Twilio’s token with an identity that contains a line break.',
    program: 'join',
    twilio: [53202],
    videosdk: [],
    handle: { twilio: yourNames, videosdk: anyName },
  },
} as const satisfies Record<string, Situation>;
