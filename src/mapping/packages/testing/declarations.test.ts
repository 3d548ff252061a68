import { expect, it } from 'vitest';
import { lineage, readDeclarations } from './declarations';

const TEXT = `
  export class Base extends EventEmitter { sid: string; on(event: 'moved', listener: () => void): this; }
  export class Room extends Base {
    name: string;
    leave(): void;
    on(event: 'left' | 'ended', listener: () => void): this;
    on(event: string, listener: () => void): this;
  }
  export type RoomEvent = { 'room-left': () => void; error: () => void };
`;

it('reads members and the events that overloads spell out', () => {
  const room = readDeclarations(TEXT).get('Room');
  expect([...(room?.members ?? [])]).toEqual(['name', 'leave']);
  expect([...(room?.events ?? [])]).toEqual(['left', 'ended']);
});

it('follows the classes that a class extends', () => {
  const classes = readDeclarations(TEXT);
  expect(lineage(classes, 'Room').flatMap(({ events }) => [...events])).toEqual(['left', 'ended', 'moved']);
});

it('reads event maps', () => {
  expect([...(readDeclarations(TEXT).get('RoomEvent')?.members ?? [])]).toEqual(['room-left', 'error']);
});
