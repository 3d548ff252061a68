import { Audience } from '../audience';
import { drawAtPace } from './pace';

/** What a synthetic camera shows. */
export interface CameraInit {
  /** Whose picture it is; drawn large enough to read in a small tile. */
  name: string;
  width?: number;
  height?: number;
  frameRate?: number;
  /** Who sees the picture; somebody always does when left out. */
  audience?: Audience;
}

export interface SyntheticTrack {
  readonly track: MediaStreamTrack;
  /** Ends the track and all work behind it. */
  stop(): void;
}

/** A hue from a name: the same person always has the same colour. */
export function hueOf(name: string): number {
  let hash = 7;
  for (const character of name) hash = (hash * 31 + (character.codePointAt(0) ?? 0)) % 360;
  return hash;
}

/**
 * A camera that needs no device and no permission: a portrait in the person's colour with name, running clock and a
 * moving mark, drawn on a canvas.
 */
export function createCamera({
  name,
  width = 640,
  height = 360,
  frameRate = 20,
  audience = new Audience(),
}: CameraInit): SyntheticTrack {
  const canvas = document.createElement('canvas');
  canvas.width = width;
  canvas.height = height;
  const context = canvas.getContext('2d', { alpha: false });
  if (!context) throw new Error('This browser gives no 2d canvas, so there is no synthetic camera.');
  const hue = hueOf(name);
  const started = performance.now();
  const draw = (): void =>
    drawPortrait(context, { name, hue, seconds: (performance.now() - started) / 1000 });
  draw();

  const track = canvas.captureStream(frameRate).getVideoTracks()[0];
  if (!track) throw new Error('The canvas gave no video track.');
  const stopTrack = track.stop.bind(track);
  const stopDrawing = drawAtPace(
    () => (track.readyState === 'ended' ? stopDrawing() : draw()),
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

interface Portrait {
  name: string;
  hue: number;
  seconds: number;
}

function drawPortrait(context: CanvasRenderingContext2D, { name, hue, seconds }: Portrait): void {
  const { width, height } = context.canvas;
  const unit = height / 36;
  context.fillStyle = `hsl(${hue} 32% 24%)`;
  context.fillRect(0, 0, width, height);

  // A head that sways a little and blinks: one sees at a glance that the picture moves.
  const sway = Math.sin(seconds * 1.4) * unit;
  const x = width / 2 + sway;
  context.fillStyle = `hsl(${hue} 42% 46%)`;
  fillCircle(context, x, height * 1.08, unit * 15);
  context.fillStyle = `hsl(${hue} 55% 72%)`;
  fillCircle(context, x, height * 0.45, unit * 8);
  context.fillStyle = `hsl(${hue} 40% 18%)`;
  const eye = seconds % 3.2 < 0.14 ? unit * 0.2 : unit * 0.8;
  for (const side of [-1, 1]) {
    context.beginPath();
    context.ellipse(x + side * unit * 2.9 + sway * 0.4, height * 0.43, unit * 0.8, eye, 0, 0, Math.PI * 2);
    context.fill();
  }
  context.fillRect(x - unit * 1.6 + sway * 0.4, height * 0.54, unit * 3.2, unit * 0.6);

  context.font = `600 ${Math.round(unit * 3.6)}px system-ui, sans-serif`;
  context.textBaseline = 'top';
  context.fillStyle = '#fff';
  context.fillText(name, unit * 1.6, unit * 1.4, width - unit * 14);
  context.font = `${Math.round(unit * 2.8)}px ui-monospace, monospace`;
  context.textAlign = 'right';
  context.fillText(clock(seconds), width - unit * 1.6, unit * 1.8);
  context.textAlign = 'left';

  const sweep = (seconds % 2) / 2;
  context.fillStyle = `hsl(${hue} 80% 64%)`;
  context.fillRect(0, height - unit * 0.9, width * sweep, unit * 0.9);
}

function fillCircle(context: CanvasRenderingContext2D, x: number, y: number, radius: number): void {
  context.beginPath();
  context.arc(x, y, radius, 0, Math.PI * 2);
  context.fill();
}

/** Seconds as `m:ss.t`. */
export function clock(seconds: number): string {
  const minutes = Math.floor(seconds / 60);
  const rest = (Math.floor((seconds % 60) * 10) / 10).toFixed(1).padStart(4, '0');
  return `${minutes}:${rest}`;
}
