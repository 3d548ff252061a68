import type { RoomSummary, ServiceName } from '../../embed/api';
import { Failed } from './outcomes';
import { comes } from './patience';
import type { Person } from './person';

/** Somebody in a room, as the sandbox knows them. */
export interface Seat {
  service: ServiceName;
  room: string;
  id: string;
}

export interface SeatInit {
  /** What is wrong with the app's SDK, in a sentence; without a room it is why. */
  oldSdk?: string | undefined;
  patienceMs: number;
}

/** Lets a person join by the app. @returns where they then are @throws {Failed} when they are nowhere */
export async function takeSeat(person: Person, { oldSdk, patienceMs }: SeatInit): Promise<Seat> {
  const before = new Set(seatsIn(await person.rooms()).map(keyOf));
  const seat = async () => seatsIn(await person.rooms()).find((one) => !before.has(keyOf(one)));
  await person.join(async (ms) => (await comes(seat, ms)) !== undefined);
  const found = await comes(seat, patienceMs);
  if (found) return found;
  if (oldSdk !== undefined)
    throw new Failed(`${person.name} has not joined a room in the sandbox. ${oldSdk}`);
  const shown = (await person.controls()).join(', ') || 'nothing to press';
  throw new Failed(`${person.name} has not joined a room in the sandbox. The page shows: ${shown}.`);
}

const seatsIn = (rooms: readonly RoomSummary[]): Seat[] =>
  rooms.flatMap(({ service, room, participants }) => participants.map(({ id }) => ({ service, room, id })));

const keyOf = ({ service, room, id }: Seat): string => JSON.stringify([service, room, id]);
