import type { ToClient } from '../../sandbox/bridge/messages';
import type { Call } from '../calls';
import { CHANNEL, clientLock, parseEnvelope, type Envelope } from './envelope';
import type { Answer, ToHost, ToWindow } from './messages';

export interface LinkHandlers {
  bridge(message: ToClient): void;
  /** Another window has become host, and knows nothing of what was before. Called before anything is sent to it. */
  hostChanged(): void;
}

const CUT_OFF = 'This window is cut off from the sandbox. Reload it.';

interface PendingCall {
  call: Call;
  answered(answer: Answer): void;
}

/** One window's line to the window that hosts the sandbox, whichever that is at the time. */
export class Link {
  readonly id = crypto.randomUUID();
  readonly #handlers: LinkHandlers;
  readonly #channel = new BroadcastChannel(CHANNEL);
  readonly #calls = new Map<number, PendingCall>();
  readonly #release: () => void;
  #host: string | undefined;
  /** What the bridge said before there was a host. */
  readonly #early: ToHost[] = [];
  #nextId = 1;
  #closed = false;

  constructor(handlers: LinkHandlers) {
    this.#handlers = handlers;
    this.#channel.onmessage = ({ data }) => this.#receive(data);
    let release = (): void => {};
    const held = new Promise<void>((resolve) => (release = resolve));
    this.#release = release;
    // Nothing is said before the lock is held: the host takes a window without it for gone.
    void navigator.locks.request(clientLock(this.id), () => {
      this.#post({ type: 'who' });
      return held;
    });
  }

  get host(): string | undefined {
    return this.#host;
  }

  send(message: ToHost): void {
    if (this.#closed) return;
    if (this.#host) this.#post({ type: 'to-host', host: this.#host, client: this.id, message });
    else this.#early.push(message);
  }

  /**
   * Lets the host carry out a call. Rejects with what the host says. When the host goes away meanwhile, all that it did
   * is gone with it, so the next one is asked again.
   */
  call(call: Call): Promise<unknown> {
    if (this.#closed) return Promise.reject(new Error(CUT_OFF));
    const id = this.#nextId++;
    return new Promise((resolve, reject) => {
      const answered = (answer: Answer): void =>
        answer.ok ? resolve(answer.value) : reject(new Error(answer.error));
      this.#calls.set(id, { call, answered });
      if (this.#host) this.send({ id, call });
    });
  }

  /** Says and hears nothing any more. */
  close(): void {
    if (this.#closed) return;
    this.#closed = true;
    this.#channel.close();
    this.#release();
    const unanswered = [...this.#calls.values()];
    this.#calls.clear();
    for (const { answered } of unanswered) answered({ ok: false, error: CUT_OFF });
  }

  #receive(data: unknown): void {
    const envelope = parseEnvelope(data);
    if (envelope?.type === 'host') return this.#attach(envelope.host);
    if (envelope?.type !== 'to-client') return;
    if (envelope.client !== this.id || envelope.host !== this.#host) return;
    const message = envelope.message as ToWindow;
    if ('bridge' in message) return this.#handlers.bridge(message.bridge);
    const pending = this.#calls.get(message.id);
    this.#calls.delete(message.id);
    pending?.answered(message.answer);
  }

  #attach(host: string): void {
    if (host === this.#host) return;
    const isFirst = this.#host === undefined;
    this.#host = host;
    const unanswered = [...this.#calls];
    if (!isFirst) this.#handlers.hostChanged();
    for (const message of this.#early.splice(0)) this.send(message);
    for (const [id, { call }] of unanswered) this.send({ id, call });
  }

  #post(envelope: Envelope): void {
    if (!this.#closed) this.#channel.postMessage(envelope);
  }
}
