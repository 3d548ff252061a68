/**
 * Tells whether somebody can see an element: whether it is on the screen, and its page in front.
 * @param changed called when it may be otherwise than before
 * @param signal ends it
 */
export function watchInView(element: Element, changed: (inView: boolean) => void, signal: AbortSignal): void {
  if (signal.aborted) return;
  let onScreen = false;
  const tell = (): void => changed(onScreen && !document.hidden);
  const observer = new IntersectionObserver((entries) => {
    onScreen = entries.at(-1)?.isIntersecting ?? false;
    tell();
  });
  observer.observe(element);
  document.addEventListener('visibilitychange', tell, { signal });
  signal.addEventListener('abort', () => observer.disconnect(), { once: true });
}
