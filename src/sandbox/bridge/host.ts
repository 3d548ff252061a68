import type { OpenWay } from '../room/data-channel';
import type { CandidateAddress } from '../media/peer-connections';
import { messageOf } from '../message-of';
import type { Trace } from '../trace';
import type { WireTap } from '../wire/wire-log';
import { HostSocket } from './host-socket';
import { IceFacts } from './ice-facts';
import {
  MAX_BYTES,
  parseFromClient,
  type FromClient,
  type IceCredentials,
  type OutboundStream,
  type Rejection,
  type ToClient,
} from './messages';
import { Network, type NetworkConditions } from './network';
import { Questions } from './questions';
import { jsonResponse, RefusedSocket, type Client, type Service } from './service';

/** Close codes of RFC 6455. "Internal error": what a client sees when its message broke a service. */
const INTERNAL_ERROR = 1011;
const UNSUPPORTED_DATA = 1003;
const TOO_BIG = 1009;
const NO_CLOSE_FRAME = 1006;
/** A window that goes away says so at once; what its SDKs say to that comes just after. */
const FAREWELL_MS = 200;

const LIMIT = `The sandbox takes bodies of at most ${MAX_BYTES / 1_000_000} million characters.`;
/** Of the clients some read `error`, some `message`, and some neither. */
const TOO_LARGE = { ...jsonResponse(413, { code: 413, error: LIMIT, message: LIMIT }), notice: LIMIT };

export interface BridgeHostInit {
  services: readonly Service[];
  send: (message: ToClient) => void;
  trace: Trace;
  /** Gets everything that the client sends and is sent, at the client's end of its network. */
  tap?: WireTap | undefined;
}

/**
 * The sandbox's end of the bridge to one client: validates what comes, routes it to the service that answers for its
 * address, and stands for the client towards the services.
 */
export class BridgeHost implements Client {
  readonly #services: readonly Service[];
  /** To the client at once, whatever the network is like. */
  readonly #post: (message: ToClient) => void;
  readonly #network: Network;
  readonly #trace: Trace;
  readonly #tap: WireTap | undefined;
  readonly #sockets = new Map<number, HostSocket>();
  /** What the client asked for and has not been told of yet: requests, and sockets that are to be opened. */
  readonly #requests = new Set<number>();
  readonly #opening = new Set<number>();
  readonly #ice = new IceFacts();
  readonly #questions = new Questions();
  readonly #closeHandlers: (() => void)[] = [];
  readonly openWay: OpenWay = (deliver) => this.#network.openWay(deliver);
  #farewell: ReturnType<typeof setTimeout> | undefined;
  #closed = false;

