import { decodePacket, encodePacket } from 'engine.io-parser';
import { Decoder, Encoder, PacketType, type Packet } from 'socket.io-parser';
import type { ServerSocket } from '../../bridge/service';

/** The client's end of a socket, for tests: speaks engine.io and socket.io, and keeps what the server said. */
export class FakeSocket implements ServerSocket {
  readonly url: URL;
  onmessage: (data: string | ArrayBuffer) => void = () => {};
  onclose: (code: number, reason: string) => void = () => {};
  readonly frames: (string | ArrayBuffer)[] = [];
  /** Events of the server as `[name, argument]`. */
  readonly events: [string, unknown][] = [];
  readonly #acks = new Map<number, (answer: unknown) => void>();
  readonly #decoder = new Decoder();
  /** Ids of the events that the server wants acknowledged. */
  readonly asked: number[] = [];
  #nextId = 0;
  closedWith: number | undefined;

  constructor(url = 'wss://meeting.crossfade.invalid/socket.io/') {
    this.url = new URL(url);
    this.#decoder.on('decoded', (packet: Packet) => this.#take(packet));
  }

  send(data: string | ArrayBuffer): void {
    this.frames.push(data);
    if (typeof data !== 'string') return;
    const packet = decodePacket(data);
    if (packet.type === 'message') this.#decoder.add(packet.data);
  }

  close(code: number): void {
    this.closedWith = code;
  }

  /** Enters the namespace. */
  connect(): void {
    this.say({ type: PacketType.CONNECT, nsp: '/' } as Packet);
  }

  say(packet: Packet): void {
    for (const data of new Encoder().encode(packet)) {
      encodePacket({ type: 'message', data: String(data) }, true, (frame) => this.onmessage(String(frame)));
    }
  }

  /** Sends one of the SDK's requests. @returns the server's acknowledgement. */
  request(method: string, data: unknown = {}): Promise<unknown> {
    const id = this.#nextId++;
    return new Promise((resolve) => {
      this.#acks.set(id, resolve);
      this.say({ type: PacketType.EVENT, nsp: '/', id, data: ['request', { method, request: true, data }] });
    });
  }

  /** The notifications of one kind, as the server sent them. */
  notifications(method: string): Record<string, unknown>[] {
    return this.events
      .filter(([name]) => name === 'notification')
      .map(([, argument]) => argument as Record<string, unknown>)
      .filter((notification) => notification['method'] === method);
  }

  #take(packet: Packet): void {
    const data = packet.data as unknown[];
    if (packet.type === PacketType.EVENT) {
      this.events.push([String(data[0]), data[1]]);
      if (packet.id !== undefined) this.asked.push(packet.id);
    } else if (packet.type === PacketType.ACK && packet.id !== undefined) {
      this.#acks.get(packet.id)?.(data[0]);
    }
  }
}
