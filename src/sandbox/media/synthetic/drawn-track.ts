import { Audience } from '../../room/audience';
import { drawAtPace } from './pace';
import { calmRate, prefersCalm } from './reduced-motion';

export interface SyntheticTrack {
  readonly track: MediaStreamTrack;
  /** Ends the track and all work behind it. */
  stop(): void;
}

export interface DrawnTrackInit {
  width: number;
  height: number;
  frameRate: number;
  /** Who sees the picture; somebody always does when left out. */
  audience?: Audience;
  /** Draws the picture. @param seconds since the track began @param still whether only what tells the time may move */
  draw(context: CanvasRenderingContext2D, seconds: number, still: boolean): void;
}

/**
 * A video track that needs no device and no permission: a canvas that is drawn again and again, less often where the reader
 * prefers reduced motion.
 * @throws {Error} when the browser has no canvas to draw on.
 */
export function createDrawnTrack({
  width,
  height,
  frameRate: usualRate,
  audience = new Audience(),
  draw,
}: DrawnTrackInit): SyntheticTrack {
  const canvas = document.createElement('canvas');
  canvas.width = width;
  canvas.height = height;
  const context = canvas.getContext('2d', { alpha: false });
  if (!context) throw new Error('This browser gives no 2d canvas, so there is no synthetic picture.');
  const still = prefersCalm();
  const frameRate = still ? calmRate(usualRate) : usualRate;
  const started = performance.now();
  const drawNow = (): void => draw(context, (performance.now() - started) / 1000, still);
  drawNow();

  const track = canvas.captureStream(frameRate).getVideoTracks()[0];
  if (!track) throw new Error('The canvas gave no video track.');
  const stopTrack = track.stop.bind(track);
  const stopDrawing = drawAtPace(
    () => (track.readyState === 'ended' ? stopDrawing() : drawNow()),
    frameRate,
    audience,
  );
  return {
    track,
    stop() {
      stopDrawing();
      stopTrack();
    },
  };
}

/** A hue from a name: the same person always has the same colour. */
export function hueOf(name: string): number {
  let hash = 7;
  for (const character of name) hash = (hash * 31 + (character.codePointAt(0) ?? 0)) % 360;
  return hash;
}

/** Seconds as `m:ss.t`. */
export function clock(seconds: number): string {
  const minutes = Math.floor(seconds / 60);
  const rest = (Math.floor((seconds % 60) * 10) / 10).toFixed(1).padStart(4, '0');
  return `${minutes}:${rest}`;
}
