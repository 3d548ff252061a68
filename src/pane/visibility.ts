/** A frame counts as seen while it is so near to the window that scrolling could show it at any moment. */
const MARGIN = '50%';

/**
 * Watches whether a reader can see an element: the page is in view, the element is near the window and shown at all.
 * @param tell called with every change, and first as soon as the browser has looked.
 * @returns a function that stops watching.
 */
export function watchVisibility(element: Element, tell: (visible: boolean) => void): () => void {
  let near = true;
  let told: boolean | undefined;
  const look = (): void => {
    const visible = near && document.visibilityState === 'visible';
    if (visible === told) return;
    told = visible;
    tell(visible);
  };
  const observer = new IntersectionObserver(
    (entries) => {
      near = entries.at(-1)?.isIntersecting ?? near;
      look();
    },
    { rootMargin: MARGIN },
  );
  observer.observe(element);
  document.addEventListener('visibilitychange', look);
  return () => {
    observer.disconnect();
    document.removeEventListener('visibilitychange', look);
  };
}
