import { ClientMessage, ServerEnvelope, ServerMessage } from './schema.js';

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

export type ClientRequest =
  | { type: 'subscribe'; topic: string; oldMessageLimit: number; requestId: string }
  | { type: 'unsubscribe'; topic: string; requestId: string }
  | { type: 'publish'; topic: string; persist: boolean; requestId: string; message: PublishedMessage }
  | { type: 'pong' };

export type ServerReply =
  | { type: 'welcome'; pingIntervalMs: number }
  | { type: 'ping'; seq: number }
  | { type: 'ack'; requestId: string; messageId?: string; error?: string }
  | { type: 'history'; topic: string; messages: readonly PublishedMessage[]; requestId: string }
  | { type: 'live'; topic: string; message: PublishedMessage; seqNum: number };

/** Reads one frame of the client. @throws when it is none, or of a kind that this client never sends. */
export function decodeRequest(frame: ArrayBuffer): ClientRequest {
  const { subscribe, unsubscribe, publish, pong } = ClientMessage.decode(new Uint8Array(frame));
  if (subscribe) {
    const { topic, oldMessageLimit, requestId } = subscribe;
    return {
      type: 'subscribe',
      topic: topic ?? '',
      oldMessageLimit: oldMessageLimit ?? 0,
      requestId: requestId ?? '',
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
      const { topic, message, seqNum } = reply;
      const payloads = [encodeMessage(message, seqNum)];
      return {
        batch: { topic, payloads, batchType: 'realtime', startSeq: seqNum, endSeq: seqNum, isLast: true },
      };
    }
  }
}

function encodeMessage(message: PublishedMessage, seqNum: number): Uint8Array {
  return ServerMessage.encode({ ...message, seqNum }).finish();
}
