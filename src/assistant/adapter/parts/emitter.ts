// eslint-disable-next-line @typescript-eslint/no-explicit-any -- as Node's emitter has it
type Listener = (...args: any[]) => void;

/** Any listener: older compilers find overloads compatible with nothing narrower. */
type Given = (...args: never) => void;

interface Heard {
  listener: Listener;
  once: boolean;
}

/** Events as Twilio's objects have them, which are Node's emitters. `E` says by name what listeners get. */
export class Emitter<E extends { [K in keyof E]: unknown[] }> {
  /** Vue 3 would put a proxy around it, through which VideoSDK's objects do not work. */
  readonly __v_skip = true;
  private readonly heard = new Map<string | symbol, Heard[]>();

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

  addListener<K extends keyof E & string>(event: K, listener: (...args: E[K]) => void): this;
  addListener(event: string | symbol, listener: Listener): this;
  addListener(event: string | symbol, listener: Given): this {
    return this.listen(event, listener, false);
  }

  off(event: string | symbol, listener: Listener): this {
    const known = [...(this.heard.get(event) ?? [])];
    const index = known.findIndex((entry) => entry.listener === listener);
    if (index >= 0) known.splice(index, 1);
    this.heard.set(event, known);
    return this;
  }

  removeListener(event: string | symbol, listener: Listener): this {
    return this.off(event, listener);
  }

  /** Takes away listeners of the app. The adapter itself does not listen in this way. */
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
        // A listener that throws is the app's affair, and must not stop the call.
        setTimeout(() => {
          throw error;
        });
      }
    }
    return known.length > 0;
  }

  // @part emitter
  prependListener(event: string | symbol, listener: Listener): this {
    return this.listen(event, listener, false, true);
  }

  prependOnceListener(event: string | symbol, listener: Listener): this {
    return this.listen(event, listener, true, true);
  }

  listeners(event: string | symbol): Listener[] {
    return (this.heard.get(event) ?? []).map(({ listener }) => listener);
  }

  rawListeners(event: string | symbol): Listener[] {
    return this.listeners(event);
  }

  listenerCount(event: string | symbol): number {
    return this.listeners(event).length;
  }

  eventNames(): (string | symbol)[] {
    return Array.from(this.heard)
      .filter(([, known]) => known.length > 0)
      .map(([event]) => event);
  }

  getMaxListeners(): number {
    return Infinity;
  }

  /** Has no limit to lift. */
  setMaxListeners(_count: number): this {
    return this;
  }

  // @end

  private listen(event: string | symbol, listener: Given, once: boolean, first = false): this {
    const heard: Heard = { listener: listener as Listener, once };
    const known = this.heard.get(event) ?? [];
    this.heard.set(event, first ? [heard, ...known] : [...known, heard]);
    return this;
  }
}
