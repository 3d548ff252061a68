import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { VideoSdkService } from '../sandbox/videosdk/service';
import { rememberRooms } from './room-memory';

const stored = new Map<string, string>();

beforeEach(() => {
  stored.clear();
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => stored.get(key) ?? null,
    setItem: (key: string, value: string) => stored.set(key, value),
  });
});
afterEach(() => vi.unstubAllGlobals());

/** A sandbox that starts: which rooms it finds, and how it makes more. */
function started() {
  const restored: string[] = [];
  let create = (_id: string): void => {};
  rememberRooms({
    restoreRoom: (id: string) => restored.push(id),
    onRoomCreated: (handler: typeof create) => (create = handler),
  } as unknown as VideoSdkService);
  return { restored, create };
}

it('brings the rooms of earlier sandboxes back', () => {
  const first = started();
  first.create('aaaa-bbbb-cccc');
  first.create('dddd-eeee-ffff');
  expect(started().restored).toEqual(['aaaa-bbbb-cccc', 'dddd-eeee-ffff']);
});

it.each(['no JSON', '{"a": 1}', '["../etc"]', '[7]'])(
  'takes nothing else that stands in its place: %s',
  (text) => {
    started().create('aaaa-bbbb-cccc');
    for (const key of stored.keys()) stored.set(key, text);
    expect(started().restored).toEqual([]);
  },
);

it('forgets the oldest when there are very many', () => {
  const { create } = started();
  const id = (index: number): string => `aaaa-bbbb-${String(index).padStart(4, '0')}`;
  for (let index = 0; index < 510; index++) create(id(index));
  const { restored } = started();
  expect([restored.length, restored[0], restored.at(-1)]).toEqual([500, id(10), id(509)]);
});

it('goes on where storage is full or forbidden', () => {
  vi.stubGlobal('localStorage', undefined);
  const { restored, create } = started();
  create('aaaa-bbbb-cccc');
  expect(restored).toEqual([]);
});
