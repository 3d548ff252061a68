import { decodePacket } from 'engine.io-parser';
import { Decoder, PacketType, type Packet } from 'socket.io-parser';
import { parseJson } from '../json';
import { messageOf } from '../message-of';
import { ClientMessage, ServerEnvelope, ServerMessage } from '../videosdk/pubsub/schema.js';
import { maskData, maskText } from './mask';
import { lengthOf, type WireEntry } from './wire-log';

/** One message of a client's signalling, decoded, without tokens and secrets. */
export interface DecodedMessage {
  number: number;
  /** Milliseconds since the epoch. */
  time: number;
  sent: boolean;
  /** Which socket or request it belongs to: host and path. */
  channel: string;
  /** What it is in a few words: `msg: connect`, `request: join`, `200 for POST /access`. */
  name: string;
  /** In bytes if it was binary and in characters if it was text; 0 for what carries nothing. */
  size: number;
  /** What it carries: plain data, or text where it has no known form. */
  body?: unknown;
}

interface Content {
  name: string;
  body?: unknown;
}

/** Names what a message with this id asks, or answers: each end of each socket counts by itself. */
type Asker = (end: 'same' | 'other', id: number | undefined) => string;

/** Texts that are longer are cut, before anything is looked for in them; their size is said. */
const MAX_TEXT = 20_000;
const MAX_NAME = 200;
/** What lies deeper than this in a message is left out. No SDK nests so deep. */
const MAX_DEPTH = 50;
/** Questions that wait for an answer. One that gets none must not be kept for ever. */
const MAX_ASKED = 1000;

/**
 * Reads the entries of a wire log, in order and each once: what a message answers is known from those before it. What
 * follows no protocol that the SDKs speak is shown as it is. Never throws.
 */
export class WireDecoder {
  /** Names of the socket.io events that wait for their answer. */
  readonly #asked = new Map<string, string>();
  readonly #methods = new Map<number, string>();

  decode(entry: WireEntry): DecodedMessage {
    try {
      return this.#decode(entry);
    } catch (error) {
      const { number, time, sent } = entry;
      return { number, time, sent, channel: '', name: 'unreadable', size: 0, body: messageOf(error) };
    }
  }

  #decode({ number, time, sent, url, message }: WireEntry): DecodedMessage {
    const channel = channelOf(url);
    if (message.type === 'request') this.#methods.set(message.id, message.method);
    const { name, body } = this.#read(message, sent, channel);
    const size = 'body' in message ? lengthOf(message.body) : 'data' in message ? lengthOf(message.data) : 0;
    const shown = maskData(shorten(body));
    return {
      ...{ number, time, sent, channel: maskText(channel), name: maskText(name.slice(0, MAX_NAME)), size },
      ...(shown === undefined || shown === '' ? {} : { body: shown }),
    };
  }

  #read(message: WireEntry['message'], sent: boolean, channel: string): Content {
    const what = `${this.#methods.get(message.id) ?? 'request'} ${pathOf(channel)}`;
    switch (message.type) {
      case 'request': {
        const { url, headers, body } = message;
        return { name: what, body: { url, headers, ...(body === null ? {} : { body: parsed(body) }) } };
      }
      case 'response': {
        const { status, headers, body } = message;
        const text = typeof body === 'string' ? { body: parsed(body) } : {};
        return { name: `${status} for ${what}`, body: { headers, ...text } };
      }
      case 'request-failed':
        return { name: `no answer to ${what}` };
      case 'socket-open':
        return { name: 'socket asked for', body: { url: message.url } };
      case 'socket-opened':
        return { name: 'socket opened' };
      case 'socket-refused':
        return { name: 'socket refused' };
      case 'socket-close':
      case 'socket-closed':
        return { name: `socket closed: ${message.code}`, body: message.reason };
      case 'socket-message':
        return this.#readFrame(message.id, message.data, sent, channel);
    }
  }

  #readFrame(socket: number, data: string | ArrayBuffer, sent: boolean, channel: string): Content {
    try {
      if (typeof data !== 'string') return pubSubContent(data, sent);
      if (pathOf(channel) !== '/socket.io') return jsonContent(data);
      const asker: Asker = (end, id) => `${socket} ${(end === 'same') === sent} ${id}`;
      return socketIoContent(data, asker, this.#asked);
    } catch {
      return { name: 'unknown form', body: typeof data === 'string' ? data : `${data.byteLength} bytes` };
    }
  }
}

/** Twilio's sockets: `{type, body: {type}}` for rooms, `{type, group, name}` for insights. */
function jsonContent(data: string): Content {
  const body = parseJson(data);
  if (!isRecord(body)) return { name: 'text', body: data };
  const { type, body: inner, group, name } = body;
  const more = isRecord(inner) ? inner['type'] : type === 'event' ? `${String(group)} ${String(name)}` : '';
  return { name: more ? `${String(type)}: ${String(more)}` : String(type), body };
}

/** VideoSDK's signalling: socket.io packets in engine.io packets. */
function socketIoContent(data: string, asker: Asker, asked: Map<string, string>): Content {
  const outer = decodePacket(data);
  if (outer.type === 'error') return { name: 'unknown form', body: data };
  if (outer.type !== 'message') return { name: `engine.io ${outer.type}`, body: parsed(outer.data) };
  const { type, id, data: content }: Packet = packetOf(String(outer.data));
  const list: unknown[] = Array.isArray(content) ? content : [content];
  switch (type) {
    case PacketType.EVENT: {
      const name = eventName(list);
      if (id !== undefined && asked.size < MAX_ASKED) asked.set(asker('same', id), name);
      return { name, body: list[1] };
    }
    case PacketType.ACK: {
      const question = asker('other', id);
      const name = asked.get(question) ?? 'an earlier message';
      asked.delete(question);
      return { name: `answer to ${name}`, body: list[0] };
    }
    default:
      return { name: `socket.io ${PacketType[type].toLowerCase()}`, body: content as unknown };
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

/** VideoSDK's pubsub: one protobuf message a frame. */
function pubSubContent(data: ArrayBuffer, sent: boolean): Content {
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

/** Long texts in it are cut, wherever they stand, and so is what lies too deep. */
function shorten(value: unknown, depth = 0): unknown {
  if (typeof value === 'string')
    return value.length > MAX_TEXT
      ? `${value.slice(0, MAX_TEXT)}… (${value.length} characters in all)`
      : value;
  if (depth > MAX_DEPTH && typeof value === 'object') return '…';
  if (Array.isArray(value)) return value.map((each) => shorten(each, depth + 1));
  if (!isRecord(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([field, each]) => [field, shorten(each, depth + 1)]));
}

/** JSON where it is some, or else the text. */
const parsed = (text: unknown): unknown => parseJson(text) ?? text;

/** Host and path of an address. */
function channelOf(address: string): string {
  if (!URL.canParse(address)) return '';
  const { host, pathname } = new URL(address);
  return `${host}${pathname}`.replace(/\/$/, '');
}

const pathOf = (channel: string): string => channel.slice(`${channel}/`.indexOf('/')) || '/';

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !(value instanceof Uint8Array);
