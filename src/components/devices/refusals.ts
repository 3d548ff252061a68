import { messageOf } from '../../sandbox/message-of';

/** Why the reader's devices cannot be had, and what to do. */
const REFUSALS: Readonly<Record<string, string>> = {
  NotAllowedError:
    'The browser does not let this page use them. Allow camera and microphone beside the page’s address, or in the settings of your system for this browser, and press again.',
  NotFoundError: 'No camera and no microphone were found. Connect one and press again.',
  NotReadableError:
    'A device could not be opened. Another program or tab may be using it: close that, and press again.',
  OverconstrainedError:
    'The chosen device is gone, or cannot do what the program asks for. Choose another one.',
  AbortError: 'The device stopped while it was being opened. Press again.',
  SecurityError: 'Browsers give devices to pages over HTTPS only. Open this site by HTTPS, or on localhost.',
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
