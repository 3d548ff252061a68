import type { Audience } from '../../room/audience';
import { clock, createDrawnTrack, hueOf, type SyntheticTrack } from './drawn-track';

/** What a synthetic screen shows. */
export interface ScreenInit {
  /** Whose screen it is. */
  name: string;
  /** A screen has more to read and moves less than a camera's picture. */
  frameRate?: number;
  /** Who sees the picture; somebody always does when left out. */
  audience?: Audience;
}

export const SCREEN_SIZE = { width: 1280, height: 720 };

/** Widths of the lines of text in the window, as shares of its width. */
const LINES = [0.62, 0.84, 0.71, 0.9, 0.48, 0.77, 0.66];
/** How many seconds the pointer takes from one line to the next. */
const LINE_SECONDS = 1.2;

/** A screen: a window with the name of who shares it, lines of text, and a pointer that reads them. */
export function createScreen({ name, frameRate = 8, ...rest }: ScreenInit): SyntheticTrack {
  const hue = hueOf(name);
  return createDrawnTrack({
    ...SCREEN_SIZE,
    frameRate,
    ...rest,
    draw: (context, seconds, still) => drawDesktop(context, { name, hue, seconds, still }),
  });
}

interface Desktop {
  name: string;
  hue: number;
  seconds: number;
  still: boolean;
}

function drawDesktop(context: CanvasRenderingContext2D, { name, hue, seconds, still }: Desktop): void {
  const { width, height } = context.canvas;
  const unit = height / 36;
  context.fillStyle = `hsl(${hue} 30% 30%)`;
  context.fillRect(0, 0, width, height);

  const [left, top, wide, high] = [unit * 4, unit * 3.5, width - unit * 8, height - unit * 7];
  context.fillStyle = '#fbfaf7';
  context.fillRect(left, top, wide, high);
  context.fillStyle = `hsl(${hue} 24% 86%)`;
  context.fillRect(left, top, wide, unit * 4.4);

  context.fillStyle = '#1c1f26';
  context.textBaseline = 'middle';
  context.font = `600 ${Math.round(unit * 2.2)}px system-ui, sans-serif`;
  context.fillText(`${name}: shared screen`, left + unit * 1.4, top + unit * 2.3, wide / 2);
  context.font = `${Math.round(unit * 2)}px ui-monospace, monospace`;
  context.textAlign = 'right';
  context.fillText(clock(seconds), left + wide - unit * 1.4, top + unit * 2.3);
  context.textAlign = 'left';

  const reading = Math.floor(seconds / LINE_SECONDS) % LINES.length;
  for (const [index, share] of LINES.entries()) {
    context.fillStyle = index === reading ? `hsl(${hue} 70% 52%)` : `hsl(${hue} 12% 76%)`;
    context.fillRect(left + unit * 2, top + unit * (6.5 + index * 3), (wide - unit * 4) * share, unit * 1.3);
  }

  // The pointer goes along the line, so that one sees at a glance that the picture moves.
  const along = still ? 0 : (seconds % LINE_SECONDS) / LINE_SECONDS;
  const x = left + unit * 2 + (wide - unit * 4) * (LINES[reading] ?? 1) * along;
  drawPointer(context, x, top + unit * (7.4 + reading * 3), unit);
}

function drawPointer(context: CanvasRenderingContext2D, x: number, y: number, unit: number): void {
  context.beginPath();
  context.moveTo(x, y);
  context.lineTo(x, y + unit * 2.6);
  context.lineTo(x + unit * 1.8, y + unit * 1.8);
  context.closePath();
  context.fillStyle = '#1c1f26';
  context.fill();
  context.strokeStyle = '#fff';
  context.lineWidth = unit * 0.2;
  context.stroke();
}
