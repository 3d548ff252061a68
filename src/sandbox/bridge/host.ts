import type { CandidateAddress } from '../media/peer-connections';
import type { Trace } from '../trace';
import {
  parseFromClient,
  type FromClient,
  type IceCredentials,
  type OutboundStream,
  type ToClient,
} from './messages';
import type { Client, ServerSocket, Service } from './service';

/** How long a client may take to answer a question about its own connections. */
const ANSWER_MS = 3000;
/** More candidates of one connection than any machine has interfaces for. */
const MAX_CANDIDATES = 100;
/** "Internal error" of RFC 6455: what a client sees when its message broke a service. */
const INTERNAL_ERROR = 1011;
const NO_CLOSE_FRAME = 1006;

export interface BridgeHostInit {
  services: readonly Service[];
  send: (message: ToClient) => void;
  trace: Trace;
}

/**
 * The sandbox's end of the bridge to one client: validates what comes, routes it to the service that answers for its
 * address, and stands for the client towards the services.
 */
export class BridgeHost implements Client {
  readonly #services: readonly Service[];
  readonly #send: (message: ToClient) => void;
  readonly #trace: Trace;
  readonly #sockets = new Map<number, HostSocket>();
  readonly #credentials = new Map<string, IceCredentials>();
  readonly #credentialWaiters = new Map<string, ((credentials: IceCredentials) => void)[]>();
  readonly #candidates = new Map<string, Set<string>>();
  readonly #candidateHandlers = new Map<string, (candidate: string) => void>();
  readonly #questions = new Map<number, (streams: OutboundStream[]) => void>();
  readonly #closeHandlers: (() => void)[] = [];
  #nextQuestion = 1;
  #online = true;
  #closed = false;

  constructor({ services, send, trace }: BridgeHostInit) {
    this.#services = services;
    this.#send = send;
    this.#trace = trace;
  }

