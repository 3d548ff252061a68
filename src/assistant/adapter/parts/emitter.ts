// eslint-disable-next-line @typescript-eslint/no-explicit-any -- as Node's emitter has it
type Listener = (...args: any[]) => void;

/** Any listener: older compilers find overloads compatible with nothing narrower. */
type Given = (...args: never) => void;

/** By name what listeners get. */
export type Events<E> = { [K in keyof E]: unknown[] };

/** Events like those of Twilio's objects, which are Node's emitters. */
export class Emitter<E extends Events<E>> {
  /** Without this, Vue 3 would wrap it in a proxy, and VideoSDK's objects do not work in one. */
  readonly __v_skip = true;
  readonly addListener = this.on;
  readonly removeListener = this.off;
  private readonly heard = new Map<string | symbol, { listener: Listener; once: boolean }[]>();

  on<K extends keyof E & string>(event: K, listener: (...args: E[K]) => void): this;
  on(event: string | symbol, listener: Listener): this;
  on(event: string | symbol, listener: Given): this {
    return this.listen(event, listener, false);
  }

  once<K extends keyof E & string>(event: K, listener: (...args: E[K]) => void): this;
  once(event: string | symbol, listener: Listener): this;
  once(event: string | symbol, listener: Given): this {
    return this.listen(event, listener, true);
  }

  off(event: string | symbol, listener: Listener): this {
    const known = this.heard.get(event) ?? [];
    const gone = known.find((entry) => entry.listener === listener);
    this.heard.set(
      event,
      known.filter((entry) => entry !== gone),
    );
    return this;
  }

  /** Removes listeners of the app. The adapter itself does not listen in this way. */
  removeAllListeners(event?: string | symbol): this {
    if (event === undefined) this.heard.clear();
    else this.heard.delete(event);
    return this;
  }

  emit(event: string | symbol, ...args: unknown[]): boolean {
    const known = this.heard.get(event) ?? [];
    for (const { listener, once } of known) {
      if (once) this.off(event, listener);
      try {
        listener.apply(this, args);
      } catch (error) {
        // If the app's listener throws, that must not stop the call.
        setTimeout(() => {
          throw error;
        });
      }
    }
    return known.length > 0;
  }

  // @part emitter
  readonly rawListeners = this.listeners;
  readonly prependListener = (event: string | symbol, listener: Listener) =>
    this.listen(event, listener, false, true);
  readonly prependOnceListener = (event: string | symbol, listener: Listener) =>
    this.listen(event, listener, true, true);

  listeners(event: string | symbol): Listener[] {
    return (this.heard.get(event) ?? []).map(({ listener }) => listener);
  }

  listenerCount(event: string | symbol): number {
    return this.listeners(event).length;
  }

  eventNames(): (string | symbol)[] {
    return Array.from(this.heard.keys()).filter((event) => this.listenerCount(event) > 0);
  }

  getMaxListeners(): number {
    return Infinity;
  }

  /** There is no limit to change. */
  setMaxListeners(_count: number): this {
    return this;
  }
  // @end

  private listen(event: string | symbol, listener: Given, once: boolean, first = false): this {
    const heard = [{ listener: listener as Listener, once }];
    const known = this.heard.get(event) ?? [];
    this.heard.set(event, first ? [...heard, ...known] : [...known, ...heard]);
    return this;
  }
}
