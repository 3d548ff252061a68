import { isRecord, parseJson } from '../json';
import { messageOf } from '../message-of';
import type { FrameContent, FrameReader } from './frame-reader';
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

/** Texts that are longer are cut, before anything is looked for in them; their size is said. */
const MAX_TEXT = 20_000;
const MAX_NAME = 200;
/** What lies deeper than this in a message is left out. No SDK nests so deep. */
const MAX_DEPTH = 50;

/**
 * Reads the entries of a wire log, in order and each once: what a message answers is known from those before it. What
 * follows no protocol that the SDKs speak is shown as it is. Never throws.
 */
export class WireDecoder {
  readonly #readers: readonly FrameReader[];
  readonly #methods = new Map<number, string>();

  /** @param readers those of the vendors, for this log alone. */
  constructor(readers: readonly FrameReader[]) {
    this.#readers = readers;
  }

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
    const { name, body } = this.#read(message, sent, url, channel);
    if (message.type === 'response' || message.type === 'request-failed') this.#methods.delete(message.id);
    const size = 'body' in message ? lengthOf(message.body) : 'data' in message ? lengthOf(message.data) : 0;
    const shown = maskData(shorten(body));
    return {
      ...{ number, time, sent, channel: maskText(channel), name: maskText(name.slice(0, MAX_NAME)), size },
      ...(shown === undefined || shown === '' ? {} : { body: shown }),
    };
  }

  #read(message: WireEntry['message'], sent: boolean, address: string, channel: string): FrameContent {
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
        return this.#readFrame(message.id, message.data, sent, address);
    }
  }

  #readFrame(socket: number, data: string | ArrayBuffer, sent: boolean, address: string): FrameContent {
    try {
      const url = new URL(address);
      const reader = this.#readers.find((each) => each.answers(url));
      if (reader) return reader.read({ socket, url, sent, data });
    } catch {
      // It follows no protocol of the vendor.
    }
    return { name: 'unknown form', body: typeof data === 'string' ? data : `${data.byteLength} bytes` };
  }
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
