import { reasonEvidence } from './error-evidence';
import { videosdk } from './evidence';
import type { Evidence, Table } from './schema';

/** Where each class of VideoSDK's is declared, with what its members and events are for. */
const DECLARED: Readonly<Record<string, string>> = {
  VideoSDK: 'index.d.ts',
  Meeting: 'meeting.d.ts',
  Participant: 'participant.d.ts',
  AgentParticipant: 'agentParticipant.d.ts',
  Stream: 'stream.d.ts',
  pubSub: 'pubSub.d.ts',
  realtimeStore: 'realtimeStore.d.ts',
};

/** Members that are no methods, by how their declaration goes on. */
const PROPERTIES =
  /^(\w*(State|Urls|Device|Participants?|Id|Surface)|pubSub|realtimeStore|is\w+|quality|screenShareQuality|local|screenShareAudioOn|mode|metaData|codec)$/;

/** Methods that are assigned to each instance. */
const ASSIGNED = new Set(['uploadBase64File', 'fetchBase64File', 'captureImage']);

/** Written as objects, not as classes. */
const OBJECTS = new Set(['pubSub', 'realtimeStore']);

/** What a row of VideoSDK's own rests on: the declaration that says what it is for, and the code that has it. */
export function newEvidence(table: Table, className: string, name: string): Evidence[] {
  const file = DECLARED[className];
  if (table === 'errors') return [...reasonEvidence(name), videosdk(`${name}: {`)];
  if (!file) return [];
  if (table === 'events') return [videosdk(`"${name}"`), videosdk(`"${name}": (`, file)];
  if (ASSIGNED.has(name)) return [videosdk(`${name}(`, file), videosdk(`(this, "${name}",`)];
  const isProperty = PROPERTIES.test(name);
  // What is short is found in the code alone.
  if (name.length < 6) return [videosdk(isProperty ? `this.${name} = ` : `key: "${name}"`)];
  if (isProperty) return [videosdk(`${name}: `, file)];
  const inCode = OBJECTS.has(className) ? `${name}: function` : `key: "${name}"`;
  return [videosdk(`${name}(`, file), videosdk(inCode)];
}
