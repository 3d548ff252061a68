import { messageOf } from '../../sandbox/message-of';

/** Why the reader's devices cannot be had, and what to do. */
const REFUSALS: Readonly<Record<string, string>> = {
  NotAllowedError:
    'The browser does not let this page use them. Allow camera and microphone next to the address bar, or for this browser in your system’s settings, and try again.',
  NotFoundError: 'No camera and no microphone were found. Connect one and try again.',
  NotReadableError:
    'A device could not be opened. Another program or tab may be using it: close that, and try again.',
  OverconstrainedError:
    'The chosen device is gone, or cannot do what the program asks for. Choose another one.',
  AbortError: 'The device stopped while it was being opened. Try again.',
  SecurityError:
    'Browsers give devices only to pages over HTTPS. Open this site over HTTPS, or on localhost.',
};

/** What to tell the reader of an error of `getUserMedia`. */
export function refusalInWords(error: unknown): string {
  const name = error instanceof Error ? error.name : '';
  // As some browsers say it, and as they said it before.
  const known =
    { PermissionDeniedError: 'NotAllowedError', TrackStartError: 'NotReadableError' }[name] ?? name;
  const detail = messageOf(error);
  return REFUSALS[known] ?? `The devices could not be opened: ${detail}`;
}
