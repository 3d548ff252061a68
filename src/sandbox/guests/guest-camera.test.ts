// A guest's camera: one size, or several of which only those are drawn that somebody is shown.
import { afterEach, expect, it, vi } from 'vitest';
import { Audience } from '../room/audience';
import { GuestCamera } from './guest-camera';

interface Size {
  width: number;
  height: number;
}
const { drawn } = vi.hoisted(() => ({ drawn: [] as { size: Size; enabled: boolean; stopped: boolean }[] }));
vi.mock('../media/synthetic/camera', () => ({
  createCamera({ width, height }: Size) {
    const state = { size: { width, height }, enabled: true, stopped: false };
    drawn.push(state);
    const track = {
      kind: 'video',
      getSettings: () => state.size,
      set enabled(on: boolean) {
        state.enabled = on;
      },
    };
    return { track, stop: () => (state.stopped = true) };
  },
}));
afterEach(() => void (drawn.length = 0));

const camera = (layered: boolean): GuestCamera =>
  new GuestCamera({ name: 'Ada', audience: new Audience(), layered });
const sizes = (): string[] => drawn.map(({ size }) => `${size.width}x${size.height}`);

it('has one size unless it is layered', () => {
  const { source } = camera(false);
  expect([source.layerCount, source.size(), sizes()]).toEqual([1, { width: 640, height: 360 }, ['640x360']]);
});

it('draws only the sizes that are shown, each once, and knows the others without drawing them', () => {
  const { source } = camera(true);
  expect([source.layerCount, source.size(), source.size(0), sizes()]).toEqual([
    3,
    { width: 640, height: 360 },
    { width: 160, height: 90 },
    [],
  ]);
  source.track(0);
  source.track(0);
  source.track(7);
  expect(sizes()).toEqual(['160x90', '640x360']);
});

it('is off and on in every size, those drawn later included, and stops all of them', () => {
  const ada = camera(true);
  ada.source.track(0);
  ada.on = false;
  ada.source.track(1);
  expect(drawn.map(({ enabled }) => enabled)).toEqual([false, false]);
  ada.on = true;
  expect(drawn.map(({ enabled }) => enabled)).toEqual([true, true]);
  ada.stop();
  expect(drawn.every(({ stopped }) => stopped)).toBe(true);
});
