import { inferred, twilio, videosdk } from '../evidence';
import type { ErrorEntries } from './entry';

const invalidToken = {
  to: 'Errors.INVALID_TOKEN',
  relation: 'changed-meaning',
  payload: 'One code for a token that is malformed, expired or badly signed; read the message.',
  steps: ['connect'],
} as const;

/** 20101 to 20107: access tokens. */
export const token: ErrorEntries = {
  20101: { error: 'AccessTokenInvalidError', ...invalidToken },
  20102: { error: 'AccessTokenHeaderInvalidError', ...invalidToken },
  20103: {
    error: 'AccessTokenIssuerInvalidError',
    to: 'Errors.INVALID_API_KEY',
    relation: 'changed-meaning',
    payload: 'The claim `apikey` names the key; Twilio’s claim is `iss`. A missing key gives 4001 as well.',
    also: ['Errors.INVALID_TOKEN', 'Errors.APIKEY_DEACTIVATED'],
    steps: ['connect'],
  },
  20104: {
    error: 'AccessTokenExpiredError',
    ...invalidToken,
    timing:
      'Both SDKs send the token when you join, and again after a lost connection. Twilio then ends the call with 20104. We infer that VideoSDK’s service refuses it then, too; if it does, only `error` fires: leave and join with a new token.',
    steps: ['connect', 'reconnect'],
    restsOn: [
      twilio('./CHANGELOG.md', 'AccessTokenExpiredError'),
      videosdk('.concat(this._peerId, "&secret=").concat(this._secret,'),
      videosdk('var joinRequest = this._joinRequest; if (!joinRequest) return;'),
      inferred(
        'What VideoSDK’s service does with an expired token on a reconnection could not be tested here.',
      ),
    ],
  },
  20105: { error: 'AccessTokenNotYetValidError', ...invalidToken },
  20106: {
    error: 'AccessTokenGrantsInvalidError',
    to: 'Errors.INVALID_PERMISSIONS',
    relation: 'changed-meaning',
    payload:
      'The claim `permissions` replaces grants. A room or a participant other than the one that the token names gives 4022 or 4023.',
    also: ['Errors.UNAUTHORIZED_MEETING_ID', 'Errors.UNAUTHORIZED_PARTCIPANT_ID', 'token.permissions'],
    steps: ['connect'],
  },
  20107: { error: 'AccessTokenSignatureInvalidError', ...invalidToken },
};
