import { expect, it } from 'vitest';
import { places, scanned } from '../testing/scanned';

const TYPES = `export interface IRoom { name: string; participants: Map<string, IPerson>; disconnect(): void; on(event: string, told: (...all: any[]) => void): void }
export interface IPerson { identity: string; sid: string; tracks: Map<string, any>; mine?: boolean }
export interface ITrack { kind: string; attach(): HTMLElement }
export interface Card { identity: string; sid: string }
export class Own { identity = ''; tracks = new Map<string, unknown>() }`;

it('an interface of the app’s own that says again what Twilio’s classes have hides nothing', () => {
  const report = scanned({
    'types.ts': TYPES,
    'call.ts': `import Video from 'twilio-video';
import type { IPerson, IRoom, ITrack } from './types';
let room: IRoom;
export async function join(token: string) {
  room = (await Video.connect(token)) as unknown as IRoom;
  room.participants.forEach(added);
  room.on('participantConnected', added);
}
function added(person: IPerson) {
  show(person.identity);
  person.tracks.forEach((publication: any) => play(publication.track as ITrack));
}
function play(track: ITrack) {
  if (track.kind === 'video') track.attach();
}`,
  });
  expect(places(report, 'call.ts')).toEqual([
    '1:twilio-video',
    '5:connect',
    '6:participants',
    '7:participantConnected',
    '10:identity',
    '11:tracks',
    '11:track',
    '14:kind',
    '14:attach',
  ]);
});

it('a type of the app’s own that has no more than two names in common, and a class, are what they say', () => {
  const report = scanned({
    'types.ts': TYPES,
    'a.ts': `import { connect } from 'twilio-video';
import type { Card, Own } from './types';
export const enter = async (show: (card: Card) => void, keep: (own: Own) => void) => {
  const room = await connect('t');
  const cards: Card[] = room.participants as any;
  for (const card of cards) show({ identity: card.identity, sid: card.sid });
  const own: Own = room.localParticipant as any;
  keep(own);
  return own.identity;
};`,
  });
  expect(places(report, 'a.ts')).toEqual(['1:connect', '4:connect', '5:participants', '7:localParticipant']);
});

it('where nothing calls a function, its parameter’s name and such an interface tell', () => {
  const report = scanned({
    'types.ts': TYPES,
    'a.ts': `import 'twilio-video';
import type { IRoom } from './types';
export function left(room: IRoom) {
  show(room.participants.size);
  room.disconnect();
}`,
  });
  expect(places(report, 'a.ts', ({ tier }) => tier === 'possible')).toEqual([
    '4:participants',
    '5:disconnect',
  ]);
});
