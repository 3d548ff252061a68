/**
 * Runs a script before a page's own, in pages of a server and those that share their origin. Called by an init script, more than once if there are several.
 *
 * A window that a page opens, and a frame that it touches at once, begin with an empty document, and the browser keeps the window's globals for the
 * page that comes next: an init script has run by then, and does not run again. All but the globals is reset, such as channels and locks,
 * so in the empty document the script would run too early. It waits until something is used that it may replace.
 *
 * It is handed over as text: it uses nothing outside of itself.
 */
export function startInPage(start: () => void): void {
  // A sandboxed frame has no way to the other windows.
  if (window.origin === 'null') return;
  if (/^https?:$/.test(location.protocol)) {
    start();
    return;
  }
  const key = Symbol.for('crossfade: scripts that wait for the page');
  const holder = window as { [key]?: (start: () => void) => void };
  if (holder[key]) {
    holder[key](start);
    return;
  }
  const starts = [start];
  let isWaiting = true;
  const run = (each: () => void): void => {
    try {
      each();
    } catch (error) {
      reportError(error);
    }
  };
  Object.defineProperty(holder, key, {
    value: (start: () => void) => (isWaiting ? void starts.push(start) : run(start)),
  });

  // What `sandbox.js` replaces or looks at, or has something of in place of the browser's.
  const names = ['crossfade', 'fetch', 'Request', 'XMLHttpRequest', 'WebSocket', 'RTCPeerConnection'];
  names.push('Worker', 'SharedWorker', 'EventSource', 'navigator');
  const own = new Map(names.map((name) => [name, Object.getOwnPropertyDescriptor(window, name)]));

  /** Somebody else may look into the empty document; what is written into it has scripts of its own. */
  const isPage = (): boolean =>
    !/^(?:about:blank\b.*)?$/.test(location.href) || document.currentScript !== null;

  function begin(): void {
    if (!isPage() || !isWaiting) return;
    isWaiting = false;
    for (const [name, descriptor] of own) {
      Reflect.deleteProperty(window, name);
      if (descriptor) Object.defineProperty(window, name, descriptor);
    }
    // The tag that runs now is the app's: it says nothing about the sandbox.
    Object.defineProperty(document, 'currentScript', { configurable: true, value: null });
    starts.forEach(run);
    Reflect.deleteProperty(document, 'currentScript');
  }

  for (const [name, descriptor] of own) {
    Object.defineProperty(window, name, {
      configurable: true,
      enumerable: descriptor?.enumerable ?? false,
      get(): unknown {
        begin();
        if (!isWaiting) return (window as unknown as Record<string, unknown>)[name];
        const kept = own.get(name);
        return kept?.get ? kept.get.call(window) : kept?.value;
      },
      set(value: unknown) {
        begin();
        const descriptor = { configurable: true, enumerable: true, writable: true, value };
        if (isWaiting) own.set(name, descriptor);
        else Object.defineProperty(window, name, descriptor);
      },
    });
  }
}
