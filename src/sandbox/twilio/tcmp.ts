import * as z from 'zod';
import type { ServerSocket } from '../bridge/service';
import { parseJson } from '../json';

/** Heartbeat that the service asks for; long, because timers of hidden pages are slow. */
const HEARTBEAT_MS = 20_000;

const frame = z.discriminatedUnion('type', [
  z.object({ type: z.literal('hello'), timeout: z.number().positive(), body: z.unknown().optional() }),
  z.object({ type: z.literal('msg'), body: z.unknown() }),
  z.object({ type: z.literal('heartbeat') }),
  z.object({ type: z.literal('bye') }),
]);

export interface TcmpHandlers {
  /**
   * Somebody says hello. @returns undefined to welcome it; else for how many milliseconds it has to wait, less than 0 to
   * turn it away.
   */
  retryAfter(body: unknown): number | undefined;
  /** A message of the layer above. */
  message(body: unknown): void;
  /** The connection ended. `clean`: the client said goodbye, so it will not come back. */
  closed(clean: boolean): void;
}

/** The server's side of one signalling connection: greeting, heartbeats, framing (docs/protocols/twilio-video.md, 2). */
export class TcmpConnection {
  readonly #socket: ServerSocket;
  readonly #handlers: TcmpHandlers;
  #heartbeat: ReturnType<typeof setInterval> | undefined;
  #welcomed = false;
  #saidBye = false;
  #open = true;

  constructor(socket: ServerSocket, handlers: TcmpHandlers) {
    this.#socket = socket;
    this.#handlers = handlers;
    socket.onmessage = (data) => this.#receive(data);
    socket.onclose = (code) => this.#end(this.#saidBye || code === 1000);
  }

  send(body: Record<string, unknown>): void {
    if (this.#welcomed) this.#write({ type: 'msg', body: { version: 2, ...body } });
  }

  /** Closes from the server's side. Any code but 1000 makes the SDK reconnect. */
  close(code: number): void {
    if (!this.#open) return;
    this.#socket.close(code);
    this.#end(code === 1000);
  }

  #receive(data: string | ArrayBuffer): void {
    const message = frame.safeParse(parseJson(data)).data;
    if (!message)
      return this.#write({ type: 'bad', reason: 'This is not a message of the connection protocol.' });
    switch (message.type) {
      case 'hello': {
        const retryAfter = this.#handlers.retryAfter(message.body);
        if (retryAfter !== undefined) return this.#write({ type: 'busy', retryAfter, keepAlive: true });
        const negotiatedTimeout = Math.max(message.timeout, HEARTBEAT_MS);
        const first = !this.#welcomed;
        this.#welcomed = true;
        this.#write({ type: 'welcome', negotiatedTimeout });
        clearInterval(this.#heartbeat);
        this.#heartbeat = setInterval(() => this.#write({ type: 'heartbeat' }), negotiatedTimeout);
        // A client that waited too long for its welcome says hello again, with the same body.
        if (first && message.body !== undefined) this.#handlers.message(message.body);
        return;
      }
      case 'msg':
        return this.#handlers.message(message.body);
      case 'bye':
        this.#saidBye = true;
        return;
      case 'heartbeat':
        return;
    }
  }

  #write(message: object): void {
    if (this.#open) this.#socket.send(JSON.stringify(message));
  }

  #end(clean: boolean): void {
    if (!this.#open) return;
    this.#open = false;
    clearInterval(this.#heartbeat);
    this.#handlers.closed(clean);
  }
}
