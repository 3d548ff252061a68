import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { World } from '../run/cause';
import { SIDES, type Side } from '../sides';
import { codeCause } from './code-cause';

const failNext = vi.fn();
const removeParticipant = vi.fn();
const you = { id: 'you', name: 'You' };
const room = { participants: new Map([['you', you]]) };
const world = {
  person: 'You',
  rooms: { twilio: room, videosdk: room },
  faults: {
    service: (side: Side) => ({ failNext: (...given: unknown[]) => failNext(side, ...given) }),
    removeParticipant,
  },
} as unknown as World;

/** What a run goes through: the rooms are open, then the reader is in on both sides. */
async function run(id: string): Promise<void> {
  const cause = codeCause(id);
  await cause?.prepare?.(world);
  for (const side of SIDES) await cause?.joined?.(side, world);
}

beforeEach(() => void vi.clearAllMocks());

describe('a code on demand', () => {
  it('is given to the next join by its own service alone', async () => {
    await run('code-53002');
    expect(failNext.mock.calls).toEqual([['twilio', 1, 53002]]);
    expect(removeParticipant).not.toHaveBeenCalled();
  });

  it('is given by both services where the one code answers the other', async () => {
    await run('code-53404');
    expect(failNext.mock.calls).toEqual([
      ['twilio', 1, 53404],
      ['videosdk', 1, 4051],
    ]);
  });

  it('is the reason for being sent out where it is a reason to leave', async () => {
    await run('code-1008');
    expect(failNext).not.toHaveBeenCalled();
    expect(removeParticipant.mock.calls).toEqual([[you, 1008]]);
  });

  it('is nothing where no entry has the id', () => {
    expect(codeCause('room-full')).toBeUndefined();
  });
});
