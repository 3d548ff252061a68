import { vi } from 'vitest';
import { BridgeHost } from '../../bridge/host';
import type { ToClient } from '../../bridge/messages';
import type { PeerConnections } from '../../media/peer-connections';
import { FakePeerConnection, FakePeerConnections, SDP } from './fake-peer-connection';
import { TwilioService } from '../service';

type Message = Record<string, unknown>;

/** A service without media, for tests that speak to it as clients do. */
export function createService(init: { tracksAfterMs?: number } = {}): TwilioService {
  FakePeerConnection.all.length = 0;
  const connections = new FakePeerConnections() as unknown as PeerConnections;
  return new TwilioService({ connections, trace: () => {}, ...init });
}

/** A client of the service that speaks as the SDK does, over the bridge. */
export class FakeClient {
  /** Messages of the room protocol that the service sent, oldest first. */
  readonly received: Message[] = [];
  /** Frames of the connection protocol that carry no message. */
  readonly frames: Message[] = [];
  closedWith: number | undefined;
  readonly host: BridgeHost;
  readonly #service: TwilioService;
  #socket = 0;
  #revision = 1;
  #greeted = false;

  constructor(service: TwilioService) {
    this.#service = service;
    this.host = new BridgeHost({
      services: [service],
      send: (message) => this.#take(message),
      trace: () => {},
    });
    this.open();
  }

  /** Opens a new signalling socket; what is sent goes over the newest. */
  open(url = 'wss://global.vss.twilio.com/signaling'): void {
    this.#socket += 1;
    this.#greeted = false;
    this.host.receive({ type: 'socket-open', id: this.#socket, url });
  }

  /** Sends text as it is. */
  write(data: string): void {
    this.host.receive({ type: 'socket-message', id: this.#socket, data });
  }

  hello(body?: Message): void {
    this.#greeted = true;
    this.write(JSON.stringify({ type: 'hello', id: 'x', timeout: 5000, version: 2, body }));
  }

  send(body: Message): void {
    this.write(JSON.stringify({ type: 'msg', body }));
  }

  closeSocket(code: number): void {
    this.host.receive({ type: 'socket-close', id: this.#socket, code, reason: '' });
  }

  /** Publishes exactly these tracks. */
  publish(...tracks: Message[]): void {
    this.#revision += 1;
    this.send({ type: 'update', version: 2, participant: { revision: this.#revision, tracks } });
  }

  /** Asks to join, and waits for the answer. @param fields of `connect`, beyond the usual. */
  async join(identity: string, fields: Message = {}): Promise<Message> {
    const token = await this.#service.createToken({ identity });
    this.#say({
      type: 'connect',
      version: 2,
      name: 'lab',
      token,
      participant: { revision: this.#revision, tracks: [] },
      peer_connections: [{ id: 'pc', description: { type: 'offer', revision: 1, sdp: SDP } }],
      ...fields,
    });
    return this.next((message) => message['type'] === 'connected' || message['type'] === 'error');
  }

  /** Comes back on a new socket, and waits for the answer. */
  async sync(session: unknown, token?: string, tracks: Message[] = []): Promise<Message> {
    if (tracks.length > 0) this.#revision += 1;
    const from = this.received.length;
    this.#say({
      type: 'sync',
      version: 2,
      session,
      token: token ?? (await this.#service.createToken({ identity: 'anybody' })),
      participant: { revision: this.#revision, tracks },
      peer_connections: [],
    });
    return this.next((message) => this.received.indexOf(message) >= from);
  }

  /** The first message, come or to come, that counts. */
  next(counts: (message: Message) => boolean): Promise<Message> {
    return vi.waitFor(() => {
      const found = this.received.find(counts);
      if (!found) throw new Error(`nothing of the kind among ${JSON.stringify(this.received)}`);
      return found;
    });
  }

  /** What the service last said of a kind, such as `recording`. */
  latest(field: string): unknown {
    return this.received.findLast((message) => message[field] !== undefined)?.[field];
  }

  /** As part of the greeting, if that is still to come. */
  #say(body: Message): void {
    if (this.#greeted) this.send(body);
    else this.hello(body);
  }

  #take(message: ToClient): void {
    if (message.type === 'socket-closed') this.closedWith = message.code;
    if (message.type !== 'socket-message') return;
    const frame = JSON.parse(String(message.data)) as Message;
    if (frame['type'] === 'msg') this.received.push(frame['body'] as Message);
    else this.frames.push(frame);
  }
}
