// The picture that all benches without an SDK send. As much of it changes as of the sandbox's own: a sweep and a clock.

/**
 * Draws a moving picture of 640 by 360 pixels, 20 times a second. Its text goes into the page.
 * @returns {{ track: MediaStreamTrack, stop: () => void }}
 */
function testPicture() {
  const canvas = Object.assign(document.createElement('canvas'), { width: 640, height: 360 });
  const context = /** @type {CanvasRenderingContext2D} */ (canvas.getContext('2d', { alpha: false }));
  let count = 0;
  const timer = setInterval(() => {
    context.fillStyle = '#234';
    context.fillRect(0, 0, 640, 360);
    context.fillStyle = '#fff';
    context.font = '28px monospace';
    context.fillText(String(count++), 500, 40);
    context.fillRect(0, 350, (count * 16) % 640, 10);
  }, 50);
  const [track] = canvas.captureStream(20).getVideoTracks();
  return { track: /** @type {MediaStreamTrack} */ (track), stop: () => clearInterval(timer) };
}

/** @typedef {Window & { testPicture: typeof testPicture }} WithTestPicture */

/** Defines `window.testPicture`: a script for `addInitScript`. */
export const TEST_PICTURE = `window.testPicture = ${testPicture.toString()}`;
