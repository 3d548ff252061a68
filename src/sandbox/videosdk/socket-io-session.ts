import { decodePacket, encodePacket, type Packet as EnginePacket } from 'engine.io-parser';
import { Decoder, Encoder, PacketType, type Packet } from 'socket.io-parser';
import * as z from 'zod';
import type { ServerSocket } from '../bridge/service';

/** Answers an event of the client. Only the first call counts. */
export type Acknowledge = (answer: unknown) => void;

export interface SocketIoHandlers {
  /** The client has entered the namespace: events may be sent now. */
  onConnect(): void;
  onEvent(name: string, argument: unknown, acknowledge: Acknowledge): void;
  /** The session is over, whoever ended it. Called once. */
  onClose(): void;
}

export interface SocketIoTiming {
  /** Milliseconds between the server's pings. */
  pingInterval: number;
  /** Milliseconds that a pong may take. */
  pingTimeout: number;
  /** Milliseconds that the client may take to acknowledge an event. */
  ackTimeout: number;
}

const TIMING: SocketIoTiming = { pingInterval: 25_000, pingTimeout: 20_000, ackTimeout: 20_000 };
/** "Going away": socket.io takes it for a lost transport and connects again. */
const GOING_AWAY = 1001;
const NORMAL_CLOSURE = 1000;

const eventData = z.tuple([z.string()]).rest(z.unknown());
const connectNamespace = '/';

/**
 * The server's half of one socket.io v5 session over engine.io v4, WebSocket only (docs/protocols/videosdk.md, 2).
 * A malformed frame throws out of the socket's `onmessage`, which closes the socket.
 */
export class SocketIoSession {
  readonly #socket: ServerSocket;
  readonly #handlers: SocketIoHandlers;
  readonly #timing: SocketIoTiming;
  readonly #encoder = new Encoder();
  readonly #decoder = new Decoder();
  readonly #pendingAcks = new Map<number, (answer: unknown) => void>();
  #nextAck = 0;
  #connected = false;
  #closed = false;
  #heartbeat: ReturnType<typeof setTimeout> | undefined;

  constructor(socket: ServerSocket, handlers: SocketIoHandlers, timing: SocketIoTiming = TIMING) {
    this.#socket = socket;
    this.#handlers = handlers;
    this.#timing = timing;
    this.#decoder.on('decoded', (packet: Packet) => this.#receive(packet));
    socket.onmessage = (data) => this.#receiveFrame(data);
    socket.onclose = () => this.#close();
    const { pingInterval, pingTimeout } = timing;
    const open = { sid: crypto.randomUUID(), upgrades: [], pingInterval, pingTimeout, maxPayload: 1_000_000 };
    this.#sendFrame({ type: 'open', data: JSON.stringify(open) });
    this.#schedulePing();
  }

  get closed(): boolean {
    return this.#closed;
  }

  /** Sends an event that needs no answer. */
  emit(name: string, argument?: unknown): void {
    const data = argument === undefined ? [name] : [name, argument];
    this.#send({ type: PacketType.EVENT, nsp: connectNamespace, data });
  }

  /** Sends an event. @returns the client's answer; undefined when none came in time or the session ended. */
  ask(name: string, argument: unknown): Promise<unknown> {
    if (this.#closed) return Promise.resolve(undefined);
    const id = this.#nextAck++;
    return new Promise((resolve) => {
      const timeout = setTimeout(() => settle(undefined), this.#timing.ackTimeout);
      const settle = (answer: unknown): void => {
        clearTimeout(timeout);
        this.#pendingAcks.delete(id);
        resolve(answer);
      };
      this.#pendingAcks.set(id, settle);
      this.#send({ type: PacketType.EVENT, nsp: connectNamespace, id, data: [name, argument] });
    });
  }

  /** Ends the session as a lost network would: the client will try to connect again. */
  drop(): void {
    if (this.#closed) return;
    this.#socket.close(GOING_AWAY, 'dropped');
    this.#close();
  }

  /** Ends the session for good: the client does not connect again by itself. */
  end(): void {
    if (this.#closed) return;
    this.#send({ type: PacketType.DISCONNECT, nsp: connectNamespace });
    this.#socket.close(NORMAL_CLOSURE, 'ended');
    this.#close();
  }

  #receiveFrame(data: string | ArrayBuffer): void {
    if (this.#closed) return;
    const packet = decodePacket(data);
    switch (packet.type) {
      case 'message':
        return this.#decoder.add(packet.data);
      case 'pong':
        return this.#schedulePing();
      case 'close':
        return this.#close();
      case 'error':
        throw new Error('This is no engine.io packet.');
    }
  }

  #receive(packet: Packet): void {
    switch (packet.type) {
      case PacketType.CONNECT: {
        if (this.#connected) return;
        this.#connected = true;
        const data = { sid: crypto.randomUUID() };
        this.#send({ type: PacketType.CONNECT, nsp: connectNamespace, data });
        return this.#handlers.onConnect();
      }
      case PacketType.EVENT: {
        if (!this.#connected) throw new Error('An event came before the client entered the namespace.');
        const [name, argument] = eventData.parse(packet.data);
        return this.#handlers.onEvent(name, argument, this.#acknowledge(packet.id));
      }
      case PacketType.ACK: {
        const answer: unknown = Array.isArray(packet.data) ? packet.data[0] : undefined;
        return this.#pendingAcks.get(packet.id ?? -1)?.(answer);
      }
      case PacketType.DISCONNECT:
        return this.#close();
    }
  }

  #acknowledge(id: number | undefined): Acknowledge {
    let open = id !== undefined;
    return (answer) => {
      if (!open) return;
      open = false;
      this.#send({ type: PacketType.ACK, nsp: connectNamespace, id: id as number, data: [answer] });
    };
  }

  #schedulePing(): void {
    clearTimeout(this.#heartbeat);
    this.#heartbeat = setTimeout(() => {
      this.#sendFrame({ type: 'ping' });
      this.#heartbeat = setTimeout(() => this.drop(), this.#timing.pingTimeout);
    }, this.#timing.pingInterval);
  }

  #send(packet: Packet): void {
    // Everything this protocol carries is JSON, so the encoder never gives binary attachments.
    for (const frame of this.#encoder.encode(packet))
      this.#sendFrame({ type: 'message', data: String(frame) });
  }

  #sendFrame(packet: EnginePacket): void {
    if (this.#closed) return;
    encodePacket(packet, true, (frame) => this.#socket.send(String(frame)));
  }

  #close(): void {
    if (this.#closed) return;
    this.#closed = true;
    clearTimeout(this.#heartbeat);
    for (const settle of [...this.#pendingAcks.values()]) settle(undefined);
    this.#decoder.destroy();
    this.#handlers.onClose();
  }
}
