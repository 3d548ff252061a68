/**
 * The errors that this service answers with, by itself or on demand ({@link TwilioFaults.failNext}): all that the SDK
 * knows, and some that reach only an app's server. The SDK words those that it knows itself (docs/protocols/twilio-video.md, 3.6).
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
  53001: 'Signaling connection disconnected',
  53002: 'Signaling connection timed out',
  53003: 'Client received an invalid signaling message',
  53004: 'Client sent an invalid signaling message',
  53006: 'Video server is busy',
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
  53110: 'StatusCallbackMethod is invalid',
  53111: 'StatusCallback is invalid',
  53112: 'Status is invalid',
  53113: 'Room exists',
  53114: 'Room creation parameter(s) incompatible with the Room type',
  53115: 'MediaRegion is invalid',
  53116: 'There are no media servers available in the MediaRegion',
  53117: 'The subscription operation requested is not supported for the Room type',
  53118: 'Room completed',
  53124: 'The AudioOnly flag is not supported for the Room type',
  53125: 'The track kind is not supported by the Room',
  53200: 'Participant identity is invalid',
  53201: 'Participant identity is too long',
  53202: 'Participant identity contains invalid characters',
  53203: 'The maximum number of published tracks allowed in the Room at the same time has been reached',
  53204: 'Participant not found',
  53205: 'Participant disconnected because of duplicate identity',
  53216: 'Participant session length exceeded',
  53300: 'Track is invalid',
  53301: 'Track name is invalid',
  53302: 'Track name is too long',
  53303: 'Track name contains invalid characters',
  53304: 'Track name is duplicated',
  53305: 'The server has reached capacity and cannot fulfill this request',
  53400: 'Client is unable to create or apply a local media description',
  53401: 'Server is unable to create or apply a local media description',
  53402: 'Client is unable to apply a remote media description',
  53403: 'Server is unable to apply a remote media description',
  53404: 'No supported codec',
  53405: 'Media connection failed or Media activity ceased',
  53407: 'Media connection failed due to DTLS handshake failure',
  53500: 'Unable to acquire configuration',
  53501: 'Unable to acquire TURN credentials',
} as const;

export type TwilioErrorCode = keyof typeof MESSAGES;

/** @throws {Error} when the service has no error of this code. */
export function twilioErrorCode(code: number): TwilioErrorCode {
  if (Object.hasOwn(MESSAGES, code)) return code as TwilioErrorCode;
  throw new Error(`Twilio Video has no error ${code}.`);
}

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
