import * as z from 'zod';
import { jsonResponse, type HttpRequest, type HttpResponse } from '../sandbox/bridge/service';
import type { BackendPart } from './backend';
import { jsonOf } from './json-body';

const line = z.object({
  id: z.string().min(1).max(64),
  from: z.string().min(1).max(128),
  text: z.string().min(1).max(2000),
  file: z.string().max(200).optional(),
});
const file = z.object({ name: z.string().min(1).max(200), base64: z.base64().min(1).max(4_000_000) });

/** What is written in a chat; an app's server keeps it for those who come later. */
export type ChatLine = z.infer<typeof line>;
type ChatFile = z.infer<typeof file>;

/** More would only grow a page that stays open; the oldest go. */
const MAX_LINES = 500;
const MAX_FILES = 20;

/**
 * The part of the reader's own server that keeps a chat, which Twilio Video leaves to it: `GET` and `POST /messages`, `POST /files`
 * and `GET /files/<number>`.
 */
export class ChatServer implements BackendPart {
  readonly #lines: ChatLine[] = [];
  readonly #files = new Map<string, ChatFile>();
  #count = 0;

  /** Keeps a line. One that is known by its id changes nothing. */
  keep(added: ChatLine): void {
    if (this.#lines.some(({ id }) => id === added.id)) return;
    this.#lines.push(added);
    if (this.#lines.length > MAX_LINES) this.#lines.shift();
  }

  /** @returns nothing when the address is not one of the chat's. */
  answer({ method, url, body }: Pick<HttpRequest, 'method' | 'url' | 'body'>): HttpResponse | undefined {
    const [, place, id] = url.pathname.split('/');
    if (place === 'messages') {
      if (method === 'GET') return jsonResponse(200, this.#lines);
      if (method === 'POST') return this.#take(line, body, (added) => this.keep(added));
      return jsonResponse(405, { error: 'Use GET or POST.' });
    }
    if (place !== 'files') return undefined;
    if (method === 'POST') return this.#take(file, body, (added) => ({ id: this.#store(added) }));
    const found = this.#files.get(id ?? '');
    return found ? jsonResponse(200, found) : jsonResponse(404, { error: 'There is no such file.' });
  }

  #store(added: ChatFile): string {
    const id = String(++this.#count);
    this.#files.set(id, added);
    const [oldest] = this.#files.keys();
    if (this.#files.size > MAX_FILES && oldest !== undefined) this.#files.delete(oldest);
    return id;
  }

  #take<T>(schema: z.ZodType<T>, body: string | null, use: (value: T) => unknown): HttpResponse {
    const parsed = schema.safeParse(jsonOf(body));
    if (!parsed.success) return jsonResponse(400, { error: z.prettifyError(parsed.error) });
    return jsonResponse(200, use(parsed.data) ?? {});
  }
}
