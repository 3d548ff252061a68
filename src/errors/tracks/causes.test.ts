import { expect, it, vi } from 'vitest';
import { SIDES } from '../../sides';
import { testWorld } from '../testing/test-world';
import { trackCauses } from './causes';

it.each([
  ['too-many-tracks', { maxPublishedTracks: 0 }],
  ['audio-only', { audioOnly: true }],
] as const)('%s is a setting of a room of Twilio’s; VideoSDK’s room is the usual', async (id, settings) => {
  const world = testWorld();
  const createRoom = vi.spyOn(world.sandbox.services.twilio, 'createRoom');
  await trackCauses[id].prepare?.(world);
  const { room = '' } = (await trackCauses[id].access?.('twilio', world)) ?? {};
  expect(createRoom.mock.calls).toEqual([[room, settings]]);
  expect(await trackCauses[id].access?.('videosdk', world)).toEqual({});
});

it('a publication is refused on the side where you have joined, once', () => {
  for (const side of SIDES) {
    const { faults } = testWorld();
    const failing = SIDES.map((each) => vi.spyOn(faults.service(each), 'failNext'));
    void trackCauses['publish-capacity'].joined?.(side, { ...testWorld(), faults });
    expect(failing.map(({ mock }) => mock.calls.length)).toEqual(SIDES.map((each) => Number(each === side)));
  }
});

it('both tracks of a guest are refused on Twilio’s side, who comes after that is set; VideoSDK has no such thing', async () => {
  const world = testWorld();
  const order: string[] = [];
  vi.spyOn(world.sandbox.services.twilio.faults, 'failNextSubscription').mockImplementation((count) => {
    order.push(`refuse ${count}`);
  });
  world.guest = () => Promise.resolve(void order.push('guest'));
  await trackCauses['subscribe-capacity'].joined?.('videosdk', world);
  expect(order).toEqual([]);
  await trackCauses['subscribe-capacity'].joined?.('twilio', world);
  expect(order).toEqual(['refuse 2', 'guest']);
});
