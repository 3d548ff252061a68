import { beforeEach, describe, expect, it, vi } from 'vitest';
import { Room, type Track } from '../../room/room';
import { TwilioRoom } from '../twilio-room';
import { NO_PROFILE } from './bandwidth-profile';
import { layerFor, scaleFor } from './dimensions';
import { TrackSelection } from './track-selection';

describe('what a client gets of the videos that it has', () => {
  let room: TwilioRoom;
  let tracks: Track[];
  let selection: TrackSelection;
  const wished = vi.fn();
  const sid = (index: number): string => room.trackSid(tracks[index]!);

  beforeEach(() => {
    wished.mockClear();
    room = new TwilioRoom(new Room({ id: 'r' }), 'RM1');
    tracks = ['Ada', 'Grace'].map((id) =>
      room.room.join({ id }).publish({ id: 'c', kind: 'video', origin: 'camera' }),
    );
    selection = new TrackSelection(room, undefined, wished);
    selection.decide(tracks);
  });

  it('is everything while nobody asks for less', () => {
    expect(tracks.map((track) => selection.share(track).off)).toEqual([false, false]);
    expect(selection.off.size).toBe(0);
  });

  it('is nothing of one that it hides, and a hint keeps what it leaves out', () => {
    const heard = vi.fn();
    selection.onOff(heard);
    selection.hint([{ track: sid(0), enabled: false }]);
    expect(wished).toHaveBeenCalledOnce();
    selection.decide(tracks);
    selection.hint([{ track: sid(0), render_dimensions: { width: 10, height: 10 } }]);
    selection.decide(tracks);
    expect([...selection.off]).toEqual([sid(0)]);
    expect(heard).toHaveBeenCalledOnce();
    selection.hint([{ track: sid(0), enabled: true }]);
    selection.decide(tracks);
    expect(selection.share(tracks[0]!)).toMatchObject({ off: false, picture: { width: 10, height: 10 } });
  });

  it('follows the priority that it sets, and the publisher’s again when it takes it back', () => {
    selection.setProfile({ ...NO_PROFILE, max_tracks: 1 });
    selection.setPriority(sid(1), 'high');
    selection.decide(tracks);
    expect([...selection.off]).toEqual([sid(0)]);
    selection.setPriority(sid(1), null);
    tracks[0]!.update({ priority: 'high' });
    selection.decide(tracks);
    expect([...selection.off]).toEqual([sid(1)]);
  });

  it('forgets what was said of a track that it does not have', () => {
    selection.hint([{ track: sid(0), enabled: false }]);
    selection.decide([]);
    selection.decide(tracks);
    expect(selection.off.size).toBe(0);
  });
});

describe('the size of what is sent', () => {
  it('is that of the lowest layer that covers what is asked for', () => {
    expect([1080, 720, 361, 360, 181, 180, 10].map((height) => layerFor({ width: 0, height }, 3))).toEqual([
      2, 2, 2, 1, 1, 0, 0,
    ]);
    expect(layerFor({ width: 0, height: 10 }, 1)).toBe(0);
  });

  it('is halved, and halved again, but never below 180 lines', () => {
    const camera = { width: 1280, height: 720 };
    const scale = (width: number, height: number) => scaleFor(camera, { width, height });
    expect([scale(1280, 720), scale(700, 400), scale(640, 360), scale(50, 40)]).toEqual([1, 1, 2, 4]);
    expect(scaleFor({ width: 0, height: 0 }, camera)).toBe(1);
  });
});
