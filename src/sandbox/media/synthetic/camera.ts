import type { Audience } from '../../room/audience';
import { clock, createDrawnTrack, hueOf, type SyntheticTrack } from './drawn-track';

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

/** A camera: a portrait in the person's colour with name, running clock and a moving mark. */
export function createCamera({
  name,
  width = 640,
  height = 360,
  frameRate = 20,
  ...rest
}: CameraInit): SyntheticTrack {
  const hue = hueOf(name);
  return createDrawnTrack({
    width,
    height,
    frameRate,
    ...rest,
    draw: (context, seconds, still) => drawPortrait(context, { name, hue, seconds, still }),
  });
}

interface Portrait {
  name: string;
  hue: number;
  seconds: number;
  still: boolean;
}

function drawPortrait(context: CanvasRenderingContext2D, { name, hue, seconds, still }: Portrait): void {
  const { width, height } = context.canvas;
  const unit = height / 36;
  context.fillStyle = `hsl(${hue} 32% 24%)`;
  context.fillRect(0, 0, width, height);

  // A head that sways a little and blinks: one sees at a glance that the picture moves.
  const sway = still ? 0 : Math.sin(seconds * 1.4) * unit;
  const x = width / 2 + sway;
  context.fillStyle = `hsl(${hue} 42% 46%)`;
  fillCircle(context, x, height * 1.08, unit * 15);
  context.fillStyle = `hsl(${hue} 55% 72%)`;
  fillCircle(context, x, height * 0.45, unit * 8);
  context.fillStyle = `hsl(${hue} 40% 18%)`;
  const eye = !still && seconds % 3.2 < 0.14 ? unit * 0.2 : unit * 0.8;
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

  const sweep = still ? 1 : (seconds % 2) / 2;
  context.fillStyle = `hsl(${hue} 80% 64%)`;
  context.fillRect(0, height - unit * 0.9, width * sweep, unit * 0.9);
}

function fillCircle(context: CanvasRenderingContext2D, x: number, y: number, radius: number): void {
  context.beginPath();
  context.arc(x, y, radius, 0, Math.PI * 2);
  context.fill();
}
