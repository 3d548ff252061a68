import type { Situation } from '../situation';

const tryLater = 'Say so, wait a few seconds and try again; give up after a few attempts.';
const yourNames = 'This is a bug in your code: create names on your server, and check them there.';
const idsOnly = 'VideoSDK does not use the name: pass the id that the REST API returned.';
const anyName = 'VideoSDK accepts any name: only `participantId` and `roomId` have rules.';

export const entry = {
  'service-unreachable': {
    title: 'The service cannot be reached',
    cause: 'No request and no socket gets through to either vendor.',
    program: 'join',
    twilio: [53000],
    videosdk: ['Errors.ERROR_UNABLE_TO_JOIN_MEETING'],
    handle: { twilio: tryLater, videosdk: tryLater },
  },
  'service-busy': {
    title: 'The service is busy',
    cause:
      'Twilio’s service asks the SDK to wait, twice, and then gives up. VideoSDK’s answers with HTTP 503.',
    program: 'join',
    twilio: [53006],
    videosdk: ['Errors.SOMETHING_WENT_WRONG'],
    handle: { twilio: tryLater, videosdk: tryLater },
  },
  'server-error': {
    title: 'The service fails',
    cause: 'The next join is answered with the service’s own “server error”.',
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
      twilio: 'Say so; let the person try again.',
      videosdk: 'Recognise it by the event: `join()` only rejects with the general 3047.',
    },
  },
  'room-not-found': {
    title: 'There is no such room',
    cause: 'Your server names a room that does not exist. Twilio’s account lets only servers create rooms.',
    program: 'join',
    twilio: [53106],
    videosdk: ['Errors.INVALID_MEETING_ID'],
    handle: {
      twilio: 'Create the room over REST first, or let clients create rooms in the console.',
      videosdk: 'Create the room over REST first, and pass its `roomId`.',
    },
  },
  'room-disabled': {
    title: 'The room was switched off',
    cause: 'Your server has deactivated VideoSDK’s room over REST, and ended Twilio’s.',
    program: 'join',
    twilio: [53118],
    videosdk: ['Errors.MEETING_ID_DISABLED'],
    handle: {
      twilio: 'A room that has ended cannot be joined by its SID; joining by name creates a new one.',
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
    title: 'The room’s name has bad characters',
    cause: 'Your server names a room with a line break in it.',
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
    title: 'The identity has bad characters',
    cause: 'Your server signs Twilio’s token with an identity that contains a line break.',
    program: 'join',
    twilio: [53202],
    videosdk: [],
    handle: { twilio: yourNames, videosdk: anyName },
  },
} as const satisfies Record<string, Situation>;
