import type { Situation } from '../situation';

const askAgain =
  'A fault of your token endpoint: asking it again helps only when the token had expired. Otherwise log the code.';
const oneCode = 'One code for every bad token: read the message in your log, and check the claims.';

export const tokens = {
  'token-malformed': {
    title: 'Malformed token',
    cause: 'Your server answers with the text “not-a-token”.',
    program: 'join',
    twilio: [20101],
    videosdk: ['Errors.INVALID_TOKEN'],
    handle: { twilio: askAgain, videosdk: oneCode },
  },
  'token-header': {
    title: 'The token’s header is wrong',
    cause: 'The header lacks `cty`, which Twilio requires. VideoSDK’s token is correct.',
    program: 'join',
    twilio: [20102],
    videosdk: [],
    handle: {
      twilio: 'Sign with Twilio’s helper library, or set `cty` to `twilio-fpa;v=1`.',
      videosdk: 'The header only needs `alg` and `typ`.',
    },
  },
  'token-unknown-key': {
    title: 'The API key is missing or unknown',
    cause: 'The token is signed for a key that the account does not have.',
    program: 'join',
    twilio: [20103],
    videosdk: ['Errors.INVALID_API_KEY'],
    handle: {
      twilio: 'Check the key and account SID on your server; was the key deleted?',
      videosdk: 'Check the claim `apikey` on your server.',
    },
  },
  'token-expired': {
    title: 'The token has expired',
    cause: 'Your server signs a token that expired a minute ago.',
    program: 'join',
    twilio: [20104],
    videosdk: ['Errors.INVALID_TOKEN'],
    handle: {
      twilio: 'Fetch a new token and join again, once: `if (error.code === 20104)`.',
      videosdk: 'Fetch a new token and join again, once. 4002 also stands for other faults of the token.',
    },
  },
  'token-not-yet-valid': {
    title: 'The token is not valid yet',
    cause: 'The claim `nbf` is an hour in the future, as when the clock of your server is wrong.',
    program: 'join',
    twilio: [20105],
    videosdk: ['Errors.INVALID_TOKEN'],
    handle: { twilio: 'Set the clock of your server, and sign without `nbf`.', videosdk: oneCode },
  },
  'token-without-grants': {
    title: 'The token allows nothing',
    cause: 'Twilio’s token has no video grant, VideoSDK’s an empty list of permissions.',
    program: 'join',
    twilio: [20106],
    videosdk: ['Errors.INVALID_PERMISSIONS'],
    handle: {
      twilio: 'Add a `VideoGrant` on your server.',
      videosdk: 'Put `allow_join` or `ask_join` into `permissions` on your server.',
    },
  },
  'token-wrong-secret': {
    title: 'The token is signed with another secret',
    cause: 'The key and the claims are right, but the signature is wrong.',
    program: 'join',
    twilio: [20107],
    videosdk: ['Errors.INVALID_TOKEN'],
    handle: { twilio: 'Check the API secret on your server.', videosdk: oneCode },
  },
  'token-other-room': {
    title: 'The token is for another room',
    cause: 'The token names another room than the one that the app joins.',
    program: 'join',
    twilio: [20106],
    videosdk: ['Errors.UNAUTHORIZED_MEETING_ID'],
    handle: {
      twilio: 'Ask your server for a token for this room. Which code the real service gives is inferred.',
      videosdk: 'Ask your server for a token whose `roomId` is this meeting.',
    },
  },
  'token-other-participant': {
    title: 'The token is for another participant',
    cause: 'VideoSDK’s token names a `participantId`, and the app joins under another.',
    program: 'join',
    twilio: [],
    videosdk: ['Errors.UNAUTHORIZED_PARTCIPANT_ID'],
    handle: {
      twilio: 'Cannot happen: only the token contains the identity.',
      videosdk: 'Pass the token’s `participantId` to `initMeeting()`.',
    },
  },
  'token-wrong-role': {
    title: 'The token is for the REST API only',
    cause: 'VideoSDK’s token has only the role `crawler`.',
    program: 'join',
    twilio: [],
    videosdk: ['Errors.UNAUTHORIZED_ROLE'],
    handle: {
      twilio: 'Twilio’s tokens have no roles: a token without a video grant is 20106.',
      videosdk: 'Sign with the role `rtc`, or without roles.',
    },
  },
} as const satisfies Record<string, Situation>;
