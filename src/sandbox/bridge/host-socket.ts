import type { ServerSocket } from './service';

/** Where a socket's messages to the client go. */
export interface SocketOutlet {
  send: (data: string | ArrayBuffer) => void;
  close: (code: number, reason: string) => void;
}

/** A socket that holds back what the service sends until the client knows that it is open. */
export class HostSocket implements ServerSocket {
  readonly url: URL;
  onmessage: (data: string | ArrayBuffer) => void = () => {};
  onclose: (code: number, reason: string) => void = () => {};
  readonly #outlet: SocketOutlet;
  #pending: (() => void)[] | undefined;
  #closed = false;

  constructor(url: URL, outlet: SocketOutlet) {
    this.url = url;
    this.#outlet = outlet;
  }

  held(): this {
    this.#pending = [];
    return this;
  }

  release(): void {
    const pending = this.#pending ?? [];
    this.#pending = undefined;
    for (const act of pending) act();
  }

  send(data: string | ArrayBuffer): void {
    this.#act(() => !this.#closed && this.#outlet.send(data));
  }

  close(code: number, reason = ''): void {
    this.#act(() => {
      if (this.#closed) return;
      this.#closed = true;
      this.#outlet.close(code, reason);
    });
  }

  /** @internal The client's side closed. */
  remoteClosed(code: number, reason: string): void {
    if (this.#closed) return;
    this.#closed = true;
    this.onclose(code, reason);
  }

  #act(act: () => void): void {
    if (this.#pending) this.#pending.push(act);
    else act();
  }
}
