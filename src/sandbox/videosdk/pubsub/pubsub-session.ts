import type { ServerSocket } from '../../bridge/service';
import { decodeRequest, encodeReply, type PublishedMessage, type ServerReply } from './codec';
import type { PubSubHub, Subscriber } from './hub';

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
    this.#send({ type: 'live', topic, message, seqNum });
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
        const { topic, oldMessageLimit, requestId } = request;
        const messages = this.#hub.subscribe(this, topic, oldMessageLimit);
        // History answers the request by itself.
        if (messages.length > 0) return this.#send({ type: 'history', topic, messages, requestId });
        return this.#send({ type: 'ack', requestId });
      }
      case 'unsubscribe':
        this.#hub.unsubscribe(this, request.topic);
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
  }
}
