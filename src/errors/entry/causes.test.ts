import { decodeJwt } from 'jose';
import { expect, it } from 'vitest';
import { SIDES } from '../../sides';
import { testWorld } from '../testing/test-world';
import { entryCauses } from './causes';

it('a full room lets nobody in on either side', async () => {
  const world = testWorld();
  await entryCauses['room-full'].prepare?.(world);
  for (const side of SIDES)
    expect(() => world.rooms[side].join({ id: 'you', name: 'You' })).toThrow(/already has 0 participants/);
});

it('a room that is not there is asked for by a name of neither side, and Twilio’s client makes none', async () => {
  const world = testWorld();
  await entryCauses['room-not-found'].prepare?.(world);
  expect(world.sandbox.services.twilio.clientsCreateRooms).toBe(false);
  for (const side of SIDES) {
    const { room = '' } = (await entryCauses['room-not-found'].access?.(side, world)) ?? {};
    expect(world.sandbox.services[side].rooms.map(({ name }) => name)).not.toContain(room);
  }
});

it('a room that is closed for good is asked for by its SID on Twilio’s side, and by its id on VideoSDK’s', async () => {
  const world = testWorld();
  const cause = entryCauses['room-disabled'];
  const sid = world.sandbox.services.twilio.room(world.rooms.twilio.name)?.sid;
  await cause.prepare?.(world);
  expect(await cause.access?.('twilio', world)).toMatchObject({ room: sid });
  expect(world.rooms.twilio.ended).toBe(true);
  expect(await cause.access?.('videosdk', world)).toEqual({});
});

it('a name that is too long is one character longer than Twilio takes; VideoSDK’s ids are its own', async () => {
  const world = testWorld();
  const nameFor = async (side: (typeof SIDES)[number]): Promise<string | undefined> =>
    (await entryCauses['room-name-long'].access?.(side, world))?.room;
  expect(await nameFor('twilio')).toHaveLength(129);
  expect(await nameFor('videosdk')).toBe('none-such-room');
});

it.each([
  ['identity-blank', ' '],
  ['identity-long', 'x'.repeat(129)],
  ['identity-characters', 'line\nbreak'],
] as const)('%s is in Twilio’s token alone', async (id, identity) => {
  const world = testWorld();
  const { token = '' } = (await entryCauses[id].access?.('twilio', world)) ?? {};
  expect(decodeJwt(token)['grants']).toMatchObject({ identity });
  expect(await entryCauses[id].access?.('videosdk', world)).toEqual({});
});
