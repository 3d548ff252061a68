import type { EventEmitter } from 'events';
import type { Entries } from '../entry';

/** What every class of Twilio's inherits from Node's EventEmitter; the methods that apps use. */
type EmitterMethod = Extract<
  keyof EventEmitter,
  'on' | 'once' | 'off' | 'addListener' | 'removeListener' | 'removeAllListeners' | 'listenerCount' | 'emit'
>;

const unknownName =
  'A name that the class does not know throws 3073 (`ERROR_INVALID_PARAMETER`). Twilio takes any name and stays silent.';

export const eventEmitter: Entries<EmitterMethod> = {
  on: {
    to: 'Meeting.on',
    relation: 'same',
    payload: 'Returns nothing, so calls cannot be chained.',
    notes: unknownName,
    also: ['Participant.on', 'Stream.on', 'VideoSDK.on'],
    steps: ['connect'],
  },
  addListener: {
    to: 'Meeting.on',
    relation: 'renamed',
    notes: unknownName,
    also: ['Participant.on', 'Stream.on', 'VideoSDK.on'],
  },
  off: {
    to: 'Meeting.off',
    relation: 'same',
    payload: 'Needs the very function that was passed to `on()`. Returns nothing.',
    notes: unknownName,
    also: ['Participant.off', 'Stream.off', 'VideoSDK.off'],
    steps: ['leave'],
  },
  removeListener: {
    to: 'Meeting.off',
    relation: 'renamed',
    notes: unknownName,
    also: ['Participant.off', 'Stream.off', 'VideoSDK.off'],
    steps: ['leave'],
  },
  once: {
    relation: 'none',
    instead: 'Use `on()` with a function that calls `off()` first.',
    also: ['Meeting.on', 'Meeting.off'],
  },
  removeAllListeners: {
    relation: 'none',
    instead: 'Keep the functions you added and pass each to `off()`.',
    also: ['Meeting.off'],
  },
  listenerCount: { relation: 'none', instead: 'Count what you add.' },
  emit: { relation: 'none', instead: 'Do not emit for the SDK; tests can call your own handlers.' },
};
