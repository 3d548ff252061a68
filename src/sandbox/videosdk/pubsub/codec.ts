import type { PaceInit } from './pace';
import { ClientMessage, ServerEnvelope, ServerMessage, type Subscribe } from './schema.js';

/** In batches, as the SDK's types say. */
const DEFAULT_QUEUE = 70;
const MAX_QUEUE = 200;

/** A message as it was published and as it is delivered. */
export interface PublishedMessage {
  message: string;
  payload: Uint8Array;
  timestamp: string;
  senderId: string;
  senderName: string;
  messageId: string;
  /** Who may see it besides the sender; empty means everybody. */
  sendOnly: string[];
}

/** A message with the number that it has for one subscriber. */
export interface NumberedMessage {
  message: PublishedMessage;
  seqNum: number;
}

export type ClientRequest =
  | { type: 'subscribe'; topic: string; oldMessageLimit: number; requestId: string; pace?: PaceInit }
  | { type: 'unsubscribe'; topic: string; requestId: string }
  | { type: 'publish'; topic: string; persist: boolean; requestId: string; message: PublishedMessage }
  | { type: 'pong' };

export type ServerReply =
  | { type: 'welcome'; pingIntervalMs: number }
  | { type: 'ping'; seq: number }
  | { type: 'ack'; requestId: string; messageId?: string; error?: string }
  | { type: 'history'; topic: string; messages: readonly PublishedMessage[]; requestId: string }
  | { type: 'live'; topic: string; messages: readonly NumberedMessage[] };

/** Reads one frame of the client. @throws when it is none, or of a kind that this client never sends. */
export function decodeRequest(frame: ArrayBuffer): ClientRequest {
  const { subscribe, unsubscribe, publish, pong } = ClientMessage.decode(new Uint8Array(frame));
  if (subscribe) {
    const { topic, oldMessageLimit, requestId } = subscribe;
    const pace = paceOf(subscribe);
    return {
      type: 'subscribe',
      topic: topic ?? '',
      oldMessageLimit: oldMessageLimit ?? 0,
      requestId: requestId ?? '',
      ...(pace && { pace }),
    };
  }
  if (unsubscribe) {
    return { type: 'unsubscribe', topic: unsubscribe.topic ?? '', requestId: unsubscribe.requestId ?? '' };
  }
  if (publish) {
    return {
      type: 'publish',
      topic: publish.topic ?? '',
      persist: publish.persist ?? false,
      requestId: publish.requestId ?? '',
      message: {
        message: publish.message ?? '',
        payload: publish.payload ?? new Uint8Array(),
        timestamp: publish.timestamp ?? '',
        senderId: publish.senderId ?? '',
        senderName: publish.senderName ?? '',
        messageId: publish.messageId || crypto.randomUUID(),
        sendOnly: publish.sendOnly ?? [],
      },
    };
  }
  if (pong) return { type: 'pong' };
  throw new Error('This pubsub frame has no known content.');
}

/** No limit is 0. What the SDK's types say of the queue holds for the service (docs/protocols/videosdk.md, 7). */
function paceOf(subscribe: Subscribe.$Properties): PaceInit | undefined {
  const { newMessageLimit, realtimeOverflow, queueSize } = subscribe;
  if (!newMessageLimit || newMessageLimit < 0) return undefined;
  const maxQueue = Math.min(queueSize || DEFAULT_QUEUE, MAX_QUEUE);
  return { limit: newMessageLimit, drops: realtimeOverflow === 'drop', maxQueue };
}

/** Writes one frame for the client. */
export function encodeReply(reply: ServerReply): ArrayBuffer {
  // A copy, because the encoder may hand out a view into a larger buffer.
  return new Uint8Array(ServerEnvelope.encode(envelope(reply)).finish()).buffer;
}

function envelope(reply: ServerReply): ServerEnvelope.$Properties {
  switch (reply.type) {
    case 'welcome':
      return { welcome: { pingIntervalMs: reply.pingIntervalMs } };
    case 'ping':
      return { ping: { seq: reply.seq } };
    case 'ack': {
      const { requestId, messageId = '', error = '' } = reply;
      return { ack: { requestId, ok: !error, error, messageId } };
    }
    case 'history': {
      const { topic, messages, requestId } = reply;
      const payloads = messages.map((message, index) => encodeMessage(message, index + 1));
      return { batch: { topic, payloads, batchType: 'old-messages', isLast: true, requestId } };
    }
    case 'live': {
      const { topic, messages } = reply;
      const payloads = messages.map(({ message, seqNum }) => encodeMessage(message, seqNum));
      const [startSeq, endSeq] = [messages[0]?.seqNum ?? 0, messages.at(-1)?.seqNum ?? 0];
      return { batch: { topic, payloads, batchType: 'realtime', startSeq, endSeq, isLast: true } };
    }
  }
}

function encodeMessage(message: PublishedMessage, seqNum: number): Uint8Array {
  return ServerMessage.encode({ ...message, seqNum }).finish();
}
