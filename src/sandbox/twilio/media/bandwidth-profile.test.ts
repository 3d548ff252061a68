import { describe, expect, it } from 'vitest';
import { NO_PROFILE, shareOut, type RankedVideo, type VideoProfile } from './bandwidth-profile';
import { scaleFor } from './dimensions';

const VGA = { width: 640, height: 480 };
const video = (fields: Partial<RankedVideo> = {}): RankedVideo => ({
  priority: 'standard',
  speaking: false,
  hidden: false,
  size: VGA,
  ...fields,
});
/** Which of the videos are on, as a string of bits. */
const on = (videos: RankedVideo[], profile: Partial<VideoProfile> = {}): string => {
  const shares = shareOut(videos, { ...NO_PROFILE, ...profile });
  return videos.map((each) => (shares.get(each)?.off ? '0' : '1')).join('');
};

describe('what a client gets of its videos', () => {
  it('is all of them without a profile, but none that it does not show', () => {
    expect(on([video(), video({ hidden: true }), video()])).toBe('101');
  });

  it('is the highest ranks when there is a limit, the earlier first among equals', () => {
    const videos = [video({ priority: 'low' }), video(), video(), video({ priority: 'high' })];
    expect(on(videos, { max_tracks: 2 })).toBe('0101');
  });

  it('does not count what is hidden against the limit', () => {
    expect(on([video({ hidden: true, priority: 'high' }), video()], { max_tracks: 1 })).toBe('01');
  });

  it('has the dominant speaker first among equals, and lifted to the priority that the client gives it', () => {
    const speaker = video({ priority: 'low', speaking: true });
    expect(on([video(), speaker], { max_tracks: 1 })).toBe('01');
    expect(on([video({ priority: 'high' }), speaker], { max_tracks: 1 })).toBe('10');
    expect(
      on([video({ priority: 'high' }), speaker], { max_tracks: 1, active_speaker_priority: 'high' }),
    ).toBe('01');
  });

  it.each([
    ['collaboration', '10'],
    ['presentation', '10'],
    ['grid', '11'],
  ] as const)('is divided as the mode "%s" says when bandwidth is scarce', (mode, expected) => {
    expect(on([video({ priority: 'high' }), video()], { mode, max_subscription_bandwidth: 500_000 })).toBe(
      expected,
    );
  });

  it('is starved rather than switched off when the client wants nothing switched off', () => {
    const profile = { max_subscription_bandwidth: 100_000, track_switch_off: 'disabled' } as const;
    expect(on([video(), video()], { ...profile, mode: 'presentation' })).toBe('11');
  });

  it('has the size that the client shows, else the size that its profile gives the priority', () => {
    const [shown, high] = [video({ shown: { width: 160, height: 120 } }), video({ priority: 'high' })];
    const profile = { ...NO_PROFILE, render_dimensions: { high: { width: 320, height: 240 } } };
    const shares = shareOut([shown, high], profile);
    expect(shares.get(shown)?.picture).toEqual({ width: 160, height: 120 });
    expect(shares.get(high)?.picture).toEqual({ width: 320, height: 240 });
  });
});

it.each([
  [{ width: 640, height: 360 }, { width: 640, height: 360 }, 1],
  [{ width: 640, height: 360 }, { width: 320, height: 180 }, 2],
  [{ width: 640, height: 360 }, { width: 400, height: 225 }, 1],
  [{ width: 1280, height: 720 }, { width: 160, height: 90 }, 4],
  [{ width: 640, height: 360 }, { width: 10, height: 10 }, 2],
  [{ width: 0, height: 0 }, { width: 10, height: 10 }, 1],
  [{ width: 640, height: 360 }, { width: 0, height: 0 }, 1],
])('a picture of %j that is shown at %j is made smaller by %d', (actual, wanted, scale) => {
  expect(scaleFor(actual, wanted)).toBe(scale);
});
