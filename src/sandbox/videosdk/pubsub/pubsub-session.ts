import type { ServerSocket } from '../../bridge/service';
import {
  decodeRequest,
  encodeReply,
  type NumberedMessage,
  type PublishedMessage,
  type ServerReply,
} from './codec';
import type { PubSubHub, Subscriber } from './hub';
import { Pace, type PaceInit } from './pace';

/** The client closes a socket that brings no ping for twice this long. */
const PING_INTERVAL_MS = 30_000;
const GOING_AWAY = 1001;

/** One client's pubsub socket. A malformed frame throws out of `onmessage`, which closes the socket. */
export class PubSubSession implements Subscriber {
  readonly peerId: string;
  readonly key: string;
  readonly #hub: PubSubHub;
  readonly #socket: ServerSocket;
  /** The SDK reports gaps as lost messages, so each subscriber has numbers of its own (docs/protocols/videosdk.md, 7). */
  readonly #numbers = new Map<string, number>();
  /** Of topics of which the client takes only so much at a time. */
  readonly #paces = new Map<string, Pace<NumberedMessage>>();
  readonly #pings: ReturnType<typeof setInterval>;
  #pingCount = 0;

  constructor(socket: ServerSocket, hub: PubSubHub, { peerId, key }: Pick<Subscriber, 'peerId' | 'key'>) {
    this.peerId = peerId;
    this.key = key;
    this.#hub = hub;
    this.#socket = socket;
    hub.add(this);
    socket.onmessage = (frame) => this.#receive(frame);
    socket.onclose = () => this.#dispose();
    this.#send({ type: 'welcome', pingIntervalMs: PING_INTERVAL_MS });
    this.#pings = setInterval(() => this.#send({ type: 'ping', seq: ++this.#pingCount }), PING_INTERVAL_MS);
  }

  deliver(topic: string, message: PublishedMessage): void {
    const seqNum = (this.#numbers.get(topic) ?? 0) + 1;
    this.#numbers.set(topic, seqNum);
    const pace = this.#paces.get(topic);
    if (pace) pace.take({ message, seqNum });
    else this.#send({ type: 'live', topic, messages: [{ message, seqNum }] });
  }

  #setPace(topic: string, init?: PaceInit): void {
    this.#paces.get(topic)?.close();
    this.#paces.delete(topic);
    if (!init) return;
    this.#paces.set(topic, new Pace(init, (messages) => this.#send({ type: 'live', topic, messages })));
  }

  close(): void {
    this.#socket.close(GOING_AWAY, 'the meeting has ended');
    this.#dispose();
  }

  #receive(frame: string | ArrayBuffer): void {
    if (typeof frame === 'string') throw new Error('The pubsub socket takes binary frames only.');
    const request = decodeRequest(frame);
    switch (request.type) {
      case 'subscribe': {
        const { topic, oldMessageLimit, requestId, pace } = request;
        const messages = this.#hub.subscribe(this, topic, oldMessageLimit);
        this.#setPace(topic, pace);
        // History answers the request by itself.
        if (messages.length > 0) return this.#send({ type: 'history', topic, messages, requestId });
        return this.#send({ type: 'ack', requestId });
      }
      case 'unsubscribe':
        this.#hub.unsubscribe(this, request.topic);
        this.#setPace(request.topic);
        return this.#send({ type: 'ack', requestId: request.requestId });
      case 'publish': {
        const { topic, persist, requestId } = request;
        // Nobody speaks in another's name.
        const message = { ...request.message, senderId: this.peerId };
        this.#hub.publish(topic, message, persist);
        return this.#send({ type: 'ack', requestId, messageId: message.messageId });
      }
      case 'pong':
        return;
    }
  }

  #send(reply: ServerReply): void {
    this.#socket.send(encodeReply(reply));
  }

  #dispose(): void {
    clearInterval(this.#pings);
    this.#hub.remove(this);
    for (const topic of [...this.#paces.keys()]) this.#setPace(topic);
  }
}
