// Plays every host but the site's own, on this machine: the browser is told to look for all of them here. So it is the
// witness of whom the SDKs address, by connections that the browser really made.
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import type { IncomingHttpHeaders } from 'node:http';
import { createServer } from 'node:https';
import { text as textOf } from 'node:stream/consumers';
import { cert, key } from './certificate';
import { WebSocketServer, type WebSocket } from 'ws';

export interface Request {
  host: string;
  /** With the query. */
  path: string;
  method: string;
  headers: Readonly<IncomingHttpHeaders>;
  body: string;
}

export type Answer =
  { status: number; json: object } | { status: number; headers: Record<string, string>; body: Buffer };

/** What the hosts do; a test sets it. */
export interface Behaviour {
  /** Answers a request; never, when it gives nothing. */
  request(request: Request): Answer | undefined | Promise<Answer | undefined>;
  socket(host: string, path: string, socket: WebSocket): void;
  /** Hangs up on everybody. */
  refuses: boolean;
}

export interface Vendors {
  port: number;
  behaviour: Behaviour;
  /** The hosts that were addressed, as TLS names them. */
  readonly addressed: Set<string>;
  reset(): void;
  close(): void;
}

/** What Chromium asks of its own accord: whether it knows a form, and whether there is something newer. */
const BROWSERS_OWN = /(^|\.)(googleapis|google|gvt1)\.com$/;

const silent = (): Behaviour => ({ request: () => undefined, socket: () => {}, refuses: false });

export async function openVendors(): Promise<Vendors> {
  const addressed = new Set<string>();
  const vendors: Vendors = {
    port: 0,
    behaviour: silent(),
    addressed,
    reset() {
      addressed.clear();
      vendors.behaviour = silent();
    },
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
  const server = createServer({ cert, key }, async (request, response) => {
    // What a pane sends has no origin.
    response.setHeader('Access-Control-Allow-Origin', '*');
    response.setHeader('Access-Control-Allow-Headers', '*, Authorization');
    const { method = '', url: path = '/', headers } = request;
    const body = await textOf(request).catch(() => undefined);
    if (body === undefined) return; // the browser hung up
    if (method === 'OPTIONS') {
      response.writeHead(204).end();
      return;
    }
    const asked = { host: headers.host ?? '', path, method, headers, body };
    const answer = await vendors.behaviour.request(asked);
    if (!answer) return;
    if ('json' in answer) {
      response.writeHead(answer.status, { 'Content-Type': 'application/json' });
      response.end(JSON.stringify(answer.json));
    } else response.writeHead(answer.status, answer.headers).end(answer.body);
  });
  const sockets = new WebSocketServer({ noServer: true });
  server.on('upgrade', (request, stream, head) => {
    sockets.handleUpgrade(request, stream, head, (socket) => {
      socket.on('error', () => undefined); // the browser may hang up at any time
      vendors.behaviour.socket(request.headers.host ?? '', request.url ?? '/', socket);
    });
  });
  server.on('secureConnection', (socket) => {
    const name = socket.servername;
    if (name && !BROWSERS_OWN.test(name)) addressed.add(name);
  });
  server.on('connection', (socket) => {
    socket.on('error', () => undefined);
    if (vendors.behaviour.refuses) socket.destroy();
  });
  server.on('tlsClientError', () => undefined);
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  vendors.port = (server.address() as AddressInfo).port;
  return vendors;
}
