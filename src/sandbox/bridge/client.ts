import { FetchInterceptor } from '@mswjs/interceptors/fetch';
import { WebSocketInterceptor, type WebSocketInterceptedConnection } from '@mswjs/interceptors/WebSocket';
import { XMLHttpRequestInterceptor } from '@mswjs/interceptors/XMLHttpRequest';
import { observeConnections } from './connection-observer';
import type { FromClient, ToClient } from './messages';

export interface BridgeClientInit {
  send: (message: FromClient) => void;
  /** Whether the sandbox answers for this address. Everything else goes its ordinary way. */
  routes: (url: URL) => boolean;
}

export interface BridgeClient {
  /** Takes one message from the sandbox. `candidate` messages are for the pane's guard and are ignored here. */
  receive(message: ToClient): void;
}

type SocketClient = WebSocketInterceptedConnection['client'];

/** What both request interceptors hand over. */
interface InterceptedRequest {
  request: Request;
  controller: { respondWith(response: Response): void; errorWith(reason?: unknown): void };
}

/**
 * Puts the sandbox in place of the network for this window: requests, sockets, and the ICE facts that the router needs.
 * Must run before an SDK is loaded, because twilio-video keeps `WebSocket` when its module is evaluated
 * (protocols/twilio-video.md, 1).
 */
export function installBridge({ send, routes }: BridgeClientInit): BridgeClient {
  let nextId = 1;
  const requests = new Map<number, (message: ToClient) => void>();
  const sockets = new Map<number, OpenSocket>();
  const connections = observeConnections({
    onCredentials: (credentials) => send({ type: 'ice', ...credentials }),
    onCandidate: (remoteUfrag, candidate) => send({ type: 'ice-candidate', remoteUfrag, candidate }),
  });

  const onRequest = async ({ request, controller }: InterceptedRequest): Promise<void> => {
    if (!routes(new URL(request.url))) return;
    const id = nextId++;
    const body = request.method === 'GET' || request.method === 'HEAD' ? null : await request.clone().text();
    const answer = await new Promise<ToClient>((resolve) => {
      requests.set(id, resolve);
      const { method, url } = request;
      send({ type: 'request', id, method, url, headers: Object.fromEntries(request.headers), body });
    });
    if (answer.type !== 'response') return controller.errorWith(new TypeError('Failed to fetch'));
    const empty = answer.status === 204 || answer.status === 304;
    controller.respondWith(
      new Response(empty ? null : answer.body, { status: answer.status, headers: answer.headers }),
    );
  };

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

  addEventListener('pagehide', () => send({ type: 'goodbye' }));

  return {
    receive(message) {
      switch (message.type) {
        case 'response':
        case 'request-failed':
          requests.get(message.id)?.(message);
          requests.delete(message.id);
          return;
        case 'socket-opened':
          return sockets.get(message.id)?.opened();
        case 'socket-refused':
          sockets.get(message.id)?.refused();
          sockets.delete(message.id);
          return;
        case 'socket-message':
          return sockets.get(message.id)?.client.send(message.data);
        case 'socket-closed': {
          const socket = sockets.get(message.id);
          sockets.delete(message.id);
          return socket?.client.close(message.code, message.reason);
        }
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
  refused: () => void;
}

/** Joins one of the window's sockets to the sandbox. Resolves when the sandbox has opened it, rejects when it refuses. */
function openSocket(
  id: number,
  client: SocketClient,
  sockets: Map<number, OpenSocket>,
  send: (message: FromClient) => void,
): Promise<void> {
  client.addEventListener('message', ({ data }) => {
    send({ type: 'socket-message', id, data: typeof data === 'string' ? data : copyBytes(data) });
  });
  client.addEventListener('close', ({ code, reason }) => {
    if (sockets.delete(id)) send({ type: 'socket-close', id, code, reason });
  });
  return new Promise<void>((resolve, reject) => {
    sockets.set(id, {
      client,
      opened: resolve,
      refused: () => reject(new Error('The sandbox refused the socket.')),
    });
    send({ type: 'socket-open', id, url: client.url.href });
  });
}

/** SDKs send views into larger buffers; only the viewed bytes may cross. */
function copyBytes(data: unknown): ArrayBuffer {
  if (data instanceof ArrayBuffer) return data.slice(0);
  if (ArrayBuffer.isView(data))
    return new Uint8Array(data.buffer as ArrayBuffer, data.byteOffset, data.byteLength).slice().buffer;
  throw new TypeError('The sandbox takes text and binary buffers from a WebSocket, not Blobs.');
}
