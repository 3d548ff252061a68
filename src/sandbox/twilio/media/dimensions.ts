export interface Dimensions {
  width: number;
  height: number;
}

/**
 * The encoder makes the picture smaller by itself when the machine is slow, and that multiplies with what is asked for
 * here: below this many lines there would be nothing left to see (docs/protocols/twilio-video.md, 5 "Switch-off rules").
 */
const MIN_LINES = 180;

/** What the top layer of a camera has at most, usually. Each layer below it has half as many lines. */
const TOP_LINES = 720;

/** The lowest of a number of simulcast layers that still covers what is asked for. */
export function layerFor({ height }: Dimensions, layers: number): number {
  let [layer, lines] = [layers - 1, TOP_LINES];
  while (layer > 0 && lines / 2 >= height) [layer, lines] = [layer - 1, lines / 2];
  return layer;
}

/** By which factor a picture is made smaller so that it still covers what is asked for. */
export function scaleFor(actual: Dimensions, wanted: Dimensions): number {
  if (!(actual.width > 0 && actual.height > 0 && wanted.width > 0 && wanted.height > 0)) return 1;
  const factor = Math.min(
    actual.width / wanted.width,
    actual.height / wanted.height,
    actual.height / MIN_LINES,
  );
  // Halves, quarters …: a size that changes with every pixel of a window would cost a key frame each time.
  return factor < 2 ? 1 : 2 ** Math.floor(Math.log2(factor));
}

/** Up to how many pixels a browser's encoder takes how many bits per second at most: libwebrtc's own tables. */
const LIMITS = {
  single: [
    [320 * 240, 600_000],
    [640 * 480, 1_700_000],
    [960 * 540, 2_000_000],
    [Infinity, 2_500_000],
  ],
  layer: [
    [320 * 180, 200_000],
    [480 * 270, 450_000],
    [640 * 360, 700_000],
    [960 * 540, 1_200_000],
    [Infinity, 2_500_000],
  ],
} as const;

/** What a video of this size that a browser sends may take, in bits per second. @param layered one of several layers. */
export function mostOf({ width, height }: Dimensions, layered: boolean): number {
  const pixels = width * height;
  return LIMITS[layered ? 'layer' : 'single'].find(([upTo]) => pixels <= upTo)?.[1] ?? 0;
}
