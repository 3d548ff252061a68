import type { IceCredentials } from './messages';

/** More candidates of one connection than any machine has interfaces for. */
const MAX_CANDIDATES = 100;
/**
 * Of so many connections that no service has asked for the facts are kept, as of all of Twilio's. A service asks within a
 * second, and a page that stays open must not grow for ever.
 */
const MAX_CONNECTIONS = 100;

/** What a client has told of its connections, keyed by the sandbox's user fragment that each leads to. */
export class IceFacts {
  readonly #credentials = new Map<string, IceCredentials>();
  readonly #waiters = new Map<string, ((credentials: IceCredentials) => void)[]>();
  readonly #candidates = new Map<string, Set<string>>();
  readonly #handlers = new Map<string, (candidate: string) => void>();

  /** Waits for the credentials of a connection, if they have not been told yet. */
  credentials(remoteUfrag: string): Promise<IceCredentials> {
    const known = this.#credentials.get(remoteUfrag);
    if (known) return Promise.resolve(known);
    return new Promise((resolve) => {
      this.#waiters.set(remoteUfrag, [...(this.#waiters.get(remoteUfrag) ?? []), resolve]);
    });
  }

  /**
   * Calls back for every candidate of a connection, those before included.
   * @returns a function that stops it, for a connection that is closed or has begun anew: its facts are forgotten.
   */
  onCandidate(remoteUfrag: string, handler: (candidate: string) => void): () => void {
    for (const candidate of this.#candidates.get(remoteUfrag) ?? []) handler(candidate);
    this.#handlers.set(remoteUfrag, handler);
    return () => {
      for (const map of [this.#handlers, this.#candidates, this.#credentials]) map.delete(remoteUfrag);
    };
  }

  tellCredentials(credentials: IceCredentials): void {
    const { remoteUfrag } = credentials;
    keep(this.#credentials, remoteUfrag, credentials);
    for (const resolve of this.#waiters.get(remoteUfrag) ?? []) resolve(credentials);
    this.#waiters.delete(remoteUfrag);
  }

  tellCandidate(remoteUfrag: string, candidate: string): void {
    const known = this.#candidates.get(remoteUfrag) ?? new Set();
    if (known.size >= MAX_CANDIDATES || known.has(candidate)) return;
    keep(this.#candidates, remoteUfrag, known.add(candidate));
    this.#handlers.get(remoteUfrag)?.(candidate);
  }

  /** Nobody is told of anything any more. */
  close(): void {
    this.#waiters.clear();
    this.#handlers.clear();
  }
}

/** Adds to a map, and forgets what has been in it longest. */
function keep<T>(map: Map<string, T>, key: string, value: T): void {
  map.set(key, value);
  if (map.size <= MAX_CONNECTIONS) return;
  for (const oldest of map.keys()) {
    map.delete(oldest);
    return;
  }
}
