import { expect, it, vi } from 'vitest';
import { Room } from '../../room/room';
import { LayerDemand } from './layer-demand';

it('what is demanded of a track is the most that any viewer is shown, and told of when it changes', () => {
  const room = new Room({ id: 'r' });
  const camera = room.join({ id: 'ada' }).publish({ id: 'c', kind: 'video', origin: 'camera' });
  const [ben, eve] = [room.join({ id: 'ben' }), room.join({ id: 'eve' })];
  const demand = new LayerDemand();
  const changed = vi.fn(() => demand.highest(camera));
  demand.onChange(changed);
  demand.set(camera, ben, 2);
  demand.set(camera, eve, 0);
  demand.set(camera, eve, 1);
  demand.set(camera, ben, undefined);
  demand.set(camera, eve, undefined);
  demand.set(camera, eve, undefined);
  expect(changed.mock.results.map(({ value }) => value as unknown)).toEqual([2, 1, undefined]);
});
