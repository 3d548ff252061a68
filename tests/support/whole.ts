// An app that is in a room of either service, and whether anything is left over in its sandbox.
import type { Diagnostics, RoomSummary } from '../../src/embed/api';
import { expect } from './fixtures';
import type { OwnApp } from './own-app';

/** The room of Twilio's that {@link JOIN} enters. */
export const ROOM = 'faults';

/** A program that joins rooms of both services as "Me", and one that leaves them. */
export const JOIN = `
  app.roomId = await createMeeting();
  app.room = await joinTwilio('Me', '${ROOM}');
  app.meeting = await joinVideoSdk('Me', app.roomId);
`;
export const LEAVE = 'app.room.disconnect(); app.meeting.leave();';

/** Who is in which room, as `service: name state`. */
export const present = async (app: OwnApp): Promise<string[]> =>
  (await app.run<RoomSummary[]>('return crossfade.rooms();')).flatMap(({ service, participants }) =>
    participants.map(({ name, state }) => `${service}: ${name} ${state}`),
  );

/** Nobody is left in a room, and no connection, socket or window is left over. */
export async function expectWhole(app: OwnApp, clients = 1): Promise<void> {
  const state = async (): Promise<unknown> => {
    const { clients, connections, sockets } = await app.run<Diagnostics>('return crossfade.diagnostics();');
    return { present: await present(app), clients, connections, sockets };
  };
  await expect.poll(state).toEqual({ present: [], clients, connections: 0, sockets: 0 });
}
