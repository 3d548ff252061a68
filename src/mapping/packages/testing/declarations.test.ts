import { expect, it } from 'vitest';
import { lineage, readDeclarations } from './declarations';

const TEXT = `
  export class Base extends EventEmitter { sid: string; on(event: 'moved', listener: () => void): this; }
  export class Room extends Base {
    name: string;
    leave(): void;
    on(event: 'left' | 'ended', listener: () => void): this;
    on(event: string, listener: () => void): this;
    on(event: 'full', listener: (who: Person, rooms: Map<string, Base>) => void): this;
  }
  export type RoomEvent = { 'room-left': () => void; error: () => void };
`;

it('reads members and the events that overloads spell out', () => {
  const room = readDeclarations(TEXT).get('Room');
  expect([...(room?.members ?? [])]).toEqual(['name', 'leave']);
  expect([...(room?.events.keys() ?? [])]).toEqual(['left', 'ended', 'full']);
});

it('reads what listeners get', () => {
  const events = readDeclarations(TEXT).get('Room')?.events;
  expect(events?.get('full')).toEqual(['Person', 'Map<string, Base>']);
  expect(events?.get('left')).toEqual([]);
});

it('follows the classes that a class extends', () => {
  const classes = readDeclarations(TEXT);
  expect(lineage(classes, 'Room').flatMap(({ events }) => [...events.keys()])).toEqual([
    'left',
    'ended',
    'full',
    'moved',
  ]);
});

it('reads event maps', () => {
  expect([...(readDeclarations(TEXT).get('RoomEvent')?.members ?? [])]).toEqual(['room-left', 'error']);
});
