/** An error in Twilio's form. `videosdk` is the code that VideoSDK gave. */
export class TwilioError extends Error {
  // eslint-disable-next-line @typescript-eslint/ban-ts-comment -- it fails only in some apps
  // @ts-ignore -- an app may have declared another `code` for all errors
  readonly code: number;
  readonly videosdk: number | undefined;

  constructor(code: number, message: string, videosdk?: number) {
    super(message);
    this.name = 'TwilioError';
    this.code = code;
    this.videosdk = videosdk;
  }
}

/** Twilio's code for VideoSDK's, if they mean the same. */
const CODES: Readonly<Record<number, number>> = {
  1006: 53118, // the room was ended
  1009: 53118,
  1011: 53205, // the same participant joined elsewhere
  1102: 53001, // the connection was lost permanently
  4002: 20101, // the token is not valid
  4003: 53106, // there is no such room
  4005: 53205,
  4009: 53105, // the room is full
};

/** VideoSDK's error in Twilio's form. If Twilio has no such code, VideoSDK's own stays. */
export function errorOf(reason: unknown): TwilioError {
  if (reason instanceof TwilioError) return reason;
  const { code, message = String(reason) } = (reason ?? {}) as { code?: unknown; message?: string };
  const known = Number(code) || undefined;
  return new TwilioError(CODES[known ?? 0] ?? known ?? 53000, message, known);
}

const said = new Set<string>();

/** Logs once in the console what the adapter cannot do. @returns its second argument, for methods that do nothing else */
export function cannot<T>(what: string, given?: T): T {
  // eslint-disable-next-line no-console -- where a developer looks
  if (!said.has(what)) console.warn(`twilio-on-videosdk: ${what}`);
  said.add(what);
  return given as T;
}
