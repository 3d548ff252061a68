import { describe, expect, it, vi } from 'vitest';
import { Room } from './room';

describe('a room', () => {
  it('refuses one participant too many, but lets a known one come back', () => {
    const room = new Room({ id: 'r', maxParticipants: 1 });
    room.join({ id: 'ada' });
    expect(() => room.join({ id: 'grace' })).toThrow(expect.objectContaining({ code: 'full' }));
    expect(room.join({ id: 'ada' }).present).toBe(true);
  });

  it('sends the earlier of two participants with the same id away', () => {
    const room = new Room({ id: 'r' });
    const left = vi.fn();
    room.on('participant-left', left);
    const first = room.join({ id: 'ada' });
    const second = room.join({ id: 'ada' });
    expect(left).toHaveBeenCalledExactlyOnceWith(first, 'duplicate');
    expect(first.present).toBe(false);
    expect(room.participants.get('ada')).toBe(second);
  });

  it('tells of a departure while the tracks are still known, and once only', () => {
    const room = new Room({ id: 'r' });
    const ada = room.join({ id: 'ada' });
    const track = ada.publish({ id: 't', kind: 'data', origin: 'application' });
    const seen: number[] = [];
    room.on('participant-left', ({ tracks }) => seen.push(tracks.size));
    room.leave(ada, 'left');
    room.leave(ada, 'left');
    expect(seen).toEqual([1]);
    expect(track.published).toBe(false);
  });

  it('ends for everybody and lets nobody in afterwards', () => {
    const room = new Room({ id: 'r' });
    const reasons: string[] = [];
    room.on('participant-left', (participant, reason) => reasons.push(`${participant.id} ${reason}`));
    room.join({ id: 'ada' });
    room.join({ id: 'grace' });
    room.end();
    room.end();
    expect(reasons).toEqual(['ada room-ended', 'grace room-ended']);
    expect(() => room.join({ id: 'alan' })).toThrow(expect.objectContaining({ code: 'ended' }));
  });

  it('tells of a track only what changed', () => {
    const room = new Room({ id: 'r' });
    const changed = vi.fn();
    room.on('track-changed', changed);
    const track = room.join({ id: 'ada' }).publish({ id: 't', kind: 'data', origin: 'application' });
    track.update({ enabled: true });
    track.update({ enabled: false });
    track.update({ enabled: false, priority: 'standard' });
    expect(changed).toHaveBeenCalledExactlyOnceWith(track);
  });

  it('closes the media of a track that is replaced, withdrawn, or whose participant leaves', () => {
    const media = () =>
      ({ close: vi.fn() }) as never as { close: () => void } & NonNullable<
        Parameters<typeof track.setMedia>[0]
      >;
    const room = new Room({ id: 'r' });
    const ada = room.join({ id: 'ada' });
    const track = ada.publish({ id: 't', kind: 'audio', origin: 'microphone' });
    const [first, second, third, late] = [media(), media(), media(), media()];
    track.setMedia(first);
    track.setMedia(second);
    expect(first.close).toHaveBeenCalledOnce();
    ada.unpublish(track);
    expect(second.close).toHaveBeenCalledOnce();
    ada.publish({ id: 'u', kind: 'audio', origin: 'microphone', media: third });
    room.leave(ada, 'left');
    expect(third.close).toHaveBeenCalledOnce();
    track.setMedia(late);
    expect(late.close, 'arrived too late').toHaveBeenCalledOnce();
    expect(track.media).toBeUndefined();
  });

  it('forgets a speaker who leaves', () => {
    const room = new Room({ id: 'r' });
    const speakers: (string | undefined)[] = [];
    room.on('speaker-changed', (speaker) => speakers.push(speaker?.id));
    const ada = room.join({ id: 'ada' });
    room.setSpeaker(ada);
    room.setSpeaker(ada);
    room.leave(ada, 'left');
    expect(speakers).toEqual(['ada', undefined]);
  });
});
