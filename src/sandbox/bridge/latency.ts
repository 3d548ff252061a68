import { DelayLine } from './delay-line';
import type { Service, ServerSocket } from './service';

/** Close code of RFC 6455: "internal error". */
const INTERNAL_ERROR = 1011;

/** How much later a service acts on what has reached it. What flows past it, media and data of calls, does not wait. */
export class Latency {
  readonly #lines = new Set<DelayLine<() => void>>();
  #milliseconds = 0;

  set(milliseconds: number): void {
    this.#milliseconds = milliseconds;
    for (const line of this.#lines) line.setDelay(milliseconds);
  }

  /** @returns a line whose acts are done in order, each so much later; and what forgets it. */
  line(): { put(act: () => void): boolean; end(): void } {
    const line = new DelayLine<() => void>((act) => act());
    line.setDelay(this.#milliseconds);
    this.#lines.add(line);
    return { put: (act) => line.put(act), end: () => this.#lines.delete(line) };
  }

  /** Resolves when a request that comes now is acted on. */
  wait(): Promise<void> {
    const { put, end } = this.line();
    return new Promise((resolve) =>
      put(() => {
        end();
        resolve();
      }),
    );
  }
}

/** A service that acts as late as is said of it, and with no difference while that is not at all. */
export const withLatency = (service: Service, latency: Latency): Service => ({
  answers: (url) => service.answers(url),
  async request(request, client) {
    await latency.wait();
    return service.request(request, client);
  },
  accept(socket, client) {
    service.accept(lateSocket(socket, latency), client);
  },
});

/** A socket of which a service hears late. */
function lateSocket(socket: ServerSocket, latency: Latency): ServerSocket {
  const line = latency.line();
  let open = true;
  const end = (): void => {
    open = false;
    line.end();
  };
  const late: ServerSocket = {
    url: socket.url,
    send: (data) => socket.send(data),
    close(code, reason) {
      end();
      socket.close(code, reason);
    },
    onmessage: () => {},
    onclose: () => {},
  };
  /** Nobody is left to hear of an error of what is done late: it ends the socket here. */
  const giveUp = (reason: string): void => {
    if (!open) return;
    late.onclose(INTERNAL_ERROR, reason);
    late.close(INTERNAL_ERROR, reason);
  };
  socket.onmessage = (data) => {
    let atOnce = true;
    const taken = line.put(() => {
      if (!open) return;
      try {
        late.onmessage(data);
      } catch (error) {
        if (atOnce) throw error;
        giveUp('internal error');
      }
    });
    atOnce = false;
    if (!taken) giveUp('too much is waiting');
  };
  socket.onclose = (code, reason) => {
    const hear = (): void => {
      if (!open) return;
      end();
      late.onclose(code, reason);
    };
    if (!line.put(hear)) hear();
  };
  return late;
}
