import { FetchRequest } from '@mswjs/interceptors';
import { FetchInterceptor } from '@mswjs/interceptors/fetch';
import { WebSocketInterceptor, type WebSocketInterceptedConnection } from '@mswjs/interceptors/WebSocket';
import { XMLHttpRequestInterceptor } from '@mswjs/interceptors/XMLHttpRequest';
import { observeConnections, type ConnectionObserver } from './connection-observer';
import { rememberBodies, type KnownBody } from './known-bodies';
import type { FromClient, ToClient } from './messages';
import { passThrough } from './pass-through';

export interface BridgeClientInit {
  send: (message: FromClient) => void;
  /** Whether the sandbox answers for this address. Everything else goes its ordinary way. */
  routes: (url: URL) => boolean;
  /** Requests that this window answers by itself, before the sandbox is asked. */
  local?: LocalAnswers;
  /** Told what whoever develops the app should know of an answer. The same more than once, if it happens again. */
  notice?: (text: string) => void;
}

export interface LocalAnswers {
  answers(url: URL): boolean;
  respond(request: Request): Promise<Response>;
}

export interface BridgeClient {
  /** Takes one message from the sandbox. `candidate` messages are for the pane's guard and are ignored here. */
  receive(message: ToClient): void;
  /** The sandbox is gone: every socket breaks off with 1006, every request fails. Another may take its place. */
  disconnected(): void;
}

/** Close codes of RFC 6455. */
const UNSUPPORTED_DATA = 1003;
const NO_CLOSE_FRAME = 1006;

/** The longest reason that a close frame carries, in bytes. */
const MAX_REASON = 123;

type SocketClient = WebSocketInterceptedConnection['client'];

/** What both request interceptors hand over. */
interface InterceptedRequest {
  request: Request;
  controller: { respondWith(response: Response): void; errorWith(reason?: unknown): void };
}

/**
 * Puts the sandbox in place of the network for this window: requests, sockets, and the ICE facts that the router needs.
 * Must run before an SDK is loaded, because twilio-video keeps `WebSocket` when its module is evaluated
 * (docs/protocols/twilio-video.md, 1).
 */
export function installBridge(init: BridgeClientInit): BridgeClient {
  const { send, routes, local } = init;
  // Both interceptors hand over requests of classes that it knows of: those of a fetch, and those of an XMLHttpRequest.
  const bridge = new Bridge(init, rememberBodies(window, [FetchRequest]));
  const { fetch, WebSocket } = window;
  const requests = (request: InterceptedRequest): Promise<void> => bridge.answer(request);
  const fetches = new FetchInterceptor();
  fetches.on('request', requests);
  fetches.apply();
  const xhrs = new XMLHttpRequestInterceptor();
  xhrs.on('request', requests);
  xhrs.apply();
  const webSockets = new WebSocketInterceptor();
  webSockets.on('connection', (connection) => bridge.connect(connection));
  webSockets.apply();
  passThrough(
    { fetch, WebSocket },
    (url) => routes(url) || local?.answers(url) === true,
    (url, body) => {
      // What is for a vendor needs only not to go out.
      if (local?.answers(url)) void local.respond(new Request(url, { method: 'POST', body }));
    },
  );
  addEventListener('pagehide', () => send({ type: 'goodbye' }));
  return bridge;
}

class Bridge implements BridgeClient {
  readonly #init: BridgeClientInit;
  readonly #knownBody: KnownBody;
  #nextId = 1;
  readonly #requests = new Map<number, (message: ToClient) => void>();
  readonly #sockets = new Map<number, OpenSocket>();
  readonly #connections: ConnectionObserver;

