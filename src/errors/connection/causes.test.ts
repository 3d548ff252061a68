import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { World } from '../../run/cause';
import type { BridgeHost } from '../../sandbox/bridge/host';
import type { MediaSource } from '../../sandbox/room/media-source';
import type { Participant } from '../../sandbox/room/room';
import { SIDES } from '../../sides';
import { worldWithYou } from '../testing/test-world';
import { connectionCauses } from './causes';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** What both sides' networks are told. */
function withNetworks(): { world: World; told: string[] } {
  const told: string[] = [];
  const host = (side: string) =>
    ({
      setNetwork: (change: object) => told.push(`${side} ${JSON.stringify(change)}`),
    }) as unknown as BridgeHost;
  return { world: { ...worldWithYou(), hosts: new Map(SIDES.map((side) => [side, host(side)])) }, told };
}

it('a network that is lost comes back, later than VideoSDK’s first try', () => {
  const { world, told } = withNetworks();
  void connectionCauses['network-lost'].joined?.('twilio', world);
  vi.advanceTimersByTime(5_000);
  expect(told).toEqual(['twilio {"online":false}']);
  vi.advanceTimersByTime(5_000);
  expect(told).toEqual(['twilio {"online":false}', 'twilio {"online":true}']);
});

it.each([
  ['network-gone', '{"online":false}'],
  ['service-silent', '{"silent":true}'],
] as const)('%s stays so, on the side that has joined alone', (id, change) => {
  const { world, told } = withNetworks();
  void connectionCauses[id].joined?.('videosdk', world);
  vi.advanceTimersByTime(60_000);
  expect(told).toEqual([`videosdk ${change}`]);
});

describe.each(SIDES)('media breaks on the side of %s', (side) => {
  /** Lets the camera of somebody in the room begin to flow. */
  function begin(participant: Participant): void {
    const track = participant.publish({ id: 'camera', kind: 'video', origin: 'camera' });
    track.setMedia({ close: () => {} } as MediaSource);
  }

  function worldWithMedia() {
    const world = worldWithYou();
    const broken = vi.spyOn(world.faults, 'breakMedia').mockImplementation(() => {});
    void connectionCauses['media-breaks'].joined?.(side, world);
    const [you, ada] = [...world.rooms[side].participants.values()];
    return { room: world.rooms[side], broken, you: you!, ada: ada! };
  }

  it('some time after your own has begun to flow', () => {
    const { broken, you, ada } = worldWithMedia();
    begin(ada);
    vi.advanceTimersByTime(10_000);
    expect(broken).not.toHaveBeenCalled();
    begin(you);
    expect(broken).not.toHaveBeenCalled();
    vi.advanceTimersByTime(10_000);
    expect(broken.mock.calls).toEqual([[you]]);
  });

  it('and not of somebody who has left meanwhile', () => {
    const { broken, you, room } = worldWithMedia();
    begin(you);
    room.leave(you, 'left');
    vi.advanceTimersByTime(10_000);
    expect(broken).not.toHaveBeenCalled();
  });
});
