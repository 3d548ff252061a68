import type { MeetingEvent } from '@videosdk.live/js-sdk';
import type { Told } from './facts';

/** What of a meeting is asked: who is behind an id. */
interface People {
  localParticipant: Person;
  participants: ReadonlyMap<string, Person>;
}

interface Person {
  id: string;
  displayName: string;
}

/** The fields in which plain data of VideoSDK's events name a participant, by id. */
const ID_FIELDS = ['participantId', 'peerId', 'from'] as const;
/** Events that give a participant's id as their first argument, and not in an object. */
const ID_FIRST: readonly string[] = [
  'speaker-changed',
  'presenter-changed',
  'entry-responded',
] satisfies (keyof MeetingEvent)[];

/**
 * What an event of a meeting says of whom and what it is about: VideoSDK names people by id here, and gives states and
 * decisions as plain data.
 */
export function meetingFacts(people: People, event: string, [first, second]: readonly unknown[]): Told {
  const data = dataFacts(first);
  const id = ID_FIRST.includes(event) ? first : idIn(first);
  const person = typeof id === 'string' ? nameOf(people, id) : undefined;
  if (event === 'entry-responded' && typeof second === 'string') return { person, state: second };
  return { ...data, person };
}

/** The kind of media and the state that plain data tell. */
export function dataFacts(data: unknown): Told {
  return { kind: textIn(data, 'kind'), state: textIn(data, 'state') ?? textIn(data, 'status') };
}

function nameOf({ localParticipant, participants }: People, id: string): string | undefined {
  if (localParticipant.id === id) return localParticipant.displayName;
  return participants.get(id)?.displayName;
}

function idIn(data: unknown): string | undefined {
  for (const field of ID_FIELDS) {
    const id = textIn(data, field);
    if (id !== undefined) return id;
  }
  return undefined;
}

/** Only what is plain data: objects of the SDK have fields of these names too, with other meanings. */
function textIn(data: unknown, field: string): string | undefined {
  if (typeof data !== 'object' || data === null || Object.getPrototypeOf(data) !== Object.prototype)
    return undefined;
  const value: unknown = Reflect.get(data, field);
  return typeof value === 'string' ? value : undefined;
}
