/**
 * The errors that this service answers with. The SDK words known codes itself (protocols/twilio-video.md, 3.6); codes
 * below 20100 and those about parameters of the REST API reach only an app's server.
 */
const MESSAGES = {
  20001: 'The request is malformed',
  20003: 'Authenticate',
  20101: 'Invalid Access Token',
  20102: 'Invalid Access Token header',
  20103: 'Invalid Access Token issuer/subject',
  20104: 'Access Token expired or expiration date invalid',
  20105: 'Access Token not yet valid',
  20106: 'Invalid Access Token grants',
  20107: 'Invalid Access Token signature',
  20404: 'The requested resource was not found',
  53000: 'Signaling connection error',
  53004: 'Client sent an invalid signaling message',
  53100: 'Room name is invalid',
  53101: 'Room name is too long',
  53102: 'Room name contains invalid characters',
  53103: 'Unable to create Room',
  53104: 'Unable to connect to Room',
  53105: 'Room contains too many Participants',
  53106: 'Room not found',
  53107: 'MaxParticipants is out of range',
  53108: 'RoomType is not valid',
  53109: 'Timeout is out of range',
  53112: 'Status is invalid',
  53113: 'Room exists',
  53118: 'Room completed',
  53124: 'The AudioOnly flag is not supported for the Room type',
  53125: 'The track kind is not supported by the Room',
  53200: 'Participant identity is invalid',
  53201: 'Participant identity is too long',
  53202: 'Participant identity contains invalid characters',
  53203: 'The maximum number of published tracks allowed in the Room at the same time has been reached',
  53204: 'Participant not found',
  53205: 'Participant disconnected because of duplicate identity',
  53301: 'Track name is invalid',
  53302: 'Track name is too long',
  53303: 'Track name contains invalid characters',
  53304: 'Track name is duplicated',
  53305: 'The server has reached capacity and cannot fulfill this request',
  53403: 'Server is unable to apply a remote media description',
} as const;

export type TwilioErrorCode = keyof typeof MESSAGES;

/** A refusal in Twilio's terms. */
export class TwilioServiceError extends Error {
  readonly code: TwilioErrorCode;

  /** @param message Twilio's own words for the code when left out. */
  constructor(code: TwilioErrorCode, message: string = MESSAGES[code]) {
    super(message);
    this.name = 'TwilioServiceError';
    this.code = code;
  }
}