  constructor({ services, send, trace, tap }: BridgeHostInit) {
    this.#services = services;
    this.#trace = trace;
    this.#tap = tap;
    this.#post = (message) => {
      if (message.type === 'response' || message.type === 'request-failed') this.#requests.delete(message.id);
      else if ('id' in message && message.type !== 'outbound') this.#opening.delete(message.id);
      tap?.(false, message);
      send(message);
    };
    this.#network = new Network({
      toSandbox: (message) => this.#dispatch(message),
      toClient: (message) => this.#post(message),
      onOverflow: () => this.#breakOff(),
    });
  }

  /** How many sockets the client has open now. */
  get sockets(): number {
    return this.#sockets.size;
  }

  /** Takes one message from the client. Never throws: a malformed one is traced, and fails what it belongs to. */
  receive(raw: unknown): void {
    if (this.#closed) return;
    const parsed = parseFromClient(raw);
    if (!parsed.ok) return this.#reject(parsed.rejection);
    const { message } = parsed;
    this.#tap?.(true, message);
    if (message.type === 'request') this.#requests.add(message.id);
    if (message.type === 'socket-open') this.#opening.add(message.id);
    this.#network.up(message);
  }

  /** Tells the client's guard of an address that belongs to the sandbox. */
  announce({ address, port }: CandidateAddress): void {
    this.#post({ type: 'candidate', address, port });
  }

  iceCredentials(remoteUfrag: string): Promise<IceCredentials> {
    return this.#ice.credentials(remoteUfrag);
  }

  onCandidate(remoteUfrag: string, handler: (candidate: string) => void): () => void {
    return this.#ice.onCandidate(remoteUfrag, handler);
  }

  outboundStreams(remoteUfrag: string): Promise<OutboundStream[]> {
    if (this.#closed) return Promise.resolve([]);
    return this.#questions.ask((id) => this.#post({ type: 'outbound', id, remoteUfrag }));
  }

  /** Changes what the client's network is like. Its peer connections are not touched. */
  setNetwork(change: Partial<NetworkConditions>): void {
    if (this.#closed) return;
    this.#network.change(change);
    if (change.online === false) this.#breakOff();
  }

  /** Breaks off the sockets to these addresses with 1006; the client may open others. */
  dropSockets(where: (url: URL) => boolean = () => true): void {
    for (const [id, socket] of [...this.#sockets]) {
      if (!where(socket.url)) continue;
      this.#sockets.delete(id);
      socket.remoteClosed(NO_CLOSE_FRAME, 'network failed');
      this.#post({ type: 'socket-closed', id, code: NO_CLOSE_FRAME, reason: '' });
    }
  }

  onClosed(handler: () => void): void {
    this.#closeHandlers.push(handler);
  }

  /** The client is gone: every socket ends as if its network had failed. Doing it twice changes nothing. */
  close(): void {
    if (this.#closed) return;
    this.#closed = true;
    clearTimeout(this.#farewell);
    this.#network.close();
    for (const socket of [...this.#sockets.values()]) socket.remoteClosed(NO_CLOSE_FRAME, 'client gone');
    this.#sockets.clear();
    this.#questions.close();
    this.#ice.close();
    for (const handler of this.#closeHandlers) handler();
  }

  /** Nothing that is under way arrives, and nothing that is open stays open. */
  #breakOff(): void {
    this.#network.clear();
    this.dropSockets();
    for (const id of [...this.#opening]) this.#post({ type: 'socket-refused', id });
    for (const id of [...this.#requests]) this.#post({ type: 'request-failed', id });
  }

  /** Nobody is to wait for the answer to a message that was not taken. */
  #reject({ problem, about, tooLarge }: Rejection): void {
    this.#trace('bridge', 'dropped a malformed message', problem);
    switch (about?.type) {
      case 'request':
        this.#requests.add(about.id);
        return this.#answer(
          tooLarge
            ? { type: 'response', id: about.id, headers: {}, ...TOO_LARGE }
            : { type: 'request-failed', id: about.id },
        );
      case 'socket-open':
        if (this.#sockets.has(about.id)) return;
        return this.#network.down({ type: 'socket-refused', id: about.id });
      case 'socket-message':
        return tooLarge
          ? this.#close(about.id, TOO_BIG, 'message too big')
          : this.#close(about.id, UNSUPPORTED_DATA, 'unsupported data');
      case 'socket-close':
        return this.#dispatch({ ...about, type: 'socket-close', code: NO_CLOSE_FRAME, reason: '' });
      case undefined:
        return;
    }
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
      case 'ice':
        return this.#ice.tellCredentials(message);
      case 'ice-candidate':
        return this.#ice.tellCandidate(message.remoteUfrag, message.candidate);
      case 'outbound':
        return this.#questions.answer(message.id, message.streams);
      case 'goodbye':
        this.#farewell ??= setTimeout(() => this.close(), FAREWELL_MS);
        return;
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
      return this.#answer({ type: 'request-failed', id });
    }
    try {
      const lower = Object.fromEntries(
        Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]),
      );
      const upper = method.toUpperCase();
      const response = await service.request({ method: upper, url: target, headers: lower, body }, this);
      this.#answer({ type: 'response', id, headers: {}, ...response });
    } catch (error) {
      this.#trace('bridge', 'a request broke its service', messageOf(error));
      this.#answer({ type: 'request-failed', id });
    }
  }

  /** The request may have failed meanwhile, because the network did. */
  #answer(answer: Extract<ToClient, { type: 'response' | 'request-failed' }>): void {
    if (!this.#closed && this.#requests.has(answer.id)) this.#network.down(answer);
  }

  #open(id: number, url: URL): void {
    if (this.#sockets.has(id))
      return this.#trace('bridge', 'dropped a second socket with the same number', String(id));
    const service = this.#serviceFor(url);
    const socket = new HostSocket(url, {
      send: (data) => this.#network.down({ type: 'socket-message', id, data }),
      close: (code, reason) => {
        if (this.#sockets.delete(id)) this.#network.down({ type: 'socket-closed', id, code, reason });
      },
    });
    this.#sockets.set(id, socket);
    // Opened first, so that what the service says while it accepts arrives on an open socket.
    try {
      if (this.#network.conditions.refusing) throw new Error('sockets are refused on demand');
      if (!service) throw new Error(`no service answers for ${url.host}`);
      service.accept(socket.held(), this);
      this.#network.down({ type: 'socket-opened', id });
      socket.release();
    } catch (error) {
      this.#sockets.delete(id);
      this.#trace('bridge', 'refused a socket', messageOf(error));
      const notice = error instanceof RefusedSocket ? { notice: error.message } : {};
      this.#network.down({ type: 'socket-refused', id, ...notice });
    }
  }

  #serviceFor(url: URL): Service | undefined {
    return this.#network.conditions.online
      ? this.#services.find((service) => service.answers(url))
      : undefined;
  }

  #deliver(id: number, data: string | ArrayBuffer): void {
    const socket = this.#sockets.get(id);
    try {
      socket?.onmessage(data);
    } catch (error) {
      this.#trace('bridge', 'a message broke its service', messageOf(error));
      this.#close(id, INTERNAL_ERROR, 'internal error');
    }
  }

  /** Closes a socket towards both ends. */
  #close(id: number, code: number, reason: string): void {
    const socket = this.#sockets.get(id);
    if (!socket) return;
    this.#sockets.delete(id);
    socket.remoteClosed(code, reason);
    this.#network.down({ type: 'socket-closed', id, code, reason });
  }
}
