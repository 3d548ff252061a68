import { absolute } from './address';
import { memoryCookies, memoryStorage } from './storage';

/*
 * What a document with an opaque origin and a strict policy lacks, and SDKs or apps expect. Each stands in for a browser
 * feature; none touches an SDK.
 */

/** Storage and cookies, which throw a SecurityError in an opaque origin. */
export function installStorage(): void {
  for (const name of ['localStorage', 'sessionStorage'])
    Object.defineProperty(window, name, { configurable: true, value: memoryStorage() });
  const cookies = memoryCookies();
  Object.defineProperty(document, 'cookie', {
    configurable: true,
    get: cookies.get,
    set: (cookie: unknown) => cookies.set(String(cookie)),
  });
}

/**
 * twilio-video makes its dynamic import with `new Function` while it loads, which the policy refuses. The proxy answers
 * that one body, and the usual way to reach the global object; any other body meets the policy as before.
 */
export function installFunctionConstructor(): void {
  const known = (args: unknown[]): unknown => {
    if (args.length === 2 && args[1] === 'return import(url);') return (url: string) => import(url);
    if (args.length === 1 && args[0] === 'return this') return () => window;
    return undefined;
  };
  const proxy = new Proxy(Function, {
    apply: (target, self, args) => known(args) ?? Reflect.apply(target, self, args),
    construct: (target, args, newTarget) =>
      (known(args) as object | undefined) ?? Reflect.construct(target, args, newTarget),
  });
  Object.defineProperty(window, 'Function', { configurable: true, writable: true, value: proxy });
}

/** `about:srcdoc` is no base for an address: makes addresses absolute before the bridge sees them. Install after it. */
export function installAddresses(): void {
  const { fetch, XMLHttpRequest } = window;
  window.fetch = (input, init) => fetch(input instanceof Request ? input : absolute(input), init);
  window.XMLHttpRequest = new Proxy(XMLHttpRequest, {
    // Made with the target itself: the bridge's own proxy stands behind it and must see an ordinary construction.
    construct: (target, args) => withAbsoluteOpen(Reflect.construct(target, args) as XMLHttpRequest),
  });
  // A beacon's answer is never seen, so there is nothing to bridge: like in an app, the page learns only that it is queued.
  navigator.sendBeacon = () => true;
}

/** The bridge reads the address before any method of the object itself is called, so the object is wrapped once more. */
function withAbsoluteOpen(request: XMLHttpRequest): XMLHttpRequest {
  const open = (method: string, url: string | URL, isAsync = true, ...credentials: string[]): void =>
    request.open(method, absolute(url), isAsync, ...credentials);
  return new Proxy(request, {
    get: (target, name) => (name === 'open' ? open : (Reflect.get(target, name) as unknown)),
    set: (target, name, value) => Reflect.set(target, name, value),
  });
}

/**
 * Takes away what the frame's permissions refuse anyway, so that an SDK finds it unsupported instead of failing when it
 * is used: twilio-video reads the load of the processor where it can.
 */
export function removeRefusedFeatures(): void {
  Reflect.deleteProperty(window, 'PressureObserver');
}

const OF_THE_BROWSER = [
  ...['MediaMetadata', 'MediaSession', 'speechSynthesis', 'SpeechSynthesis', 'SpeechSynthesisUtterance'],
  ...['SpeechRecognition', 'webkitSpeechRecognition', 'Notification'],
];

/**
 * Takes away what lets the browser itself fetch or send something for a program, outside of its document and so of its policy:
 * the picture that stands beside the system's media keys or in a notification, and voices and recognitions of speech that are a
 * server's.
 */
export function removeRequestsOfTheBrowser(): void {
  Reflect.deleteProperty(Navigator.prototype, 'mediaSession');
  for (const name of OF_THE_BROWSER) Reflect.deleteProperty(window, name);
}

/**
 * Takes away what one press in a pane could do outside of it, and no permission governs, or in Firefox none: the clipboard, the
 * screen, a window above everything, a shaking device. What asks for it is refused as where a permission does.
 */
export function removePressFeatures(): void {
  Document.prototype.execCommand = () => false;
  Reflect.deleteProperty(window, 'EyeDropper');
  Reflect.deleteProperty(Navigator.prototype, 'vibrate');
  const refuse = (): Promise<never> =>
    Promise.reject(new DOMException('A pane has no permission for it.', 'NotAllowedError'));
  const { Clipboard: Copies, HTMLVideoElement: Video } = window;
  for (const name of ['write', 'writeText', 'read', 'readText'])
    Object.defineProperty(Copies.prototype, name, { configurable: true, writable: true, value: refuse });
  if (!('requestPictureInPicture' in Video.prototype)) return;
  Video.prototype.requestPictureInPicture = refuse;
  Object.defineProperty(Document.prototype, 'pictureInPictureEnabled', {
    configurable: true,
    get: () => false,
  });
}
