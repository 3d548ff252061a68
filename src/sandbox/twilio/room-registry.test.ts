import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { RoomRegistry } from './room-registry';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe('a room', () => {
  it('is found by name and by SID until it ends, and then stays known for a while', () => {
    const rooms = new RoomRegistry();
    const room = rooms.create('lab', {});
    expect([rooms.find('lab'), rooms.find(room.sid)]).toEqual([room, room]);
    room.room.end();
    expect(rooms.find('lab')).toBeUndefined();
    expect(rooms.ended).toEqual([room]);
    for (let count = 0; count < 200; count++) rooms.create(undefined, {}).room.end();
    expect(rooms.ended).toHaveLength(100);
    expect(vi.getTimerCount()).toBe(0);
  });

  it('ends by itself when nobody comes, or when everybody has left for long enough', () => {
    const rooms = new RoomRegistry();
    const { room } = rooms.create('lab', { unusedTimeout: 1, emptyTimeout: 2 });
    vi.advanceTimersByTime(59_000);
    const ada = room.join({ id: 'ada' });
    vi.advanceTimersByTime(600_000);
    expect(room.ended).toBe(false);
    room.leave(ada, 'left');
    vi.advanceTimersByTime(119_000);
    room.leave(room.join({ id: 'ada' }), 'left');
    vi.advanceTimersByTime(119_000);
    expect(room.ended).toBe(false);
    vi.advanceTimersByTime(1_000);
    expect(room.ended).toBe(true);
    const unused = rooms.create('other', { unusedTimeout: 1, emptyTimeout: 2 });
    vi.advanceTimersByTime(60_000);
    expect(unused.room.ended).toBe(true);
  });

  it('stays open without time-outs', () => {
    const { room } = new RoomRegistry().create('lab', {});
    vi.advanceTimersByTime(86_400_000);
    expect(room.ended).toBe(false);
    room.end();
  });

  it('tells who transcribed speech comes from, only while that is on and the microphone too', () => {
    const room = new RoomRegistry().create('lab', {});
    const heard: string[] = [];
    room.on('transcription', ({ transcription }) => heard.push(transcription));
    const ada = room.room.join({ id: 'ada' });
    const microphone = ada.publish({ id: 'm', kind: 'audio', origin: 'microphone' });
    const speak = (): void => {
      room.room.setSpeaker(ada);
      room.room.setSpeaker(null);
    };
    speak();
    room.transcriptions.setOn(true);
    speak();
    microphone.update({ enabled: false });
    speak();
    microphone.update({ enabled: true });
    room.transcriptions.setOn(false);
    speak();
    expect(heard).toEqual(['ada', '(speaks)']);
    room.room.end();
  });

  it('keeps who spoke last as its dominant speaker, until that one leaves', () => {
    const room = new RoomRegistry().create('lab', {});
    const ada = room.room.join({ id: 'ada' });
    room.room.setSpeaker(ada);
    room.room.setSpeaker(null);
    expect(room.dominantSpeaker).toBe(ada);
    room.room.leave(ada, 'left');
    expect(room.dominantSpeaker).toBeNull();
    room.room.end();
  });
});
