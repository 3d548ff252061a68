import { decodeJwt } from 'jose';
import { describe, expect, it } from 'vitest';
import { SIDES } from '../../sides';
import { namesIn, testWorld, worldWithYou } from '../testing/test-world';
import { leavingCauses } from './causes';

describe.each(SIDES)('on the side of %s', (side) => {
  const other = side === 'twilio' ? 'videosdk' : 'twilio';

  it.each(['room-ended', 'room-ended-by-server'] as const)('%s ends this room alone', async (id) => {
    const world = worldWithYou();
    await leavingCauses[id].joined?.(side, world);
    expect(namesIn(side, world)).toEqual([]);
    expect(namesIn(other, world)).toEqual(['You', 'Ada']);
  });

  it.each(['removed', 'removed-by-server'] as const)('%s takes you out, and nobody else', async (id) => {
    const world = worldWithYou();
    const reasons: string[] = [];
    world.rooms[side].on('participant-left', (_, reason) => reasons.push(reason));
    await leavingCauses[id].joined?.(side, world);
    expect(namesIn(side, world)).toEqual(['Ada']);
    expect(reasons).toEqual(['removed']);
    expect(namesIn(other, world)).toEqual(['You', 'Ada']);
  });

  it('the token that is asked for second leads to another room', async () => {
    const world = testWorld();
    const { prepare, access } = leavingCauses.switched;
    await prepare?.(world);
    expect(await access?.(side, world)).toEqual({});
    const { room } = (await access?.(side, world)) ?? {};
    expect(room).not.toBe(world.rooms[side].name);
    expect(world.sandbox.services[side].rooms.map(({ name }) => name)).toContain(room);
  });

  it('the other room fills up when you leave for it, and not before', async () => {
    const world = worldWithYou();
    await leavingCauses['switched-to-full'].prepare?.(world);
    const room = world.sandbox.services[side].rooms.find((each) => each !== world.rooms[side])!;
    room.join({ id: 'early', name: 'Early' });
    const you = [...world.rooms[side].participants.values()].find(({ name }) => name === 'You')!;
    world.rooms[side].leave(you, 'left');
    expect(() => room.join({ id: 'you', name: 'You' })).toThrow(/already has 1 participants/);
  });
});

it('who has to ask gets a token of VideoSDK’s that lets them do no more', async () => {
  for (const id of ['entry-denied', 'admitted-in-vain'] as const) {
    const { token = '' } = (await leavingCauses[id].access?.('videosdk', testWorld())) ?? {};
    expect(decodeJwt(token)['permissions']).toEqual(['ask_join']);
    expect(await leavingCauses[id].access?.('twilio', testWorld())).toEqual({});
  }
});
