import type { Observation } from '../../pane/observation';

/** Whose event a line waits for: the room's or meeting's, your own, another participant's, or one cannot tell. */
type Emitting = 'call' | 'you' | 'other' | 'any';

const LISTENS = /\.(?:on|once|addListener)\(\s*'([\w-]+)'/g;
const RECEIVER = /[\w$]{1,40}(?=[?!]?$)/;
/** A callback of a React hook, `onParticipantJoined: …`, or as an element's property, `onMeetingLeft={…}`. */
const CALLBACKS = /\bon([A-Z]\w{1,40})(?::|=\{|,$)/gm;
const HOOKS = /@videosdk\.live\/react-sdk/;
const AWAITS = /\bawait ([\w$.?!]+)\(/g;
const CALLS = /^(?:room|meeting|newMeeting|newRoom)$/;
const OWN = /^(?:me|localParticipant)$/;
const OTHERS = /^(?:participant|remoteParticipant)$/;

/**
 * The lines of a program that listen for an event or wait for a method, by what they wait for: `call participant-joined`,
 * `any connect()`. Who emits is told by the variable's name, as the guide's programs use them.
 * @param hooks whether it uses VideoSDK's React hooks, where a part of it does not tell
 * @returns for a line, counted from 1, its keys
 */
export function listenersIn(source: string, hooks = HOOKS.test(source)): Map<number, string[]> {
  const found = new Map<number, string[]>();
  const add = (index: number, key: string): void => {
    const line = source.slice(0, index).split('\n').length;
    const keys = found.get(line) ?? [];
    if (!keys.includes(key)) found.set(line, [...keys, key]);
  };
  for (const { index, 1: event = '' } of source.matchAll(LISTENS)) {
    const receiver = RECEIVER.exec(source.slice(Math.max(0, index - 40), index))?.[0] ?? '';
    add(index, `${emittingOf(receiver)} ${event}`);
  }
  if (hooks)
    for (const { index, 1: name = '' } of source.matchAll(CALLBACKS))
      add(index, `any ${name.replace(/(?<=[a-z])(?=[A-Z])/g, '-').toLowerCase()}`);
  for (const { index, 1: callee = '' } of source.matchAll(AWAITS))
    add(index, `any ${callee.split('.').at(-1) ?? ''}()`);
  return found;
}

/** The keys of the lines that an observed event is for. */
export function keysOf({ emitter, subject, event }: Observation): string[] {
  const name = event.replace(/ (?:resolved|rejected)$/, '');
  return [`${observedOn(emitter, subject)} ${name}`, `any ${name}`];
}

function emittingOf(receiver: string): Emitting {
  if (CALLS.test(receiver)) return 'call';
  if (OWN.test(receiver)) return 'you';
  return OTHERS.test(receiver) ? 'other' : 'any';
}

function observedOn(emitter: string, subject: string | undefined): string {
  if (emitter === 'Room' || emitter === 'Meeting') return 'call';
  if (emitter === 'LocalParticipant' || (emitter === 'Participant' && subject === 'You')) return 'you';
  return emitter === 'RemoteParticipant' || emitter === 'Participant' ? 'other' : 'part';
}
