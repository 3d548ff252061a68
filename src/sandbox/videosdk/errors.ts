interface Facts {
  code: number;
  /** HTTP status, where the refusal goes over HTTP. */
  status: number;
  message: string;
}

/** What the service refuses, with the codes that VideoSDK's server uses (docs/protocols/videosdk.md, 6). */
const FAILURES = {
  INVALID_API_KEY: { code: 4001, status: 401, message: 'The API key in the token is not known.' },
  INVALID_TOKEN: {
    code: 4002,
    status: 401,
    message: 'The token is empty, malformed, wrongly signed or expired.',
  },
  INVALID_MEETING_ID: { code: 4003, status: 404, message: 'There is no meeting with this id.' },
  INVALID_PARTICIPANT_ID: { code: 4004, status: 404, message: 'There is no participant with this id.' },
  DUPLICATE_PARTICIPANT: {
    code: 4005,
    status: 403,
    message: 'A participant with this id is in the meeting already.',
  },
  INVALID_PERMISSIONS: {
    code: 4008,
    status: 403,
    message: 'The permissions in the token do not allow this.',
  },
  MAX_PARTICIPANTS_REACHED: { code: 4009, status: 403, message: 'The meeting is full.' },
  STOP_RECORDING_FAILED: socketOnly(4012, 'No recording runs.'),
  STOP_LIVESTREAM_FAILED: socketOnly(4014, 'No livestream runs.'),
  INVALID_LIVESTREAM_CONFIG: socketOnly(4015, 'A livestream needs outputs, each with url and streamKey.'),
  STOP_HLS_FAILED: socketOnly(4017, 'No HLS stream runs.'),
  PREV_RECORDING_PROCESSING: socketOnly(4018, 'A recording runs already.'),
  PREV_RTMP_RECORDING_PROCESSING: socketOnly(4019, 'A livestream runs already.'),
  PREV_HLS_STREAMING_PROCESSING: socketOnly(4020, 'An HLS stream runs already.'),
  UNAUTHORIZED_MEETING_ID: { code: 4022, status: 403, message: 'The token is for another meeting.' },
  UNAUTHORIZED_PARTICIPANT_ID: { code: 4023, status: 403, message: 'The token is for another participant.' },
  UNAUTHORIZED_ROLE: { code: 4024, status: 403, message: 'The roles in the token do not allow this.' },
  START_TRANSCRIPTION_FAILED: socketOnly(4031, 'A transcription runs already.'),
  STOP_TRANSCRIPTION_FAILED: socketOnly(4032, 'No transcription runs.'),
  START_TRANSLATION_FAILED: socketOnly(4042, 'A translation runs already.'),
  STOP_TRANSLATION_FAILED: socketOnly(4043, 'No translation runs.'),
  FAILED_TO_SET_VALUE: socketOnly(4045, 'The store keeps no more values.'),
  FAILED_TO_OBSERVE_VALUE: socketOnly(4085, 'No more values can be observed.'),
  MEETING_ID_DISABLED: { code: 4052, status: 403, message: 'The meeting has been deactivated.' },
  START_WHITEBOARD_FAILED: socketOnly(4054, 'The whiteboard is open already.'),
  STOP_WHITEBOARD_FAILED: socketOnly(4055, 'The whiteboard is not open.'),
  SERVER_ERROR: { code: 5000, status: 500, message: 'Something went wrong in the service.' },
  BUSY: { code: 5000, status: 503, message: 'The service is too busy. Try again later.' },
  /** The SDK takes it for "already gone" where it closes something, and goes on. */
  NOT_FOUND: { code: 404, status: 404, message: 'There is nothing with this id.' },
  BAD_REQUEST: { code: 400, status: 400, message: 'The request is malformed.' },
  TOO_LARGE: { code: 413, status: 413, message: 'This is more than the sandbox keeps.' },
  UNKNOWN_REQUEST: { code: 501, status: 501, message: 'The sandbox does not know this request.' },
  WRONG_STATE: { code: 409, status: 409, message: 'The request came too early or too late.' },
} as const satisfies Record<string, Facts>;

export type Failure = keyof typeof FAILURES;

/** A refusal that reaches the SDK as `{error, code}` over HTTP and as an error acknowledgement over the socket. */
export class MeetingError extends Error {
  readonly failure: Failure;
  readonly code: number;
  readonly status: number;

  /**
   * @param message what exactly is wrong; a general sentence when left out.
   * @param code another one than the failure's own, on demand.
   */
  constructor(
    failure: Failure,
    message: string = FAILURES[failure].message,
    code: number = FAILURES[failure].code,
  ) {
    super(message);
    this.name = 'MeetingError';
    this.failure = failure;
    this.code = code;
    this.status = FAILURES[failure].status;
  }
}

/** The SDK knows the server's errors by codes from 4001 to 5015. @throws {Error} for any other code. */
export function checkServerCode(code: number): number {
  if (code >= 4001 && code <= 5015) return code;
  throw new Error(`VideoSDK's server has no error ${code}.`);
}

function socketOnly(code: number, message: string): Facts {
  return { code, status: 400, message };
}
