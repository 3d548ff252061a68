/** One way in which an SDK told of an error: an event, or a call that failed. */
export interface Outcome extends ErrorFacts {
  emitter: string;
  event: string;
}

/** What an error or a reason says of itself, as far as it does. */
interface ErrorFacts {
  code?: number;
  name?: string;
  message?: string;
}

interface Observed {
  emitter: string;
  event: string;
  payload: string;
}

const UNHANDLED = 'unhandledrejection';
const FAILED_CALL = /(rejected|threw)$/;
/** Events that tell of an error, or of an end that nobody wished for. */
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
/** States of a meeting that tell of one. */
const TELLING_STATES = new Set(['FAILED', 'RECONNECTING']);
/** They repeat what the room or the meeting tells. */
const ECHOES = new Set(['LocalParticipant reconnecting', 'LocalParticipant disconnected']);

/** An error whose message was too long for a payload. */
const CUT = /\{"code":(\d+),"name":"(\w+)","message":"([^"]*…)$/;

/**
 * What an observation tells of an error; nothing when it tells of none.
 * @param signs events that tell of one this time, though at other times they do not.
 */
export function outcomeOf(
  { emitter, event, payload }: Observed,
  signs: readonly string[] = [],
): Outcome | undefined {
  const came = errorIn(payload);
  if (event === 'meeting-state-changed') {
    const state = /"state":"([A-Z]+)"/.exec(payload)?.[1] ?? '';
    return TELLING_STATES.has(state) ? { emitter, event, name: state } : undefined;
  }
  if (event === 'entry-responded')
    return payload.endsWith('denied') ? { emitter, event, name: 'denied' } : undefined;
  if (!FAILED_CALL.test(event) && !TELLING.has(event) && !signs.includes(event)) return undefined;
  if (ECHOES.has(`${emitter} ${event}`) || emitter.startsWith('Remote')) return undefined;
  return { emitter, event, ...came };
}

/** What a rejected promise tells that the SDK keeps to itself: the app has no promise to handle it on. */
export function outcomeOfRejection(text: string): Outcome {
  const [, name, code, message = text] = /^(\w+) (\d+): (.*)$/s.exec(text) ?? [];
  const facts = name && code ? { code: Number(code), name } : {};
  return { emitter: 'window', event: UNHANDLED, ...facts, message };
}

/** A list without repeats, in an order of its own: which of several comes first is not always the same. */
export function settled(outcomes: readonly Outcome[]): Outcome[] {
  const byText = new Map(outcomes.map((each) => [JSON.stringify(each), each]));
  return [...byText].sort(([one], [other]) => (one < other ? -1 : 1)).map(([, each]) => each);
}

/** How an SDK told of an error, in a word or two. */
export function verdict(outcomes: readonly Outcome[]): string {
  const ways = new Set(outcomes.map(({ event }) => wayOf(event)));
  return ways.size === 0 ? 'Nothing' : [...ways].sort().reverse().join(' and ').replace(/^./, upper);
}

function wayOf(event: string): string {
  if (event === UNHANDLED) return 'is an unhandled rejection';
  if (event.endsWith('rejected')) return 'rejects';
  return event.endsWith('threw') ? 'throws' : 'emits';
}

/** What is left of a payload that was cut is read as far as it goes. */
function errorIn(payload: string): ErrorFacts {
  const [text] = /\{[^{}]*\}/.exec(payload) ?? [];
  try {
    return factsOf(JSON.parse(text ?? '') as Record<string, unknown>);
  } catch {
    const [, code, name, message] = CUT.exec(payload) ?? [];
    return code && name && message ? { code: Number(code), name, message } : {};
  }
}

function factsOf({ code, name, message }: Record<string, unknown>): ErrorFacts {
  return {
    ...(typeof code === 'number' ? { code } : {}),
    ...(typeof name === 'string' ? { name } : {}),
    ...(typeof message === 'string' ? { message } : {}),
  };
}

const upper = (letter: string): string => letter.toUpperCase();
