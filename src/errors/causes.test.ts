import { expect, it } from 'vitest';
import { callVideoSdk, you } from './world';
import { causeOf } from './causes';
import { connectionCauses } from './connection/causes';
import { testWorld, worldWithYou } from './testing/test-world';

it('a situation is brought about by its own cause, a code by the one that all codes share', () => {
  expect(causeOf('network-gone')).toBe(connectionCauses['network-gone']);
  expect(Object.keys(causeOf('code-53002'))).toEqual(Object.keys(causeOf('code-4005')));
  expect(causeOf('code-53002')).not.toEqual({});
});

it('what a program brings about itself needs no cause', () => {
  for (const id of ['twice', 'custom-track', 'no-device']) expect(causeOf(id)).toEqual({});
});

it('the reader is found in a room by name, and it is said when they are not there', () => {
  expect(you('twilio', worldWithYou()).id).toBe('you');
  expect(() => you('twilio', testWorld())).toThrow('You are not in the room.');
});

it('it is said when the API of VideoSDK refuses', async () => {
  const { sandbox, rooms } = testWorld();
  await callVideoSdk(sandbox, 'rooms/deactivate', { roomId: rooms.videosdk.id });
  await expect(callVideoSdk(sandbox, 'rooms/deactivate', { roomId: 'none-such-room' })).rejects.toThrow(
    /answered 4\d\d/,
  );
});
