/*
 * What the bodies of a window's requests say, where that is known at once. A `Request` gives its body only later, as a
 * stream; and a page that is being left has no later: what it asks for in `pagehide` must be on its way when that is over.
 */

/** The body of a request as text; null if it has none, undefined if it has to be read. */
export type KnownBody = (request: Request) => string | null | undefined;

/**
 * Writes down from now on what requests are made of, and their clones.
 * @param scope the window
 * @param derived classes that extend its `Request`: what is made with them is written down as well
 */
export function rememberBodies(
  scope: { Request: typeof Request },
  derived: readonly object[] = [],
): KnownBody {
  const bodies = new WeakMap<Request, string | null>();
  const remember = (request: Request, body: string | null | undefined): Request => {
    if (body !== undefined) bodies.set(request, body);
    return request;
  };

  const native = scope.Request;
  const remembering: typeof Request = new Proxy(native, {
    construct(target, args: ConstructorParameters<typeof Request>, newTarget) {
      const [input, init] = args;
      const given = init?.body ?? null;
      const body = given === null && input instanceof native ? bodies.get(input) : textOf(given);
      const made: unknown = Reflect.construct(target, args, newTarget === remembering ? target : newTarget);
      return remember(made as Request, body);
    },
  });
  const { clone } = native.prototype;
  native.prototype.clone = function () {
    return remember(clone.call(this), bodies.get(this));
  };
  scope.Request = remembering;
  // `super()` is what the class's prototype is at that time.
  for (const each of derived) Object.setPrototypeOf(each, remembering);
  return (request) => bodies.get(request);
}

/** @returns undefined for what cannot be read at once: a `Blob`, a form with parts, a stream. */
function textOf(body: BodyInit | null): string | null | undefined {
  if (body === null || typeof body === 'string') return body;
  if (body instanceof URLSearchParams) return String(body);
  if (body instanceof ArrayBuffer || ArrayBuffer.isView(body)) return new TextDecoder().decode(body);
  return undefined;
}
