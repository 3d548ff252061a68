import type { Entries } from '../entry';
import { byTheService } from '../evidence';
import { PAGES } from './sources';

const restsOn = [PAGES.twilioTokens, PAGES.tokens];

/** What an access token of Twilio's says, by the words of its helper library. */
export const accessToken: Entries<
  'accountSid' | 'keySid' | 'secret' | 'identity' | 'ttl' | 'nbf' | 'VideoGrant' | 'VideoGrant.room'
> = {
  accountSid: { relation: 'none', instead: 'Nothing to move: the key identifies the account.', restsOn },
  keySid: {
    to: 'token.apikey',
    relation: 'renamed',
    payload: 'A claim of the payload; Twilio puts it into `iss`.',
    restsOn,
    steps: ['connect', 'server'],
  },
  secret: {
    to: 'token.secret',
    relation: 'same',
    payload: 'Signs the token with HS256, on your server only.',
    restsOn,
    steps: ['connect', 'server'],
  },
  identity: {
    to: 'token.participantId',
    relation: 'changed-meaning',
    payload: 'Optional. Without it a client can choose any id, even somebody else’s.',
    also: ['initMeeting options.participantId', 'initMeeting options.name'],
    restsOn,
    steps: ['connect', 'server'],
  },
  ttl: {
    to: 'token.exp',
    relation: 'renamed',
    payload:
      'A token is needed to join and to reconnect after a lost connection, and cannot be renewed during a meeting; make it valid for as long as a call may last.',
    restsOn,
    steps: ['connect', 'server'],
  },
  nbf: {
    relation: 'none',
    instead: 'Nothing to move: it is not among the documented claims. A token expires at `exp`.',
    restsOn,
  },
  VideoGrant: {
    to: 'token.permissions',
    relation: 'changed-meaning',
    payload:
      'A list: `allow_join`, `ask_join` (somebody inside must let you in), `allow_mod` (may act on others: mute and remove them).',
    notes: 'The documentation does not say which other calls, such as `end()`, require `allow_mod`.',
    restsOn: [...restsOn, byTheService],
    steps: ['connect', 'roles', 'server'],
  },
  'VideoGrant.room': {
    to: 'token.roomId',
    relation: 'changed-meaning',
    payload: 'The id of an existing room, not a name.',
    also: ['Errors.UNAUTHORIZED_MEETING_ID'],
    restsOn,
    steps: ['connect', 'server'],
  },
};
