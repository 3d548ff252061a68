import { describe, expect, it } from 'vitest';
import { chooseDevice, chooseVideo, SMALL_VIDEO_RANGES, UnmetConstraint } from './constraints';

describe('chooseVideo', () => {
  it('has a usual size and rate', () => {
    expect(chooseVideo({})).toEqual({ width: 640, height: 360, frameRate: 20 });
  });

  it('takes plain and ideal values as near as it can', () => {
    expect(chooseVideo({ width: 1280, height: { ideal: 720 }, frameRate: 60 })).toEqual({
      width: 1280,
      height: 720,
      frameRate: 30,
    });
  });

  it('gives a small camera’s largest picture to whoever would like a larger one', () => {
    const wanted = { width: { ideal: 1280 }, height: { ideal: 720 }, frameRate: { ideal: 30 } };
    expect(chooseVideo(wanted, SMALL_VIDEO_RANGES)).toEqual(chooseVideo({}));
    expect(() => chooseVideo({ height: { exact: 720 } }, SMALL_VIDEO_RANGES)).toThrow(UnmetConstraint);
  });

  it('keeps the shape when only one side is asked for', () => {
    expect(chooseVideo({ width: 320 })).toMatchObject({ width: 320, height: 180 });
    expect(chooseVideo({ height: 720 })).toMatchObject({ width: 1280, height: 720 });
  });

  it('keeps exact values and bounds', () => {
    expect(chooseVideo({ width: { exact: 200 }, height: { min: 400 } })).toMatchObject({
      width: 200,
      height: 400,
    });
  });

  it('names the constraint that it cannot meet', () => {
    const problem = (constraints: MediaTrackConstraints): string => {
      try {
        chooseVideo(constraints);
      } catch (error) {
        return (error as UnmetConstraint).constraint;
      }
      return 'none';
    };
    expect(problem({ width: { exact: 4000 } })).toBe('width');
    expect(problem({ height: { min: 2000 } })).toBe('height');
    expect(problem({ frameRate: { max: 0.5 } })).toBe('frameRate');
  });
});

describe('chooseDevice', () => {
  const devices = [{ id: 'a' }, { id: 'b' }];
  const choose = (constraint?: ConstrainDOMString): string[] =>
    chooseDevice(devices, 'deviceId', ({ id }) => id, constraint).map(({ id }) => id);

  it('prefers what is wanted and falls back to the others', () => {
    expect(choose()).toEqual(['a', 'b']);
    expect(choose('b')).toEqual(['b', 'a']);
    expect(choose({ ideal: 'b' })).toEqual(['b', 'a']);
    expect(choose('unknown')).toEqual(['a', 'b']);
  });

  it('insists on exact values', () => {
    expect(choose({ exact: 'b' })).toEqual(['b']);
    expect(choose({ exact: ['x', 'a'] })).toEqual(['a']);
    expect(() => choose({ exact: 'unknown' })).toThrow(UnmetConstraint);
  });
});
