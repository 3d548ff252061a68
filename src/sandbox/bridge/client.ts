import { FetchInterceptor } from '@mswjs/interceptors/fetch';
import { WebSocketInterceptor, type WebSocketInterceptedConnection } from '@mswjs/interceptors/WebSocket';
import { XMLHttpRequestInterceptor } from '@mswjs/interceptors/XMLHttpRequest';
import { observeConnections } from './connection-observer';
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
export function installBridge({ send, routes, local, notice = () => {} }: BridgeClientInit): BridgeClient {
  let nextId = 1;
  const requests = new Map<number, (message: ToClient) => void>();
  const sockets = new Map<number, OpenSocket>();
  const connections = observeConnections({
    onCredentials: (credentials) => send({ type: 'ice', ...credentials }),
    onCandidate: (remoteUfrag, candidate) => send({ type: 'ice-candidate', remoteUfrag, candidate }),
  });

  const onRequest = async ({ request, controller }: InterceptedRequest): Promise<void> => {
    const target = new URL(request.url);
    if (local?.answers(target)) return controller.respondWith(await local.respond(request));
    if (!routes(target)) return;
    const id = nextId++;
    const body = request.method === 'GET' || request.method === 'HEAD' ? null : await request.clone().text();
    const response = await new Promise<ToClient>((resolve) => {
      requests.set(id, resolve);
      const { method, url } = request;
      send({ type: 'request', id, method, url, headers: Object.fromEntries(request.headers), body });
    });
    if (response.type !== 'response') return controller.errorWith(new TypeError('Failed to fetch'));
    const { status, headers, body: content } = response;
    const empty = status === 204 || status === 304;
    controller.respondWith(new Response(empty ? null : content, { status, headers }));
  };

  const { fetch, WebSocket } = window;
  const fetches = new FetchInterceptor();
  fetches.on('request', onRequest);
  fetches.apply();
  const xhrs = new XMLHttpRequestInterceptor();
  xhrs.on('request', onRequest);
  xhrs.apply();

  const webSockets = new WebSocketInterceptor();
  webSockets.on('connection', ({ client, server }) => {
    if (!routes(client.url)) return server.connect();
    const id = nextId++;
    return openSocket(id, client, sockets, send);
  });
  webSockets.apply();
  passThrough({ fetch, WebSocket }, (url) => routes(url) || local?.answers(url) === true);

  addEventListener('pagehide', () => send({ type: 'goodbye' }));

  function failed(id: number): void {
    requests.get(id)?.({ type: 'request-failed', id });
    requests.delete(id);
  }

  function closed(id: number, code: number, reason: string): void {
    const socket = sockets.get(id);
    sockets.delete(id);
    socket?.closed(code, reason);
  }

  return {
    disconnected() {
      for (const id of [...requests.keys()]) failed(id);
      for (const id of [...sockets.keys()]) closed(id, NO_CLOSE_FRAME, '');
    },
    receive(message) {
      switch (message.type) {
        case 'response':
          if (message.notice) notice(message.notice);
          requests.get(message.id)?.(message);
          requests.delete(message.id);
          return;
        case 'request-failed':
          return failed(message.id);
        case 'socket-opened':
          return sockets.get(message.id)?.opened();
        case 'socket-refused':
          if (message.notice) notice(message.notice);
          return closed(message.id, NO_CLOSE_FRAME, message.notice ?? '');
        case 'socket-message':
          return sockets.get(message.id)?.client.send(message.data);
        case 'socket-closed':
          return closed(message.id, message.code, message.reason);
        case 'outbound':
          void connections
            .outboundStreams(message.remoteUfrag)
            .then((streams) => send({ type: 'outbound', id: message.id, streams }));
          return;
        case 'candidate':
          return;
      }
    },
  };
}

interface OpenSocket {
  client: SocketClient;
  opened: () => void;
  /** The sandbox closed it, or refused it if it was not open yet. */
  closed: (code: number, reason: string) => void;
}

/** Joins one of the window's sockets to the sandbox. Resolves when the sandbox has opened it, rejects when it refuses. */
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
  return new Promise<void>((resolve, reject) => {
    let open = false;
    sockets.set(id, {
      client,
      opened() {
        open = true;
        resolve();
      },
      closed(code, reason) {
        if (open) client.close(code, reason);
        else reject(new Error(reason.slice(0, MAX_REASON) || 'The sandbox refused the socket.'));
      },
    });
    send({ type: 'socket-open', id, url: client.url.href });
  });
}

/** SDKs send views into larger buffers; only the viewed bytes may cross. @returns undefined for what is no buffer. */
function copyBytes(data: unknown): ArrayBuffer | undefined {
  if (data instanceof ArrayBuffer) return data.slice(0);
  if (ArrayBuffer.isView(data))
    return new Uint8Array(data.buffer as ArrayBuffer, data.byteOffset, data.byteLength).slice().buffer;
  return undefined;
}
