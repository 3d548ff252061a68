// What an attacker would listen with: a web server and a TURN server over TCP, and a STUN server over UDP, all on this
// machine. Whatever reaches one of them has got out of the pane.
import { createSocket, type Socket } from 'node:dgram';
import { once } from 'node:events';
import { createServer, type Server } from 'node:net';
import { networkInterfaces } from 'node:os';
import type { AddressInfo } from 'node:net';

/** Where the attacks try to reach the listeners; handed to the programs in the panes. */
export interface Target {
  /** An address of this machine that WebRTC reaches too: it leaves out 127.0.0.1 unless there is no other. */
  address: string;
  /** `http://address:port` of the web server. */
  origin: string;
  httpPort: number;
  turnPort: number;
  udpPort: number;
  /** Somewhere of its own, for a connection that is opened and carries nothing. */
  preconnect: string;
}

export class Listeners {
  readonly target: Target;
  /** First line of everything that was received. */
  readonly heard: string[];
  /** TCP connections that were opened, with or without anything sent over them. */
  readonly connections: string[];
  readonly #close: () => void;
  readonly #sockets: Socket[] = [];

  constructor(target: Target, heard: string[], connections: string[], close: () => void) {
    this.target = target;
    this.heard = heard;
    this.connections = connections;
    this.#close = close;
  }

  forget(): void {
    this.heard.length = 0;
    this.connections.length = 0;
  }

  /** Opens one more port for packets. What arrives there is heard as `udp of name: …`. @returns its number */
  async listenForPackets(name: string): Promise<number> {
    const socket = createSocket('udp4', (message) =>
      this.heard.push(`udp of ${name}: ${firstLine(message)}`),
    );
    this.#sockets.push(socket);
    socket.bind(0);
    await once(socket, 'listening');
    return socket.address().port;
  }

  close(): void {
    for (const socket of this.#sockets) socket.close();
    this.#close();
  }
}

export async function openListeners(): Promise<Listeners> {
  const heard: string[] = [];
  const connections: string[] = [];
  const http = listenTcp(
    'http',
    heard,
    connections,
    'HTTP/1.1 200 OK\r\nAccess-Control-Allow-Origin: *\r\n\r\n',
  );
  const turn = listenTcp('turn', heard, connections);
  const preconnect = listenTcp('preconnect', heard, connections);
  const udp = createSocket('udp4', (message) => heard.push(`udp: ${firstLine(message)}`));
  udp.bind(0);
  await Promise.all([
    once(http, 'listening'),
    ...[turn, preconnect, udp].map((each) => once(each, 'listening')),
  ]);

  const address = ownAddress();
  const httpPort = (http.address() as AddressInfo).port;
  const target: Target = {
    address,
    origin: `http://${address}:${httpPort}`,
    httpPort,
    turnPort: (turn.address() as AddressInfo).port,
    udpPort: udp.address().port,
    preconnect: `http://${address}:${(preconnect.address() as AddressInfo).port}`,
  };
  return new Listeners(target, heard, connections, () => {
    http.close();
    turn.close();
    preconnect.close();
    udp.close();
  });
}

function listenTcp(name: string, heard: string[], connections: string[], answer?: string): Server {
  const server = createServer((socket) => {
    connections.push(name);
    socket.on('error', () => undefined); // the browser may hang up at any time
    socket.on('data', (data) => {
      heard.push(`${name}: ${firstLine(data)}`);
      socket.end(answer ?? '');
    });
  });
  return server.listen(0);
}

const firstLine = (data: Buffer): string =>
  (data.toString('latin1').split('\r\n')[0] ?? '').replace(/[^\x20-\x7e]+/g, '.').slice(0, 200);

function ownAddress(): string {
  const all = Object.values(networkInterfaces()).flatMap((addresses) => addresses ?? []);
  return all.find(({ family, internal }) => family === 'IPv4' && !internal)?.address ?? '127.0.0.1';
}
