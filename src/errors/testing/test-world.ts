import { vi } from 'vitest';
import type { World } from '../../run/cause';
import { Faults } from '../../sandbox/faults/faults';
import { Sandbox } from '../../sandbox/sandbox';
import { type Side, SIDES } from '../../sides';

/** What surrounds a run, with nobody in its rooms. */
export function testWorld(): World {
  const sandbox = new Sandbox();
  return {
    sandbox,
    faults: new Faults(sandbox),
    rooms: {
      twilio: sandbox.services.twilio.createRoom('migration-demo').room,
      videosdk: sandbox.services.videosdk.createRoom(),
    },
    person: 'You',
    hosts: new Map(),
    guest: vi.fn(() => Promise.resolve()),
  };
}

/** The reader is in both rooms, and somebody beside. */
export function worldWithYou(): World {
  const world = testWorld();
  for (const side of SIDES) {
    world.rooms[side].join({ id: 'you', name: world.person });
    world.rooms[side].join({ id: 'ada', name: 'Ada' });
  }
  return world;
}

/** Who is in a side's room. */
export const namesIn = (side: Side, { rooms }: World): string[] =>
  [...rooms[side].participants.values()].map(({ name }) => name);
