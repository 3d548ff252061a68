import type { PaneFailure } from '../pane/failure';
import type { ErrorFacts, Observation } from '../pane/observation';

/** One way in which an SDK reported an error: an event, or a call that failed. */
export interface Outcome extends ErrorFacts {
  emitter: string;
  event: string;
}

type Observed = Pick<Observation, 'emitter' | 'event' | 'error' | 'state'>;

const UNHANDLED = 'unhandledrejection';
const FAILED_CALL = /(rejected|threw)$/;
/** Events that report an error, or an end that nobody asked for. */
const TELLING = new Set([
  'disconnected',
  'reconnecting',
  'trackPublicationFailed',
  'trackSubscriptionFailed',
  'participantReconnecting',
  'participant-left',
  'error',
  'meeting-left',
]);
/** Events that report an error only with one of these states. */
const TELLING_STATES: Readonly<Record<string, readonly string[]>> = {
  'meeting-state-changed': ['FAILED', 'RECONNECTING'],
  'entry-responded': ['denied'],
};
/** They repeat what the room or the meeting reports. */
const ECHOES = new Set(['LocalParticipant reconnecting', 'LocalParticipant disconnected']);

/**
 * What an observation says about an error; nothing if it reports none.
 * @param signs events that report one this time, although at other times they do not.
 */
export function outcomeOf(
  { emitter, event, error, state = '' }: Observed,
  signs: readonly string[] = [],
): Outcome | undefined {
  const states = TELLING_STATES[event];
  if (states) return states.includes(state) ? { emitter, event, name: state } : undefined;
  if (!FAILED_CALL.test(event) && !TELLING.has(event) && !signs.includes(event)) return undefined;
  if (ECHOES.has(`${emitter} ${event}`) || emitter.startsWith('Remote')) return undefined;
  return { emitter, event, ...error };
}

/** The outcome of a rejected promise that the SDK keeps to itself: the app has no promise on which it could handle it. */
export function outcomeOfRejection({ message, error = { message } }: PaneFailure): Outcome {
  return { emitter: 'window', event: UNHANDLED, ...error };
}

/** A list without repeats, in a fixed order, because which of several comes first varies. */
export function settled(outcomes: readonly Outcome[]): Outcome[] {
  const byText = new Map(outcomes.map((each) => [JSON.stringify(each), each]));
  return [...byText].sort(([one], [other]) => (one < other ? -1 : 1)).map(([, each]) => each);
}

/** Whether both lists report the same errors in the same ways. Messages may differ: some contain an id, and browsers word their own. */
export function sameOutcomes(some: readonly Outcome[], others: readonly Outcome[]): boolean {
  const ways = (outcomes: readonly Outcome[]): string =>
    [...new Set(outcomes.map(({ emitter, event, code, name }) => [emitter, event, code, name].join(' ')))]
      .sort()
      .join('\n');
  return ways(some) === ways(others);
}

/** How an SDK reported an error, in a word or two. */
export function verdict(outcomes: readonly Outcome[]): string {
  const ways = new Set(outcomes.map(({ event }) => wayOf(event)));
  return ways.size === 0 ? 'Nothing' : [...ways].sort().reverse().join(' and ').replace(/^./, upper);
}

function wayOf(event: string): string {
  if (event === UNHANDLED) return 'is an unhandled rejection';
  if (event.endsWith('rejected')) return 'rejects';
  return event.endsWith('threw') ? 'throws' : 'emits';
}

const upper = (letter: string): string => letter.toUpperCase();
