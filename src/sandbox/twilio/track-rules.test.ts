import { describe, expect, it } from 'vitest';
import { Room } from '../room/room';
import { includes, trackRules, type TrackRule } from './track-rules';

const ada = new Room({ id: 'r' }).join({ id: 'ada' });
const camera = ada.publish({ id: 'c', kind: 'video', origin: 'camera', name: 'camera', priority: 'high' });
const sids = { track: 'MT1', publisher: 'PA1' };
const all: TrackRule = { type: 'include', all: true };

describe('rules for tracks', () => {
  it('include nothing when there are none', () => {
    expect(includes([], camera)).toBe(false);
  });

  it('are read in order: the last one that matches decides', () => {
    expect(includes([all, { type: 'exclude', kind: 'video' }], camera)).toBe(false);
    expect(includes([{ type: 'exclude', kind: 'video' }, all], camera)).toBe(true);
    expect(includes([all, { type: 'exclude', kind: 'audio' }], camera)).toBe(true);
  });

  it.each<[Partial<TrackRule>, boolean]>([
    [{ publisher: 'ada' }, true],
    [{ publisher: 'PA1' }, true],
    [{ publisher: 'grace' }, false],
    [{ track: 'camera' }, true],
    [{ track: 'MT1' }, true],
    [{ track: 'screen' }, false],
    [{ priority: 'high' }, true],
    [{ priority: 'low' }, false],
    [{ publisher: 'ada', kind: 'audio' }, false],
  ])('match by every filter they have: %j %s', (filters, matched) => {
    expect(includes([{ type: 'include', ...filters }], camera, sids)).toBe(matched);
  });

  it.each(['true', 'True', true])('are taken as text, as forms send them: all is %j', (all) => {
    expect(trackRules.parse([{ type: 'include', all }])).toEqual([{ type: 'include', all: true }]);
  });

  it.each([
    [{ type: 'include' }],
    [{ type: 'include', all: false }],
    [{ type: 'include', all: 'false' }],
    [{ type: 'include', all: 'yes' }],
    [{ type: 'allow', all: true }],
    [{}],
  ])('that say nothing are refused: %j', (rule) => {
    expect(trackRules.safeParse([rule]).success).toBe(false);
  });
});
