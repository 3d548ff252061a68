/*
 * What gets past the sandbox: an SDK that was loaded before `/sandbox.js` and kept the browser's own WebSocket, or a copy of
 * `fetch`. Nothing that believes to be on the sandbox may reach a vendor, so its sockets and requests are stopped where
 * that is still possible, and told of loudly in any case.
 */

export interface EscapesInit {
  /** Whether the sandbox answers for an address. */
  routes: (url: URL) => boolean;
  /** Tells whoever develops the app. */
  tell: (message: string) => void;
}

/** Calls that are of somebody's else once an address is known to be a vendor's. */
const SOCKET_METHODS = ['send', 'addEventListener'] as const;
const SOCKET_HANDLERS = ['onopen', 'onmessage', 'onerror', 'onclose'] as const;
/** What is requested by a program. Scripts of the vendors' own CDNs are loaded by tags. */
const PROGRAMMATIC = new Set(['fetch', 'xmlhttprequest', 'beacon']);

/**
 * Watches the browser's own sockets and requests: those for the sandbox are objects of the bridge, so what arrives here
 * with a vendor's address has got past it. Call it once, in the window's own realm.
 */
export function stopEscapes(init: EscapesInit): void {
  const { routes, tell } = init;
  const isVendors = (address: string): boolean => URL.canParse(address) && routes(new URL(address));
  const explain = (what: string, address: string): string => {
    const { protocol, host } = new URL(address);
    return (
      `The Crossfade sandbox was loaded too late: ${what} ${protocol}//${host}, the real service. The code that did that was loaded before sandbox.js. ` +
      'Put <script src="/sandbox.js"></script> first in the <head>, as plain HTML.'
    );
  };
  guardSockets((socket) => {
    if (!isVendors(socket.url)) return;
    WebSocket.prototype.close.call(socket);
    const message = explain('a socket was on its way to', socket.url);
    tell(message);
    throw new Error(message);
  });
  guardRequests((address) => {
    if (!isVendors(address)) return;
    const message = explain('a request was on its way to', address);
    tell(message);
    throw new Error(message);
  });
  // By somebody who kept `fetch`: it can be told of, but it is out.
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries() as PerformanceResourceTiming[]) {
      if (PROGRAMMATIC.has(entry.initiatorType) && isVendors(entry.name))
        tell(explain('a request has gone to', entry.name));
    }
  }).observe({ type: 'resource', buffered: true });
}

/** Has each of the browser's own sockets looked at before anything is done with it. An SDK listens before all else. */
function guardSockets(check: (socket: WebSocket) => void): void {
  const { prototype } = WebSocket;
  for (const name of SOCKET_METHODS) {
    const native = prototype[name] as (...args: unknown[]) => unknown;
    Object.defineProperty(prototype, name, {
      configurable: true,
      writable: true,
      value: function (this: WebSocket, ...args: unknown[]): unknown {
        check(this);
        return native.apply(this, args);
      },
    });
  }
  for (const name of SOCKET_HANDLERS) {
    const native = Object.getOwnPropertyDescriptor(prototype, name);
    if (!native?.set) continue;
    const { set } = native;
    Object.defineProperty(prototype, name, {
      ...native,
      set(this: WebSocket, handler: unknown) {
        check(this);
        set.call(this, handler);
      },
    });
  }
}

/** Has each of the browser's own requests looked at before it is sent. */
function guardRequests(check: (address: string) => void): void {
  const { prototype } = XMLHttpRequest;
  const addresses = new WeakMap<XMLHttpRequest, string>();
  const { open, send } = prototype as { open: (...args: unknown[]) => void; send: (body?: unknown) => void };
  Object.defineProperties(prototype, {
    open: {
      configurable: true,
      writable: true,
      value: function (this: XMLHttpRequest, ...args: unknown[]): void {
        open.apply(this, args);
        addresses.set(this, new URL(String(args[1]), document.baseURI).href);
      },
    },
    send: {
      configurable: true,
      writable: true,
      value: function (this: XMLHttpRequest, body?: unknown): void {
        check(addresses.get(this) ?? '');
        send.call(this, body);
      },
    },
  });
}
