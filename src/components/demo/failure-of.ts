import type { PaneFailure } from '../../pane/failure';
import { messageOf } from '../../sandbox/message-of';

/** What a session threw, for the reader. A session that knows what went wrong says so in a `failure`. */
export function failureOf(error: unknown): PaneFailure {
  if (error instanceof Error && 'failure' in error) return error.failure as PaneFailure;
  return { kind: 'program-load', message: messageOf(error), advice: adviceOn(error) };
}

function adviceOn(error: unknown): string {
  if (error instanceof DOMException && error.name === 'NotSupportedError')
    return 'The demos run in a current Chrome, Edge or Firefox. Everything else on this site works in this browser too.';
  return navigator.onLine
    ? 'Reload the page and try again. The site may have been updated since you opened it.'
    : 'You seem to be offline. The demo has to download about 0.4 MB from this site once: connect and run again.';
}
