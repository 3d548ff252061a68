/** The errors that this service answers with. The SDK words known codes itself (protocols/twilio-video.md, 3.6). */
const MESSAGES = {
  20101: 'Invalid Access Token',
  20102: 'Invalid Access Token header',
  20103: 'Invalid Access Token issuer/subject',
  20104: 'Access Token expired or expiration date invalid',
  20105: 'Access Token not yet valid',
  20106: 'Invalid Access Token grants',
  20107: 'Invalid Access Token signature',
  53000: 'Signaling connection error',
  53004: 'Client sent an invalid signaling message',
  53101: 'Room name is too long',
  53105: 'Room contains too many Participants',
  53106: 'Room not found',
  53118: 'Room completed',
  53200: 'Participant identity is invalid',
  53201: 'Participant identity is too long',
  53203: 'The maximum number of published tracks allowed in the Room at the same time has been reached',
  53205: 'Participant disconnected because of duplicate identity',
  53302: 'Track name is too long',
  53304: 'Track name is duplicated',
} as const;

export type TwilioErrorCode = keyof typeof MESSAGES;

/** A refusal in Twilio's terms. */
export class TwilioServiceError extends Error {
  readonly code: TwilioErrorCode;

  constructor(code: TwilioErrorCode) {
    super(MESSAGES[code]);
    this.name = 'TwilioServiceError';
    this.code = code;
  }
}
