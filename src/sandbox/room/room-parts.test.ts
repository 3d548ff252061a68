import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Audience } from './audience';
import { receivedData } from './data-source';
import { MediaConditions } from './media-conditions';
import { Room } from './room';
import { detectSpeaker } from './speaker-detector';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe('media conditions', () => {
  const room = new Room({ id: 'r' });
  const [ada, grace] = [room.join({ id: 'Ada' }), room.join({ id: 'Grace' })];
  const camera = ada.publish({ id: 'c', kind: 'video', origin: 'camera' });
  const microphone = ada.publish({ id: 'm', kind: 'audio', origin: 'microphone' });

  it('let everything through while nothing hampers it', () => {
    const conditions = new MediaConditions();
    expect(conditions.passage(camera, grace, 3)).toEqual({ flowing: true, topLayer: 2 });
    expect(conditions.uplink(ada)).toBe(5);
  });

  it('stop what somebody sends and what they receive', () => {
    const conditions = new MediaConditions();
    conditions.setStopped(grace, true);
    expect(conditions.passage(camera, grace, 1).flowing).toBe(false);
    conditions.setStopped(grace, false);
    conditions.setStopped(ada, true);
    expect(conditions.passage(microphone, grace, 1).flowing).toBe(false);
  });

  it.each([
    [5, 2],
    [3, 1],
    [1, 0],
  ] as const)('an uplink of %i lets through layer %i of three', (level, topLayer) => {
    const conditions = new MediaConditions();
    conditions.limitUplink(ada, level);
    expect(conditions.passage(camera, grace, 3)).toEqual({ flowing: true, topLayer });
  });

  it('a broken uplink carries sound alone, until the limit is lifted', () => {
    const conditions = new MediaConditions();
    conditions.limitUplink(ada, 0);
    expect(conditions.passage(camera, grace, 3).flowing).toBe(false);
    expect(conditions.passage(microphone, grace, 1).flowing).toBe(true);
    conditions.limitUplink(ada, undefined);
    expect(conditions.passage(camera, grace, 3).flowing).toBe(true);
  });
});

describe('the speaker of a room', () => {
  function talking(room: Room, id: string) {
    const person = { level: 0, participant: room.join({ id }) };
    const media = { kind: 'audio', layerCount: 1, level: () => person.level, close: () => {} };
    const track = person.participant.publish({
      ...{ id: 'm', kind: 'audio', origin: 'microphone' },
      media: media as never,
    });
    return Object.assign(person, { track });
  }

  it('is who is loudest, stays through a pause between words, and is nobody after two quiet seconds', () => {
    const room = new Room({ id: 'r' });
    const [ada, grace] = [talking(room, 'Ada Lovelace'), talking(room, 'Ada Byron')];
    const stop = detectSpeaker(room);
    ada.level = 0.5;
    grace.level = 0.1;
    vi.advanceTimersByTime(250);
    expect(room.speaker?.id).toBe('Ada Lovelace');
    ada.level = 0;
    vi.advanceTimersByTime(250);
    expect(room.speaker?.id).toBe('Ada Lovelace');
    grace.level = 0.9;
    vi.advanceTimersByTime(250);
    expect(room.speaker?.id).toBe('Ada Byron');
    grace.level = 0;
    vi.advanceTimersByTime(10_000);
    expect(room.speaker).toBeNull();
    stop();
    expect(vi.getTimerCount()).toBe(0);
  });

  it('is nobody whose microphone is off', () => {
    const room = new Room({ id: 'r' });
    const ada = talking(room, 'Ada');
    ada.level = 1;
    ada.track.update({ enabled: false });
    const stop = detectSpeaker(room);
    vi.advanceTimersByTime(1000);
    expect(room.speaker).toBeNull();
    stop();
  });
});

it('an audience tells when it begins or ceases to watch, and only then', () => {
  const audience = new Audience();
  const heard = vi.fn();
  const stop = audience.onChange(heard);
  audience.setWatching(true);
  audience.setWatching(false);
  audience.setWatching(false);
  expect(audience.watching).toBe(false);
  expect(heard).toHaveBeenCalledOnce();
  stop();
  audience.setWatching(true);
  expect(heard).toHaveBeenCalledOnce();
});

it('received data comes as text or bytes, until nobody listens', () => {
  const channel = new EventTarget();
  const heard = vi.fn();
  const stop = receivedData(channel as never).onMessage(heard);
  channel.dispatchEvent(new MessageEvent('message', { data: 'hello' }));
  stop();
  channel.dispatchEvent(new MessageEvent('message', { data: 'late' }));
  expect(heard.mock.calls).toEqual([['hello']]);
});
