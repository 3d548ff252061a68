import type { LocalAnswers } from '../sandbox/bridge/client';
import { messageOf } from '../sandbox/message-of';
import type { Handler } from './api';

/** What an app has the window answer by itself, in the place of the app's own server. */
export class Responders implements LocalAnswers {
  readonly #handlers = new Map<string, Handler>();

  /**
   * @param pathOrUrl the query does not count.
   * @returns a function that takes the handler away again.
   * @throws {TypeError}
   */
  add(pathOrUrl: unknown, handler: unknown): () => void {
    if (typeof pathOrUrl !== 'string' || !URL.canParse(pathOrUrl, location.href))
      throw new TypeError(
        'crossfade.respond: argument 1: a path such as "/token", or an address, is needed.',
      );
    if (typeof handler !== 'function')
      throw new TypeError('crossfade.respond: argument 2: a function that answers the request is needed.');
    const key = keyOf(new URL(pathOrUrl, location.href));
    this.#handlers.set(key, handler as Handler);
    return () => {
      if (this.#handlers.get(key) === handler) this.#handlers.delete(key);
    };
  }

  answers(url: URL): boolean {
    return this.#handlers.has(keyOf(url));
  }

  /** An app's handler that throws answers as its server would: with status 500. */
  async respond(request: Request): Promise<Response> {
    const { pathname } = new URL(request.url);
    try {
      const answer = await this.#handlers.get(keyOf(new URL(request.url)))?.(request);
      if (answer instanceof Response) return answer;
      if (answer === undefined)
        throw new TypeError('it gave nothing; return a Response, or a value to send as JSON');
      return Response.json(answer);
    } catch (error) {
      const problem = messageOf(error);
      return Response.json(
        { error: `The handler of crossfade.respond("${pathname}"): ${problem}` },
        { status: 500 },
      );
    }
  }
}

const keyOf = ({ origin, pathname }: URL): string => origin + pathname;
