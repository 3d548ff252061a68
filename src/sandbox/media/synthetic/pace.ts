import type { Audience } from '../../room/audience';

/**
 * Frames a second at which a picture that nobody sees is slow enough. Not none: Chromium mutes a track that gives no
 * frame for a second or so, and an SDK reports a picture that has stopped.
 */
const SLOW_ENOUGH = 3;
/**
 * The rate falls by half at a time, with so many frames between two steps. A receiver counts a freeze, and VideoSDK
 * reports it, when a frame takes three times as long as the last 30 did on average.
 */
const STEP_FRAMES = 30;

/**
 * Draws again and again: at full rate while somebody watches, and slower and slower while nobody does.
 * @param frameRate frames a second.
 * @returns a function that stops it.
 */
export function drawAtPace(draw: () => void, frameRate: number, audience: Audience): () => void {
  let rate = frameRate;
  let drawn = 0;
  let timer: ReturnType<typeof setInterval> | undefined;

  function setRate(next: number): void {
    clearInterval(timer);
    rate = next;
    drawn = 0;
    timer = setInterval(tick, 1000 / rate);
  }
  function tick(): void {
    draw();
    drawn += 1;
    if (!audience.watching && drawn === STEP_FRAMES && rate > SLOW_ENOUGH) setRate(rate / 2);
  }
  function follow(): void {
    setRate(audience.watching ? frameRate : rate / 2);
    if (audience.watching) draw();
  }

  setRate(audience.watching ? frameRate : frameRate / 2);
  const unfollow = audience.onChange(follow);
  return () => {
    unfollow();
    clearInterval(timer);
  };
}
