// The server's end of a WebSocket (RFC 6455), as far as browsers use one: text, bytes, pings and closing.
import { createHash } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';

const GUID = '258EAFA5-E914-47DA-95CA-C5AB0DC85B11';
const CONTINUED = 0;
const TEXT = 1;
const BYTES = 2;
const CLOSE = 8;
const PING = 9;
const PONG = 10;
/** What a close frame without a code means, and a connection that ends without a close frame. */
const NO_CODE = 1005;
const NO_CLOSE_FRAME = 1006;

interface Frame {
  final: boolean;
  opcode: number;
  payload: Buffer;
  /** Bytes of the whole frame. */
  size: number;
}

export class ServerSocket {
  readonly #stream: Duplex;
  #received: Buffer = Buffer.alloc(0);
  /** The frames so far of a message that comes in several. */
  #parts: Buffer[] = [];
  #isText = true;
  #closed = false;
  onText: (text: string) => void = () => {};
  onBytes: (bytes: Buffer) => void = () => {};
  /** The browser closed, or is gone. Called once at most. */
  onClose: (code: number, reason: string) => void = () => {};

  constructor(request: IncomingMessage, stream: Duplex) {
    this.#stream = stream;
    const accept = createHash('sha1')
      .update(`${request.headers['sec-websocket-key']}${GUID}`)
      .digest('base64');
    stream.write(
      `HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Accept: ${accept}\r\n\r\n`,
    );
    stream.on('error', () => undefined); // the browser may hang up at any time
    stream.on('close', () => this.#end(NO_CLOSE_FRAME, ''));
    stream.on('data', (data: Buffer) => {
      this.#received = Buffer.concat([this.#received, data]);
      for (let frame = readFrame(this.#received); frame; frame = readFrame(this.#received)) {
        this.#received = this.#received.subarray(frame.size);
        this.#take(frame);
      }
    });
  }

  send(message: string | Uint8Array): void {
    if (typeof message === 'string') this.#write(TEXT, Buffer.from(message));
    else this.#write(BYTES, message);
  }

  /** Closes towards the browser. `onClose` is not called for it. Without a code the connection breaks off. */
  close(code?: number, reason = ''): void {
    if (this.#closed) return;
    this.#closed = true;
    if (code === undefined) return void this.#stream.destroy();
    const text = Buffer.from(reason);
    this.#write(CLOSE, Buffer.concat([Buffer.from([code >> 8, code & 255]), text]));
    this.#stream.end();
  }

  #take({ final, opcode, payload }: Frame): void {
    if (opcode === PING) return this.#write(PONG, payload);
    if (opcode === CLOSE) {
      const code = payload.length < 2 ? NO_CODE : payload.readUInt16BE(0);
      this.#write(CLOSE, payload.subarray(0, 2));
      this.#stream.end();
      return this.#end(code, payload.subarray(2).toString());
    }
    if (opcode !== CONTINUED && opcode !== TEXT && opcode !== BYTES) return;
    if (opcode !== CONTINUED) this.#isText = opcode === TEXT;
    this.#parts.push(payload);
    if (!final) return;
    const message = Buffer.concat(this.#parts);
    this.#parts = [];
    if (this.#isText) this.onText(message.toString());
    else this.onBytes(message);
  }

  #end(code: number, reason: string): void {
    if (this.#closed) return;
    this.#closed = true;
    this.onClose(code, reason);
  }

  #write(opcode: number, payload: Uint8Array): void {
    if (this.#stream.writableEnded || this.#stream.destroyed) return;
    const { length } = payload;
    const size = Buffer.alloc(length < 126 ? 1 : length < 65_536 ? 3 : 9);
    if (length < 126) size[0] = length;
    else if (length < 65_536) {
      size[0] = 126;
      size.writeUInt16BE(length, 1);
    } else {
      size[0] = 127;
      size.writeBigUInt64BE(BigInt(length), 1);
    }
    this.#stream.write(Buffer.concat([Buffer.from([0x80 | opcode]), size, payload]));
  }
}

/** @returns undefined while the frame is not whole. */
function readFrame(data: Buffer): Frame | undefined {
  if (data.length < 2) return undefined;
  const short = data[1]! & 127;
  const start = short === 126 ? 4 : short === 127 ? 10 : 2;
  if (data.length < start + 4) return undefined;
  const length =
    short === 126 ? data.readUInt16BE(2) : short === 127 ? Number(data.readBigUInt64BE(2)) : short;
  const size = start + 4 + length;
  if (data.length < size) return undefined;
  const mask = data.subarray(start, start + 4);
  const payload = Buffer.from(data.subarray(start + 4, size).map((byte, index) => byte ^ mask[index % 4]!));
  return { final: (data[0]! & 0x80) !== 0, opcode: data[0]! & 15, payload, size };
}