  constructor(init: BridgeClientInit, knownBody: KnownBody) {
    this.#init = init;
    this.#knownBody = knownBody;
    const { send } = init;
    this.#connections = observeConnections({
      onCredentials: (credentials) => send({ type: 'ice', ...credentials }),
      onCandidate: (remoteUfrag, candidate) => send({ type: 'ice-candidate', remoteUfrag, candidate }),
    });
  }

  /** Answers a request of the window, unless it is none of the sandbox's. */
  async answer({ request, controller }: InterceptedRequest): Promise<void> {
    const { send, routes, local } = this.#init;
    const target = new URL(request.url);
    if (local?.answers(target)) return controller.respondWith(await local.respond(request));
    if (!routes(target)) return;
    const id = this.#nextId++;
    // Without waiting, where it can be: a page that is being left would not come to it.
    let body = request.method === 'GET' || request.method === 'HEAD' ? null : this.#knownBody(request);
    if (body === undefined) body = await request.clone().text();
    const response = await new Promise<ToClient>((resolve) => {
      this.#requests.set(id, resolve);
      const { method, url } = request;
      send({ type: 'request', id, method, url, headers: Object.fromEntries(request.headers), body });
    });
    if (response.type !== 'response') return controller.errorWith(new TypeError('Failed to fetch'));
    const { status, headers, body: content } = response;
    const empty = status === 204 || status === 304;
    controller.respondWith(new Response(empty ? null : content, { status, headers }));
  }

  /** Joins a socket of the window to the sandbox, or to the server that it was opened for. */
  connect({ client, server }: WebSocketInterceptedConnection): Promise<void> | void {
    const { send, routes } = this.#init;
    if (!routes(client.url)) return server.connect();
    return openSocket(this.#nextId++, client, this.#sockets, send);
  }

  disconnected(): void {
    for (const id of [...this.#requests.keys()]) this.#answered(id, { type: 'request-failed', id });
    for (const id of [...this.#sockets.keys()]) this.#closed(id, NO_CLOSE_FRAME, '');
  }

  receive(message: ToClient): void {
    const { send, notice = () => {} } = this.#init;
    switch (message.type) {
      case 'response':
        if (message.notice) notice(message.notice);
        return this.#answered(message.id, message);
      case 'request-failed':
        return this.#answered(message.id, message);
      case 'socket-opened':
        return this.#sockets.get(message.id)?.opened();
      case 'socket-refused':
        if (message.notice) notice(message.notice);
        return this.#closed(message.id, NO_CLOSE_FRAME, message.notice ?? '');
      case 'socket-message':
        return this.#sockets.get(message.id)?.client.send(message.data);
      case 'socket-closed':
        return this.#closed(message.id, message.code, message.reason);
      case 'outbound':
        void this.#connections
          .outboundStreams(message.remoteUfrag)
          .then((streams) => send({ type: 'outbound', id: message.id, streams }));
        return;
      case 'candidate':
        return;
    }
  }

  #answered(id: number, message: ToClient): void {
    this.#requests.get(id)?.(message);
    this.#requests.delete(id);
  }

  #closed(id: number, code: number, reason: string): void {
    const socket = this.#sockets.get(id);
    this.#sockets.delete(id);
    socket?.closed(code, reason);
  }
}

interface OpenSocket {
  client: SocketClient;
  opened: () => void;
  /** The sandbox closed it, or refused it if it was not open yet. */
  closed: (code: number, reason: string) => void;
}

/** Joins one of the window's sockets to the sandbox. Resolves when the sandbox has opened it, or refused it. */
function openSocket(
  id: number,
  client: SocketClient,
  sockets: Map<number, OpenSocket>,
  send: (message: FromClient) => void,
): Promise<void> {
  client.addEventListener('message', ({ data }) => {
    const content = typeof data === 'string' ? data : copyBytes(data);
    if (content !== undefined) send({ type: 'socket-message', id, data: content });
    else client.close(UNSUPPORTED_DATA, 'The sandbox takes text and binary buffers, not Blobs.');
  });
  client.addEventListener('close', ({ code, reason }) => {
    if (sockets.delete(id)) send({ type: 'socket-close', id, code, reason });
  });
  client.socket.addEventListener('close', brokenOff, { capture: true });
  return new Promise<void>((resolve) => {
    let open = false;
    sockets.set(id, {
      client,
      opened() {
        open = true;
        resolve();
      },
      closed(code, reason) {
        // As when no server can be reached: an error first, and no word of the reason except to the app's developer.
        if (!open) client.socket.dispatchEvent(new Event('error'));
        client.close(code, reason.slice(0, MAX_REASON));
        resolve();
      },
    });
    send({ type: 'socket-open', id, url: client.url.href });
  });
}

/** What ends without a close frame has not ended cleanly. It hears of it before the SDK does. */
function brokenOff(event: CloseEvent): void {
  if (event.code === NO_CLOSE_FRAME) Object.defineProperty(event, 'wasClean', { value: false });
}

/** SDKs send views into larger buffers; only the viewed bytes may cross. @returns undefined for what is no buffer. */
function copyBytes(data: unknown): ArrayBuffer | undefined {
  if (data instanceof ArrayBuffer) return data.slice(0);
  if (ArrayBuffer.isView(data))
    return new Uint8Array(data.buffer as ArrayBuffer, data.byteOffset, data.byteLength).slice().buffer;
  return undefined;
}
