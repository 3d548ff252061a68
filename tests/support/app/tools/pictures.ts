// Pictures and sound in the page.

/** A track of twilio-video, a stream of VideoSDK, or a bare track. */
export type Source = { attach(): HTMLMediaElement } | { track: MediaStreamTrack } | MediaStreamTrack;

/** Shows a picture where it can be seen. A track of twilio-video is attached by the SDK, which then knows of it. */
export function show(source: Source): HTMLVideoElement {
  const element = 'attach' in source ? source.attach() : playerOf('track' in source ? source.track : source);
  element.muted = true;
  element.style = 'width: 320px; height: 180px';
  document.body.append(element);
  // A picture that is replaced or removed while it begins tells so by a rejection.
  element.play().catch(() => {});
  return element as HTMLVideoElement;
}

function playerOf(track: MediaStreamTrack): HTMLVideoElement {
  return Object.assign(document.createElement('video'), {
    playsInline: true,
    srcObject: new MediaStream([track]),
  });
}

/** Resolves with the next frame, or the last of so many. */
export async function frame(element: HTMLVideoElement, count = 1): Promise<void> {
  for (let left = count; left > 0; left--)
    await new Promise((resolve) => element.requestVideoFrameCallback(resolve));
}

/** Shows a picture, and resolves with its element at the first frame. */
export async function firstFrame(source: Source): Promise<HTMLVideoElement> {
  const element = show(source);
  await frame(element);
  return element;
}

/**
 * Resolves when the picture stands still: no frame for so many milliseconds.
 * A stream that is stopped still shows the frames that are on their way.
 */
export async function standstill(element: HTMLVideoElement, milliseconds = 1000): Promise<void> {
  for (let last = performance.now(), asked = false; performance.now() - last < milliseconds;) {
    if (!asked) {
      asked = true;
      element.requestVideoFrameCallback(() => {
        last = performance.now();
        asked = false;
      });
    }
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

/** Takes all pictures out of the page. */
export function clearPictures(): void {
  for (const element of document.querySelectorAll('video, audio')) {
    (element as HTMLMediaElement).srcObject = null;
    element.remove();
  }
}
