import * as z from 'zod';
import type { Access } from '../demos/your-backend';
import { jsonResponse, type HttpRequest, type HttpResponse, type Service } from '../sandbox/bridge/service';

const query = z.object({
  ttlSeconds: z.coerce.number().int().min(-86_400).max(86_400).optional(),
  name: z.string().trim().min(1).max(128).optional(),
});
/** What an app's server does besides giving tokens. */
export interface BackendPart {
  /** @returns nothing when the address is not one of its own. */
  answer(request: Pick<HttpRequest, 'method' | 'url' | 'body'>): HttpResponse | undefined;
}

/** What a program asks for beside a token; a demo's server lets everyone have it. */
export type Wishes = z.infer<typeof query>;

/**
 * The reader's own server, as far as a demo needs one: `POST /access` gives a token and a room. `?ttlSeconds=` asks for
 * a token of another lifetime, so that a program can try one that has expired; `?name=` for one in that name.
 * @param parts what it does besides
 */
export function createBackend(
  access: (wishes: Wishes) => Promise<Access>,
  parts: readonly BackendPart[] = [],
): Service {
  return {
    answers: ({ hostname }) => hostname === BACKEND_HOST,
    async request(request) {
      const { method, url } = request;
      for (const part of parts) {
        const answer = part.answer(request);
        if (answer) return answer;
      }
      if (url.pathname !== '/access')
        return jsonResponse(404, { error: `There is nothing at ${url.pathname}.` });
      if (method !== 'POST') return jsonResponse(405, { error: 'Use POST.' });
      const parsed = query.safeParse(Object.fromEntries(url.searchParams));
      if (!parsed.success) {
        return jsonResponse(400, {
          error: 'ttlSeconds is a whole number of seconds; name has up to 128 characters.',
        });
      }
      return jsonResponse(200, await access(parsed.data));
    },
    accept() {
      throw new Error('The demo backend has no sockets.');
    },
  };
}

/** Where a pane's relative addresses lead (the pane itself has no address). */
const BACKEND_HOST = 'app.crossfade.invalid';
