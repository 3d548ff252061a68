import type { LocalAnswers } from '../sandbox/bridge/client';
import { messageOf } from '../sandbox/message-of';
import type { Handler } from './api';

/** What a path is relative to. A document without an address of its own, such as a `blob:` or `srcdoc`, has that of its origin. */
const base = (): string => (URL.canParse('/', location.href) ? location.href : origin);

/** What an app has the window answer by itself, in the place of the app's own server. */
export class Responders implements LocalAnswers {
  readonly #handlers = new Map<string, Handler>();
  /** For addresses that have no handler of their own. */
  readonly #patterns = new Map<RegExp, Handler>();

  /**
   * @param where a path, an address, or what an address looks like; the query does not count.
   * @returns a function that takes the handler away again.
   * @throws {TypeError}
   */
  add(where: unknown, handler: unknown): () => void {
    if (!(where instanceof RegExp) && (typeof where !== 'string' || !URL.canParse(where, base())))
      throw new TypeError(
        'crossfade.respond: argument 1: a path such as "/token", a URL, or a regular expression for URLs is needed.',
      );
    if (typeof handler !== 'function')
      throw new TypeError('crossfade.respond: argument 2: a function that answers the request is needed.');
    return where instanceof RegExp
      ? put(this.#patterns, where, handler as Handler)
      : put(this.#handlers, keyOf(new URL(where, base())), handler as Handler);
  }

  answers(url: URL): boolean {
    return this.#handlerFor(url) !== undefined;
  }

  /** An app's handler that throws answers as its server would: with status 500. */
  async respond(request: Request): Promise<Response> {
    const { pathname } = new URL(request.url);
    try {
      const answer = await this.#handlerFor(new URL(request.url))?.(request);
      if (answer instanceof Response) return answer;
      if (answer === undefined)
        throw new TypeError('it returned nothing; return a Response, or a value to send as JSON');
      return Response.json(answer);
    } catch (error) {
      const problem = messageOf(error);
      return Response.json(
        { error: `The handler of crossfade.respond("${pathname}"): ${problem}` },
        { status: 500 },
      );
    }
  }

  #handlerFor(url: URL): Handler | undefined {
    const key = keyOf(url);
    const found = this.#handlers.get(key);
    if (found) return found;
    for (const [pattern, handler] of this.#patterns) {
      // One with the flag "g" would go on from where it stopped.
      pattern.lastIndex = 0;
      if (pattern.test(key)) return handler;
    }
    return undefined;
  }
}

/** @returns what takes it away again, and not a later one in its place. */
function put<K>(map: Map<K, Handler>, key: K, handler: Handler): () => void {
  map.set(key, handler);
  return () => {
    if (map.get(key) === handler) map.delete(key);
  };
}

const keyOf = ({ origin, pathname }: URL): string => origin + pathname;
