export type VideoProperty = 'width' | 'height' | 'frameRate';
export type VideoSize = Record<VideoProperty, number>;
export type VideoRanges = Readonly<
  Record<VideoProperty, { readonly min: number; readonly max: number; readonly usual: number }>
>;

/** What a synthetic camera can do. */
export const VIDEO_RANGES: VideoRanges = {
  width: { min: 160, max: 1280, usual: 640 },
  height: { min: 90, max: 720, usual: 360 },
  frameRate: { min: 1, max: 30, usual: 20 },
};

/**
 * What one can do that costs the machine less, and as much whichever SDK asks: Twilio's asks for no size, VideoSDK's for
 * 1280x720 at 30 frames a second, and would get six times the pixels.
 */
export const SMALL_VIDEO_RANGES: VideoRanges = {
  width: { ...VIDEO_RANGES.width, max: 640 },
  height: { ...VIDEO_RANGES.height, max: 360 },
  frameRate: { ...VIDEO_RANGES.frameRate, max: 20 },
};

/**
 * No device or setting meets a constraint. Has the name and the field of the browser's own OverconstrainedError, which
 * apps look at.
 */
export class UnmetConstraint extends Error {
  override readonly name = 'OverconstrainedError';
  readonly constraint: string;

  constructor(constraint: string) {
    super(`No synthetic device meets the constraint "${constraint}".`);
    this.constraint = constraint;
  }
}

type Range = ConstrainULong | ConstrainDouble | undefined;

/**
 * The picture size and rate for a set of constraints: exact and bounds are kept, ideal values as near as the camera can.
 * A width without a height keeps the shape 16:9, and the other way round.
 * @param ranges what the camera can do
 * @throws UnmetConstraint
 */
export function chooseVideo(constraints: MediaTrackConstraints, ranges = VIDEO_RANGES): VideoSize {
  const choose = (name: VideoProperty): number => chooseWithin(name, ranges[name], constraints[name]);
  const chosen = { width: choose('width'), height: choose('height'), frameRate: choose('frameRate') };
  if (constraints.width !== undefined && constraints.height === undefined)
    chosen.height = Math.round((chosen.width * 9) / 16);
  if (constraints.height !== undefined && constraints.width === undefined)
    chosen.width = Math.round((chosen.height * 16) / 9);
  return chosen;
}

function chooseWithin(
  name: VideoProperty,
  { min, max, usual }: VideoRanges[VideoProperty],
  range: Range,
): number {
  const { exact, ideal, min: atLeast = min, max: atMost = max } = wanted(range);
  if (exact !== undefined) {
    if (exact < min || exact > max) throw new UnmetConstraint(name);
    return exact;
  }
  const lowest = Math.max(min, atLeast);
  const highest = Math.min(max, atMost);
  if (lowest > highest) throw new UnmetConstraint(name);
  return Math.min(highest, Math.max(lowest, ideal ?? usual));
}

const wanted = (range: Range): Exclude<Range, number | undefined> =>
  typeof range === 'number' ? { ideal: range } : (range ?? {});

/**
 * The first of the candidates whose value is wanted.
 * @throws UnmetConstraint when an exact value is wanted and none has it.
 */
export function chooseDevice<T>(
  candidates: readonly T[],
  name: string,
  valueOf: (candidate: T) => string | undefined,
  constraint: ConstrainDOMString | undefined,
): readonly T[] {
  const isObject = typeof constraint === 'object' && !Array.isArray(constraint);
  const { exact, ideal } = isObject
    ? (constraint as ConstrainDOMStringParameters)
    : { exact: undefined, ideal: constraint as string | string[] | undefined };
  const having = (values: string | string[]): T[] =>
    candidates.filter((candidate) => [values].flat().includes(valueOf(candidate) ?? ''));
  if (exact !== undefined) {
    const found = having(exact);
    if (found.length === 0) throw new UnmetConstraint(name);
    return found;
  }
  return ideal === undefined ? candidates : [...new Set([...having(ideal), ...candidates])];
}
