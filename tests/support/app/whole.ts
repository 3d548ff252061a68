// An app that is in a room of either service, and whether anything is left over in its sandbox.
import type { Meeting } from '@videosdk.live/js-sdk';
import type { JSHandle } from '@playwright/test';
import type { Room } from 'twilio-video';
import { expect } from '../fixtures.ts';
import type { OwnApp } from './own-app.ts';

/** The rooms of an app that is in one of each service, as "Me". */
export interface Rooms {
  room: Room;
  meeting: Meeting;
}

/** Joins rooms of both services. */
export function joinBoth(app: OwnApp, roomId?: string): Promise<JSHandle<Rooms>> {
  return app.hold(
    async ({ joinTwilio, joinVideoSdk, createMeeting }, roomId): Promise<Rooms> => ({
      room: await joinTwilio('Me'),
      meeting: await joinVideoSdk('Me', roomId ?? (await createMeeting())),
    }),
    roomId,
  );
}

/** Leaves the rooms of both services. */
export function leaveBoth(rooms: JSHandle<Rooms>): Promise<void> {
  return rooms.evaluate(({ room, meeting }) => {
    room.disconnect();
    void meeting.leave();
  });
}

/** Who is in which room, as `service: name state`. */
export function present(app: OwnApp): Promise<string[]> {
  return app.run(async ({ crossfade }) =>
    (await crossfade.rooms()).flatMap(({ service, participants }) =>
      participants.map(({ name, state }) => `${service}: ${name} ${state}`),
    ),
  );
}

/** Nobody is left in a room, and no connection, socket or window is left over. */
export async function expectWhole(app: OwnApp, clients = 1): Promise<void> {
  const state = async (): Promise<unknown> => {
    const { clients, connections, sockets } = await app.run(({ crossfade }) => crossfade.diagnostics());
    return { present: await present(app), clients, connections, sockets };
  };
  await expect.poll(state).toEqual({ present: [], clients, connections: 0, sockets: 0 });
}
