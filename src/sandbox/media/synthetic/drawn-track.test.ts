import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { createDrawnTrack } from './drawn-track';

/** What the browser was asked for, and what was drawn. */
let captured: number[];
let drawn: { seconds: number; still: boolean }[];

beforeEach(() => {
  captured = [];
  drawn = [];
  vi.useFakeTimers();
  vi.stubGlobal('document', {
    createElement: () => ({
      getContext: () => ({}),
      captureStream: (rate: number) => {
        captured.push(rate);
        return { getVideoTracks: () => [{ readyState: 'live', stop: () => undefined }] };
      },
    }),
  });
});

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

/** Draws for a second for a reader who does or does not prefer reduced motion. @returns pictures after the first */
function drawFor(reduced: boolean, frameRate: number): number {
  vi.stubGlobal('matchMedia', (query: string) => ({
    matches: reduced && query === '(prefers-reduced-motion: reduce)',
  }));
  const { stop } = createDrawnTrack({
    width: 640,
    height: 360,
    frameRate,
    draw: (_context, seconds, still) => drawn.push({ seconds, still }),
  });
  vi.advanceTimersByTime(1000);
  stop();
  return drawn.length - 1;
}

it.each([
  [20, false, 20],
  [20, true, 6],
  [5, true, 5],
])(
  'of %i frames a second, with reduced motion preferred: %s, %i are drawn and captured',
  (rate, reduced, frames) => {
    expect(drawFor(reduced, rate)).toBe(frames);
    expect(captured).toEqual([frames]);
    expect(drawn.every(({ still }) => still === reduced)).toBe(true);
  },
);

it('draws nothing more once it is stopped', () => {
  drawFor(false, 20);
  const before = drawn.length;
  vi.advanceTimersByTime(1000);
  expect(drawn).toHaveLength(before);
});
