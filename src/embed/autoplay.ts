/** So long an element may take to begin by itself. */
const START_MS = 500;

export interface AutoplayInit {
  /** Tells whoever develops the app. */
  tell: (message: string) => void;
}

/**
 * Starts what a browser keeps paused. Chromium lets a page play sound before the first gesture once the page captures
 * camera or microphone; made-up devices are no capture. So an unmuted `<video autoplay>` that shows them, and everybody
 * else's, stays paused: it is named in the console, and begins with the first gesture.
 */
export function startWithGesture({ tell }: AutoplayInit): void {
  const paused = new Set<HTMLMediaElement>();
  document.addEventListener(
    'loadedmetadata',
    ({ target }) => {
      if (!(target instanceof HTMLMediaElement) || !target.autoplay || target.muted) return;
      setTimeout(() => {
        if (!target.paused || !target.srcObject || navigator.userActivation?.hasBeenActive) return;
        paused.add(target);
        tell(
          'Crossfade: the browser does not play sound before the first click or key press, so an unmuted element with autoplay stays paused until then. With real devices it would play at once.',
        );
      }, START_MS);
    },
    true,
  );
  const start = (): void => {
    for (const element of paused) {
      // It may have been taken away, or muted and started, meanwhile.
      if (element.isConnected && element.paused) element.play().catch(() => {});
    }
    paused.clear();
  };
  for (const gesture of ['pointerup', 'keydown'] as const) addEventListener(gesture, start, true);
}
