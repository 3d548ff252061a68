import { describe, expect, it } from 'vitest';
import { Room } from '../room/room';
import type { TwilioErrorCode } from './errors';
import { LocalTracks } from './local-tracks';
import type { LocalTrackState } from './messages';

const camera: LocalTrackState = {
  id: 'c',
  kind: 'video',
  name: 'camera',
  enabled: true,
  priority: 'standard',
};
const microphone: LocalTrackState = {
  id: 'm',
  kind: 'audio',
  name: 'microphone',
  enabled: true,
  priority: 'standard',
};

function setUp(refusal: () => TwilioErrorCode | undefined = () => undefined) {
  const participant = new Room({ id: 'r' }).join({ id: 'ada' });
  const tracks = new LocalTracks(participant, { trackSid: ({ id }) => `MT-${id}`, refusal });
  return { participant, tracks };
}

describe('the tracks that an SDK publishes', () => {
  it('are published once, however often the list comes', () => {
    const { participant, tracks } = setUp();
    expect(tracks.apply({ revision: 2, tracks: [camera] })).toBe(true);
    expect(tracks.apply({ revision: 3, tracks: [camera] })).toBe(false);
    expect([...participant.tracks.keys()]).toEqual(['c']);
    expect(tracks.state()).toEqual({ revision: 1, tracks: [{ id: 'c', sid: 'MT-c', state: 'ready' }] });
  });

  it('are unpublished when the list no longer names them', () => {
    const { participant, tracks } = setUp();
    tracks.apply({ revision: 2, tracks: [camera, microphone] });
    expect(tracks.apply({ revision: 3, tracks: [microphone] })).toBe(true);
    expect([...participant.tracks.keys()]).toEqual(['m']);
  });

  it('are switched off and on without being published anew', () => {
    const { participant, tracks } = setUp();
    tracks.apply({ revision: 2, tracks: [camera] });
    expect(tracks.apply({ revision: 3, tracks: [{ ...camera, enabled: false }] })).toBe(false);
    expect(participant.tracks.get('c')?.enabled).toBe(false);
  });

  it('stay as they are when an old list comes late', () => {
    const { participant, tracks } = setUp();
    tracks.apply({ revision: 5, tracks: [camera] });
    expect(tracks.apply({ revision: 4, tracks: [] })).toBe(false);
    expect(participant.tracks.size).toBe(1);
  });

  it.each([
    [53304, 'has a name twice', { ...microphone, name: 'camera' }],
    [53302, 'has too long a name', { ...microphone, name: 'n'.repeat(129) }],
  ])('fail with %i when one %s', (code, _reason, second) => {
    const { tracks } = setUp();
    tracks.apply({ revision: 2, tracks: [camera, second] });
    expect(tracks.state().tracks[1]).toMatchObject({ id: 'm', state: 'failed', error: { code } });
  });
});
