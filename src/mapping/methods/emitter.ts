import type { EventEmitter } from 'events';
import type { Entries } from '../entry';
import { twilio, videosdkLacks } from '../evidence';
import { READ } from '../read';

/** What every class of Twilio's inherits from Node's EventEmitter; the methods that apps use. */
type EmitterMethod = Extract<
  keyof EventEmitter,
  'on' | 'once' | 'off' | 'addListener' | 'removeListener' | 'removeAllListeners' | 'listenerCount' | 'emit'
>;

const unknownName =
  'An event name that the class does not know throws 3073 (`ERROR_INVALID_PARAMETER`). Twilio silently accepts any name.';

const nodeEmitter = twilio(
  'eventemitter.js',
  'module.exports = hidePrivateAndCertainPublicPropertiesInClass(EventEmitter,',
);
const known = [nodeEmitter, READ.unknownEvent];

/** VideoSDK's classes keep their emitter to themselves: they have `on` and `off`, and nothing else of it. */
const notInherited = (name: string) => [nodeEmitter, videosdkLacks(`${name}(`, 'meeting.d.ts')];

export const eventEmitter: Entries<EmitterMethod> = {
  on: {
    to: 'Meeting.on',
    relation: 'same',
    payload: 'Returns nothing, so calls cannot be chained.',
    notes: unknownName,
    also: ['Participant.on', 'Stream.on', 'VideoSDK.on'],
    steps: ['connect'],
    restsOn: [...known, READ.onReturnsNothing],
  },
  addListener: {
    to: 'Meeting.on',
    relation: 'renamed',
    notes: unknownName,
    also: ['Participant.on', 'Stream.on', 'VideoSDK.on'],
    restsOn: known,
  },
  off: {
    to: 'Meeting.off',
    relation: 'same',
    payload: 'Needs the same function that was passed to `on()`. Returns nothing.',
    notes: unknownName,
    also: ['Participant.off', 'Stream.off', 'VideoSDK.off'],
    steps: ['leave'],
    restsOn: known,
  },
  removeListener: {
    to: 'Meeting.off',
    relation: 'renamed',
    notes: unknownName,
    also: ['Participant.off', 'Stream.off', 'VideoSDK.off'],
    steps: ['leave'],
    restsOn: known,
  },
  once: {
    relation: 'none',
    instead: 'Use `on()` with a function that calls `off()` first.',
    also: ['Meeting.on', 'Meeting.off'],
    restsOn: notInherited('once'),
  },
  removeAllListeners: {
    relation: 'none',
    instead:
      'Keep the functions you added and pass each to `off()`. After a reconnection, each participant is a new object without listeners.',
    also: ['Meeting.off'],
    steps: ['leave'],
    restsOn: notInherited('removeAllListeners'),
  },
  listenerCount: {
    relation: 'none',
    instead: 'Count your own calls of `on()` and `off()`.',
    also: ['Meeting.on', 'Meeting.off'],
    restsOn: notInherited('listenerCount'),
  },
  emit: {
    relation: 'none',
    instead: 'Do not emit the SDK’s events yourself; in tests, call your own handlers.',
    also: ['Meeting.on'],
    restsOn: notInherited('emit'),
  },
};
