import type { PaneFailure } from './failure';

/* What ends a pane, or keeps it from opening, apart from what happens in the program itself. */

export const NAVIGATED: PaneFailure = {
  kind: 'navigated',
  message: 'The program tried to open another page in its frame.',
  advice: 'A pane cannot leave its page: remove the navigation (location, a link, a form), then run again.',
};
/** Only a program that was changed is ever ended so: the site's own are known to pause. */
export const STUCK: PaneFailure = {
  kind: 'stopped',
  message: 'The changed program was stopped: it did not respond for a long time.',
  advice:
    'Look for work that never ends or never pauses, then run again. If there is none, the other program may have held this one up, as both share a process, or this machine is too busy.',
};
export const FLOODED: PaneFailure = {
  kind: 'blocked',
  message: 'The program sends more messages than the page accepts. Some of its events are missing.',
  advice: 'Let the program send or log less often.',
};
export const ENDED_FLOOD: PaneFailure = {
  kind: 'stopped',
  message: 'The program was stopped: it sends more messages than the page can read.',
  advice: 'Let the program send less often, then run again.',
};
export const THIEF: PaneFailure = {
  kind: 'stopped',
  message: 'The program was stopped: it kept taking the keyboard focus while you were typing on this page.',
  advice: 'Let the program focus its fields only once, or when they are clicked.',
};
export const FRAMED: PaneFailure = {
  kind: 'blocked',
  message:
    'Nothing runs here, because another page shows this one in a frame: a program could send messages to that page.',
  advice: 'Open this page in its own tab.',
};
