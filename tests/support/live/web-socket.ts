// The server's end of a WebSocket (RFC 6455), as far as the SDKs need one: text, pings and closing.
import { createHash } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';

const GUID = '258EAFA5-E914-47DA-95CA-C5AB0DC85B11';
const TEXT = 1;
const CLOSE = 8;

export class ServerSocket {
  readonly #stream: Duplex;
  #received = Buffer.alloc(0);
  onText: (text: string) => void = () => {};

  constructor(request: IncomingMessage, stream: Duplex) {
    this.#stream = stream;
    const accept = createHash('sha1')
      .update(`${request.headers['sec-websocket-key']}${GUID}`)
      .digest('base64');
    stream.write(
      `HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Accept: ${accept}\r\n\r\n`,
    );
    stream.on('error', () => undefined); // the browser may hang up at any time
    stream.on('data', (data: Buffer) => {
      this.#received = Buffer.concat([this.#received, data]);
      while (this.#takeFrame());
    });
  }

  send(text: string): void {
    const payload = Buffer.from(text);
    const { length } = payload;
    const head =
      length < 126
        ? Buffer.from([0x80 | TEXT, length])
        : Buffer.from([0x80 | TEXT, 126, length >> 8, length & 255]);
    this.#stream.write(Buffer.concat([head, payload]));
  }

  /** @returns whether there was a whole frame. */
  #takeFrame(): boolean {
    const data = this.#received;
    if (data.length < 2) return false;
    const short = data[1]! & 127;
    const start = short === 126 ? 4 : short === 127 ? 10 : 2;
    if (data.length < start + 4) return false;
    const length =
      short === 126 ? data.readUInt16BE(2) : short === 127 ? Number(data.readBigUInt64BE(2)) : short;
    if (data.length < start + 4 + length) return false;
    const mask = data.subarray(start, start + 4);
    const payload = Buffer.from(
      data.subarray(start + 4, start + 4 + length).map((byte, index) => byte ^ mask[index % 4]!),
    );
    this.#received = data.subarray(start + 4 + length);
    const opcode = data[0]! & 15;
    if (opcode === TEXT) this.onText(payload.toString());
    if (opcode === CLOSE) this.#stream.end(Buffer.from([0x80 | CLOSE, 0]));
    return true;
  }
}
