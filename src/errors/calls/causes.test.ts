import { decodeJwt } from 'jose';
import { expect, it, vi } from 'vitest';
import { namesIn, testWorld } from '../testing/test-world';
import { callCauses } from './causes';

it('who is no moderator finds somebody to remove, with a token that lets them join alone', async () => {
  const world = testWorld();
  await callCauses['not-a-moderator'].prepare?.(world);
  expect(namesIn('videosdk', world)).toEqual(['Ada']);
  const { token = '' } = (await callCauses['not-a-moderator'].access?.('videosdk', world)) ?? {};
  expect(decodeJwt(token)['permissions']).toEqual(['allow_join']);
});

it('a removal fails with VideoSDK’s own code, once, when there is somebody to remove', async () => {
  const world = testWorld();
  const failNext = vi.spyOn(world.faults.service('videosdk'), 'failNext');
  await callCauses['cannot-remove'].joined?.('twilio', world);
  expect(failNext).not.toHaveBeenCalled();
  await callCauses['cannot-remove'].joined?.('videosdk', world);
  expect(failNext.mock.calls).toEqual([[1, 4066]]);
  expect(namesIn('videosdk', world)).toEqual(['Ada']);
});
