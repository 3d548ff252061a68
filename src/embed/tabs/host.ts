import type { BridgeHost } from '../../sandbox/bridge/host';
import { watchCrowd } from '../../sandbox/crowd';
import { Sandbox } from '../../sandbox/sandbox';
import { CREDENTIALS } from '../credentials';
import { Desk } from '../desk';
import { rememberRooms } from '../room-memory';
import { CHANNEL, clientLock, parseEnvelope, type Envelope } from './envelope';
import { parseToHost, type ToWindow } from './messages';

interface ClientWindow {
  bridge: BridgeHost;
  /** Stops waiting for the window's end. */
  stopWatching: AbortController;
}

/** The sandbox of a browser's windows, and its end of the channel to them. The window that it runs in is one of them. */
export class SandboxHost {
  readonly id = crypto.randomUUID();
  readonly #sandbox: Sandbox;
  readonly #desk: Desk;
  readonly #channel = new BroadcastChannel(CHANNEL);
  readonly #windows = new Map<string, ClientWindow>();
  readonly #stopWatching: () => void;
  #closed = false;

  /** @param tracksAfterMs how long a track of somebody else's takes to come */
  constructor(tracksAfterMs: number) {
    this.#sandbox = new Sandbox(CREDENTIALS, { takesOwnAddresses: true }, tracksAfterMs);
    this.#desk = new Desk(this.#sandbox);
    this.#stopWatching = watchCrowd(
      this.#sandbox,
      // eslint-disable-next-line no-console -- it is where a developer looks for the reason of a slow app
      (warning) => warning && console.warn(`crossfade: ${warning}`),
    );
    rememberRooms(this.#sandbox.services.videosdk);
    this.#channel.onmessage = ({ data }) => this.#receive(data);
    this.#announce();
  }

  close(): void {
    if (this.#closed) return;
    this.#closed = true;
    for (const { stopWatching } of this.#windows.values()) stopWatching.abort();
    this.#stopWatching();
    this.#desk.close();
    this.#sandbox.close();
    this.#channel.close();
  }

  #receive(data: unknown): void {
    const envelope = parseEnvelope(data);
    if (envelope?.type === 'who') return this.#announce();
    if (envelope?.type !== 'to-host' || envelope.host !== this.id) return;
    const { client } = envelope;
    const message = parseToHost(envelope.message);
    if (!message) return;
    const { bridge } = this.#windows.get(client) ?? this.#admit(client);
    if ('bridge' in message) return bridge.receive(message.bridge);
    const { id, call } = message;
    void this.#desk.handle(call, bridge).then((answer) => this.#tell(client, { id, answer }));
  }

  #admit(client: string): ClientWindow {
    const bridge = this.#sandbox.attach((message) => this.#tell(client, { bridge: message }));
    const stopWatching = new AbortController();
    const window = { bridge, stopWatching };
    this.#windows.set(client, window);
    bridge.onClosed(() => {
      if (this.#windows.get(client) === window) this.#windows.delete(client);
      stopWatching.abort();
    });
    // Granted when the window is gone, however it went.
    navigator.locks
      .request(clientLock(client), { signal: stopWatching.signal }, () => bridge.receive({ type: 'goodbye' }))
      .catch(() => undefined);
    return window;
  }

  #tell(client: string, message: ToWindow): void {
    this.#post({ type: 'to-client', host: this.id, client, message });
  }

  #announce(): void {
    this.#post({ type: 'host', host: this.id });
  }

  #post(envelope: Envelope): void {
    if (!this.#closed) this.#channel.postMessage(envelope);
  }
}
