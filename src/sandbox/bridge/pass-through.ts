/**
 * Gives the window's own fetch, sockets and beacons to every address that is not intercepted: the interceptors would
 * hand such a request on, but through objects of theirs. Call it when they are in place.
 * @param native what the window had before.
 * @param intercepts whether an address is for the interceptors.
 * @param takeBeacon gets the beacons to such addresses. Nobody sees what is answered.
 */
export function passThrough(
  native: Pick<Window & typeof globalThis, 'fetch' | 'WebSocket'>,
  intercepts: (url: URL) => boolean,
  takeBeacon: (url: URL, data: BodyInit | null) => void,
): void {
  const isIntercepted = (address: string): boolean => {
    const url = absolute(address);
    return !url || intercepts(url);
  };

  const { fetch, WebSocket } = window;
  const ownFetch = native.fetch.bind(window);
  window.fetch = (input, init) =>
    (isIntercepted(input instanceof Request ? input.url : String(input)) ? fetch : ownFetch)(input, init);

  const sockets: typeof WebSocket = new Proxy(native.WebSocket, {
    construct(target, args: ConstructorParameters<typeof WebSocket>, newTarget) {
      if (isIntercepted(String(args[0]))) return new WebSocket(...args);
      return Reflect.construct(target, args, newTarget === sockets ? target : newTarget) as WebSocket;
    },
  });
  window.WebSocket = sockets;

  const sendBeacon = navigator.sendBeacon.bind(navigator);
  navigator.sendBeacon = (address, data) => {
    const url = absolute(String(address));
    if (!url || !intercepts(url)) return sendBeacon(address, data);
    takeBeacon(url, data ?? null);
    return true;
  };
}

/** @returns undefined for what is no address: the error is then the interceptor's, or the browser's. */
function absolute(address: string): URL | undefined {
  return URL.canParse(address, document.baseURI) ? new URL(address, document.baseURI) : undefined;
}
