import type { PublishedMessage } from './codec';

/** Who takes a hub's messages. */
export interface Subscriber {
  readonly peerId: string;
  /** Which client it belongs to: two may have had the same participant id. */
  readonly key: string;
  deliver(topic: string, message: PublishedMessage): void;
  close(): void;
}

/** Kept for late subscribers, by topic; more would only grow a page that stays open. */
const HISTORY_LIMIT = 1000;
/** With kept messages, at once; the one that was written to first is forgotten. */
const TOPIC_LIMIT = 200;
/** More topics than any app has one client listen to. */
const SUBSCRIPTION_LIMIT = 1000;

/** The topics of one meeting: who listens to what, and what is kept for those who come later. */
export class PubSubHub {
  readonly #subscribers = new Set<Subscriber>();
  readonly #topics = new Map<string, Set<Subscriber>>();
  readonly #history = new Map<string, PublishedMessage[]>();

  add(subscriber: Subscriber): void {
    this.#subscribers.add(subscriber);
  }

  remove(subscriber: Subscriber): void {
    this.#subscribers.delete(subscriber);
    for (const topic of [...this.#topics.keys()]) this.unsubscribe(subscriber, topic);
  }

  /**
   * @param limit how many kept messages are wanted at most; negative means all.
   * @returns the latest kept messages that the subscriber may see.
   * @throws {Error} when the subscriber listens to too many topics already.
   */
  subscribe(subscriber: Subscriber, topic: string, limit: number): PublishedMessage[] {
    const listeners = this.#topics.get(topic) ?? new Set();
    if (!listeners.has(subscriber) && this.#topicsOf(subscriber) >= SUBSCRIPTION_LIMIT)
      throw new Error(`A client of the sandbox can listen to ${SUBSCRIPTION_LIMIT} topics at most.`);
    this.#topics.set(topic, listeners.add(subscriber));
    const visible = (this.#history.get(topic) ?? []).filter((message) => mayRead(subscriber, message));
    if (limit === 0) return [];
    return limit < 0 ? visible : visible.slice(-limit);
  }

  #topicsOf(subscriber: Subscriber): number {
    return [...this.#topics.values()].filter((listeners) => listeners.has(subscriber)).length;
  }

  unsubscribe(subscriber: Subscriber, topic: string): void {
    const listeners = this.#topics.get(topic);
    listeners?.delete(subscriber);
    if (listeners?.size === 0) this.#topics.delete(topic);
  }

  /** Delivers to everyone who listens and may read it, the sender included. */
  publish(topic: string, message: PublishedMessage, persist: boolean): void {
    if (persist) {
      const kept = this.#history.get(topic) ?? [];
      this.#history.set(topic, [...kept, message].slice(-HISTORY_LIMIT));
      const [oldest] = this.#history.keys();
      if (this.#history.size > TOPIC_LIMIT && oldest !== undefined) this.#history.delete(oldest);
    }
    for (const subscriber of this.#topics.get(topic) ?? []) {
      if (mayRead(subscriber, message)) subscriber.deliver(topic, message);
    }
  }

  /** A client has left its meeting: nothing more is for it. */
  dismiss(key: string): void {
    for (const subscriber of [...this.#subscribers]) if (subscriber.key === key) subscriber.close();
  }

  close(): void {
    for (const subscriber of [...this.#subscribers]) subscriber.close();
    this.#subscribers.clear();
    this.#topics.clear();
    this.#history.clear();
  }
}

function mayRead({ peerId }: Subscriber, { sendOnly, senderId }: PublishedMessage): boolean {
  return sendOnly.length === 0 || senderId === peerId || sendOnly.includes(peerId);
}