  /** Takes one message from the client. Never throws: a malformed one is traced and dropped. */
  receive(raw: unknown): void {
    if (this.#closed) return;
    const parsed = parseFromClient(raw);
    if (!parsed.ok) return this.#trace('bridge', 'dropped a malformed message', parsed.problem);
    this.#dispatch(parsed.message);
  }

  /** Tells the client's guard of an address that belongs to the sandbox. */
  announce({ address, port }: CandidateAddress): void {
    this.#send({ type: 'candidate', address, port });
  }

  iceCredentials(remoteUfrag: string): Promise<IceCredentials> {
    const known = this.#credentials.get(remoteUfrag);
    if (known) return Promise.resolve(known);
    return new Promise((resolve) => {
      const waiters = this.#credentialWaiters.get(remoteUfrag) ?? [];
      this.#credentialWaiters.set(remoteUfrag, [...waiters, resolve]);
    });
  }

  onCandidate(remoteUfrag: string, handler: (candidate: string) => void): () => void {
    for (const candidate of this.#candidates.get(remoteUfrag) ?? []) handler(candidate);
    this.#candidateHandlers.set(remoteUfrag, handler);
    return () => this.#candidateHandlers.delete(remoteUfrag);
  }

  outboundStreams(remoteUfrag: string): Promise<OutboundStream[]> {
    if (this.#closed) return Promise.resolve([]);
    const id = this.#nextQuestion++;
    return new Promise((resolve) => {
      const timeout = setTimeout(() => answer([]), ANSWER_MS);
      const answer = (streams: OutboundStream[]): void => {
        clearTimeout(timeout);
        this.#questions.delete(id);
        resolve(streams);
      };
      this.#questions.set(id, answer);
      this.#send({ type: 'outbound', id, remoteUfrag });
    });
  }

  /**
   * Cuts the client's network, or gives it back. While it is cut, sockets are broken off and refused, and requests fail;
   * peer connections are not touched.
   */
  setOnline(online: boolean): void {
    this.#online = online;
    if (online) return;
    for (const [id, socket] of [...this.#sockets]) {
      this.#sockets.delete(id);
      socket.remoteClosed(NO_CLOSE_FRAME, 'network down');
      this.#send({ type: 'socket-closed', id, code: NO_CLOSE_FRAME, reason: '' });
    }
  }

  onClosed(handler: () => void): void {
    this.#closeHandlers.push(handler);
  }

  /** The client is gone: every socket ends as if its network had failed. Doing it twice changes nothing. */
  close(): void {
    if (this.#closed) return;
    this.#closed = true;
    for (const socket of [...this.#sockets.values()]) socket.remoteClosed(NO_CLOSE_FRAME, 'client gone');
    this.#sockets.clear();
    for (const answer of [...this.#questions.values()]) answer([]);
    this.#credentialWaiters.clear();
    this.#candidateHandlers.clear();
    for (const handler of this.#closeHandlers) handler();
  }

  #dispatch(message: FromClient): void {
    switch (message.type) {
      case 'request':
        return void this.#request(message);
      case 'socket-open':
        return this.#open(message.id, new URL(message.url));
      case 'socket-message':
        return this.#deliver(message.id, message.data);
      case 'socket-close': {
        const socket = this.#sockets.get(message.id);
        this.#sockets.delete(message.id);
        return socket?.remoteClosed(message.code, message.reason);
      }
      case 'ice': {
        this.#credentials.set(message.remoteUfrag, message);
        for (const resolve of this.#credentialWaiters.get(message.remoteUfrag) ?? []) resolve(message);
        this.#credentialWaiters.delete(message.remoteUfrag);
        return;
      }
      case 'ice-candidate': {
        const known = this.#candidates.get(message.remoteUfrag) ?? new Set();
        if (known.size >= MAX_CANDIDATES || known.has(message.candidate)) return;
        this.#candidates.set(message.remoteUfrag, known.add(message.candidate));
        return this.#candidateHandlers.get(message.remoteUfrag)?.(message.candidate);
      }
      case 'outbound':
        return this.#questions.get(message.id)?.(message.streams);
      case 'goodbye':
        return this.close();
    }
  }

  async #request({
    id,
    method,
    url,
    headers,
    body,
  }: Extract<FromClient, { type: 'request' }>): Promise<void> {
    const target = new URL(url);
    const service = this.#serviceFor(target);
    if (!service) {
      this.#trace(
        'bridge',
        'no service answers this request',
        `${method} ${target.origin}${target.pathname}`,
      );
      return this.#send({ type: 'request-failed', id });
    }
    try {
      const lower = Object.fromEntries(
        Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]),
      );
      const upper = method.toUpperCase();
      const response = await service.request({ method: upper, url: target, headers: lower, body }, this);
      if (!this.#closed) this.#send({ type: 'response', id, headers: {}, ...response });
    } catch (error) {
      this.#trace('bridge', 'a request broke its service', describe(error));
      if (!this.#closed) this.#send({ type: 'request-failed', id });
    }
  }

  #open(id: number, url: URL): void {
    if (this.#sockets.has(id))
      return this.#trace('bridge', 'dropped a second socket with the same number', String(id));
    const service = this.#serviceFor(url);
    const socket = new HostSocket(url, {
      send: (data) => this.#send({ type: 'socket-message', id, data }),
      close: (code, reason) => {
        if (this.#sockets.delete(id)) this.#send({ type: 'socket-closed', id, code, reason });
      },
    });
    this.#sockets.set(id, socket);
    // Opened first, so that what the service says while it accepts arrives on an open socket.
    try {
      if (!service) throw new Error(`no service answers for ${url.host}`);
      service.accept(socket.held(), this);
      this.#send({ type: 'socket-opened', id });
      socket.release();
    } catch (error) {
      this.#sockets.delete(id);
      this.#trace('bridge', 'refused a socket', describe(error));
      this.#send({ type: 'socket-refused', id });
    }
  }

  #serviceFor(url: URL): Service | undefined {
    return this.#online ? this.#services.find((service) => service.answers(url)) : undefined;
  }

  #deliver(id: number, data: string | ArrayBuffer): void {
    const socket = this.#sockets.get(id);
    try {
      socket?.onmessage(data);
    } catch (error) {
      this.#trace('bridge', 'a message broke its service', describe(error));
      this.#sockets.delete(id);
      socket?.remoteClosed(INTERNAL_ERROR, 'internal error');
      this.#send({ type: 'socket-closed', id, code: INTERNAL_ERROR, reason: 'internal error' });
    }
  }
}

interface SocketOutlet {
  send: (data: string | ArrayBuffer) => void;
  close: (code: number, reason: string) => void;
}

/** A socket that holds back what the service sends until the client knows that it is open. */
class HostSocket implements ServerSocket {
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

function describe(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
