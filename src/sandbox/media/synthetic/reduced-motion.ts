/** Enough for a picture that is seen to be live. What each frame costs to encode, pass on and decode is saved with it. */
const CALM_FRAME_RATE = 6;

/** Whether the reader's system asks for less motion. */
export function prefersCalm(): boolean {
  return matchMedia('(prefers-reduced-motion: reduce)').matches;
}

/** @param frameRate frames a second @returns those of a picture for a reader who prefers reduced motion */
export function calmRate(frameRate: number): number {
  return Math.min(frameRate, CALM_FRAME_RATE);
}
