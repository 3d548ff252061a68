import * as z from 'zod';

/** One way in which an SDK told of an error: an event, or a call that failed. */
export const outcome = z.strictObject({
  emitter: z.string(),
  event: z.string(),
  /** Of the error or reason that came with it, as far as it has them. */
  code: z.number().optional(),
  name: z.string().optional(),
  message: z.string().optional(),
});
export type Outcome = z.infer<typeof outcome>;

interface Observed {
  emitter: string;
  event: string;
  payload: string;
}

const FAILED_CALL = /(rejected|threw)$/;
/** Events that tell of an error, or of an end that nobody wished for. */
const TELLING = new Set([
  'disconnected',
  'reconnecting',
  'trackPublicationFailed',
  'trackSubscriptionFailed',
  'error',
  'meeting-left',
]);
/** States of a meeting that tell of one. */
const TELLING_STATES = new Set(['FAILED', 'RECONNECTING']);
/** They repeat what the room or the meeting tells. */
const ECHOES = new Set(['LocalParticipant reconnecting', 'LocalParticipant disconnected']);

/** An error whose message was too long for a payload. */
const CUT = /\{"code":(\d+),"name":"(\w+)","message":"([^"]*…)$/;
const error = z.object({ code: z.number(), name: z.string(), message: z.string() }).partial();

/** What an observation tells of an error; nothing when it tells of none. */
export function outcomeOf({ emitter, event, payload }: Observed): Outcome | undefined {
  const came = errorIn(payload);
  if (event === 'meeting-state-changed') {
    const state = /"state":"([A-Z]+)"/.exec(payload)?.[1] ?? '';
    return TELLING_STATES.has(state) ? { emitter, event, name: state } : undefined;
  }
  if (!FAILED_CALL.test(event) && !TELLING.has(event)) return undefined;
  if (ECHOES.has(`${emitter} ${event}`) || emitter.startsWith('Remote')) return undefined;
  return { emitter, event, ...came };
}

/** A list without repeats, in an order of its own: which of several comes first is not always the same. */
export function settled(outcomes: readonly Outcome[]): Outcome[] {
  const texts = new Set(outcomes.map((each) => JSON.stringify(each)));
  return [...texts].sort().map((text) => outcome.parse(JSON.parse(text)));
}

/** How an SDK told of an error, in a word or two. */
export function verdict(outcomes: readonly Outcome[]): string {
  const ways = new Set(outcomes.map(({ event }) => wayOf(event)));
  return ways.size === 0 ? 'Nothing' : [...ways].sort().reverse().join(' and ').replace(/^./, upper);
}

function wayOf(event: string): string {
  if (event.endsWith('rejected')) return 'rejects';
  return event.endsWith('threw') ? 'throws' : 'emits';
}

/** What is left of a payload that was cut is read as far as it goes. */
function errorIn(payload: string): z.infer<typeof error> {
  const [text] = /\{[^{}]*\}/.exec(payload) ?? [];
  try {
    return error.safeParse(JSON.parse(text ?? '')).data ?? {};
  } catch {
    const [, code, name, message] = CUT.exec(payload) ?? [];
    return code && name && message ? { code: Number(code), name, message } : {};
  }
}

const upper = (letter: string): string => letter.toUpperCase();
