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
  private heard: { event: string | symbol; listener: Listener; once: boolean }[] = [];

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
    const gone = this.heard.find((one) => one.event === event && one.listener === listener);
    this.heard = this.heard.filter((one) => one !== gone);
    return this;
  }

  /** Removes listeners of the app. The adapter itself does not listen in this way. */
  removeAllListeners(event?: string | symbol): this {
    this.heard = this.heard.filter((one) => event !== undefined && one.event !== event);
    return this;
  }

  emit(event: string | symbol, ...args: unknown[]): boolean {
    const known = this.heard.filter((one) => one.event === event);
    for (const one of known) {
      if (one.once) this.heard = this.heard.filter((other) => other !== one);
      try {
        one.listener.apply(this, args);
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
  readonly listenerCount = (event: string | symbol) => this.listeners(event).length;
  readonly eventNames = () => Array.from(new Set(this.heard.map(({ event }) => event)));
  readonly getMaxListeners = () => Infinity;
  /** There is no limit to change. */
  readonly setMaxListeners = (_count: number) => this;

  listeners(event: string | symbol): Listener[] {
    return this.heard.filter((one) => one.event === event).map(({ listener }) => listener);
  }
  // @end

  private listen(event: string | symbol, listener: Given, once: boolean, first = false): this {
    const one = { event, listener: listener as Listener, once };
    this.heard = first ? [one, ...this.heard] : [...this.heard, one];
    return this;
  }
}
