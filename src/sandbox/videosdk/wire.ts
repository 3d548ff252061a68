import { decodePacket } from 'engine.io-parser';
import { Decoder, PacketType, type Packet } from 'socket.io-parser';
import { isRecord, parseJson } from '../json';
import type { Frame, FrameContent, FrameReader } from '../wire/frame-reader';
import { isVideoSdkAddress } from './address';
import { ClientMessage, ServerEnvelope, ServerMessage } from './pubsub/schema.js';

/** Of so many messages without an answer the names are known. */
const MAX_ASKED = 1000;

/** VideoSDK's sockets: signalling in socket.io, pubsub in protobuf. */
export class VideoSdkFrames implements FrameReader {
  /** Names of the socket.io events that wait for their answer: each end of each socket counts by itself. */
  readonly #asked = new Map<string, string>();

  answers(url: URL): boolean {
    return isVideoSdkAddress(url);
  }

  read(frame: Frame): FrameContent {
    const { data, sent } = frame;
    return typeof data === 'string' ? this.#readSignalling(data, frame) : pubSubContent(data, sent);
  }

  /** A log is read as long as a page is open, and not everything is answered. */
  #remember(question: string, name: string): void {
    this.#asked.set(question, name);
    const [oldest] = this.#asked.keys();
    if (this.#asked.size > MAX_ASKED && oldest !== undefined) this.#asked.delete(oldest);
  }

  /** Socket.io packets in engine.io packets. */
  #readSignalling(data: string, { socket, sent }: Frame): FrameContent {
    const outer = decodePacket(data);
    if (outer.type === 'error') throw new Error('This is no engine.io packet.');
    if (outer.type !== 'message')
      return { name: `engine.io ${outer.type}`, body: parseJson(outer.data) ?? (outer.data as unknown) };
    const { type, id, data: content }: Packet = packetOf(String(outer.data));
    const list: unknown[] = Array.isArray(content) ? content : [content];
    const asker = (byClient: boolean): string => `${socket} ${byClient} ${id}`;
    switch (type) {
      case PacketType.EVENT: {
        const name = eventName(list);
        if (id !== undefined) this.#remember(asker(sent), name);
        return { name, body: list[1] };
      }
      case PacketType.ACK: {
        const question = asker(!sent);
        const name = this.#asked.get(question) ?? 'an earlier message';
        this.#asked.delete(question);
        return { name: `answer to ${name}`, body: list[0] };
      }
      default:
        return { name: `socket.io ${PacketType[type].toLowerCase()}`, body: content as unknown };
    }
  }
}

/** The event, and the method where it is one of VideoSDK's envelopes. */
function eventName([event, argument]: unknown[]): string {
  const method = isRecord(argument) ? argument['method'] : undefined;
  return typeof method === 'string' ? `${String(event)}: ${method}` : String(event);
}

function packetOf(text: string): Packet {
  const decoder = new Decoder();
  let packet: Packet | undefined;
  decoder.on('decoded', (decoded: Packet) => (packet = decoded));
  decoder.add(text);
  if (!packet) throw new Error('This is no whole socket.io packet.');
  return packet;
}

/** One protobuf message a frame. */
function pubSubContent(data: ArrayBuffer, sent: boolean): FrameContent {
  const bytes = new Uint8Array(data);
  const message: object = sent ? ClientMessage.decode(bytes) : ServerEnvelope.decode(bytes);
  const [kind, value] = Object.entries(message).find(([, each]) => isRecord(each)) ?? [];
  if (!kind || !isRecord(value)) throw new Error('This pubsub frame has no known content.');
  const { topic, payloads } = value;
  const name = topic ? `${kind}: ${String(topic)}` : kind;
  if (!Array.isArray(payloads)) return { name, body: plain(value) };
  const messages = payloads.map((payload) => plain(ServerMessage.decode(payload as Uint8Array)));
  return { name, body: { ...(plain(value) as object), payloads: messages } };
}

/** What protobuf decoded, as plain data; bytes by their number. Its schema has no depth to speak of. */
function plain(value: unknown): unknown {
  if (value instanceof Uint8Array) return `${value.byteLength} bytes`;
  if (Array.isArray(value)) return value.map(plain);
  if (!isRecord(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([field, each]) => [field, plain(each)]));
}
