// eslint-disable-next-line @typescript-eslint/no-explicit-any -- as Node's emitter has it
type Listener = (...args: any[]) => void;

/** Events as Twilio's objects have them. `E` says by name what listeners get. */
export class Emitter<E extends { [K in keyof E]: unknown[] }> {
  /** Vue 3 would put a proxy around it, through which VideoSDK's objects do not work. */
  readonly __v_skip = true;
  private readonly heard = new Map<string, { listener: Listener; once: boolean }[]>();

  on<K extends keyof E & string>(event: K, listener: (...args: E[K]) => void): this;
  on(event: string, listener: Listener): this;
  on(event: string, listener: Listener): this {
    return this.listen(event, listener, false);
  }

  addListener<K extends keyof E & string>(event: K, listener: (...args: E[K]) => void): this;
  addListener(event: string, listener: Listener): this;
  addListener(event: string, listener: Listener): this {
    return this.listen(event, listener, false);
  }

  once<K extends keyof E & string>(event: K, listener: (...args: E[K]) => void): this;
  once(event: string, listener: Listener): this;
  once(event: string, listener: Listener): this {
    return this.listen(event, listener, true);
  }

  off(event: string, listener: Listener): this {
    const known = this.heard.get(event) ?? [];
    const index = known.findIndex((entry) => entry.listener === listener);
    if (index >= 0)
      this.heard.set(
        event,
        known.filter((_, at) => at !== index),
      );
    return this;
  }

  removeListener(event: string, listener: Listener): this {
    return this.off(event, listener);
  }

  /** Takes away listeners of the app. The adapter itself does not listen in this way. */
  removeAllListeners(event?: string): this {
    if (event === undefined) this.heard.clear();
    else this.heard.delete(event);
    return this;
  }

  listenerCount(event: string): number {
    return this.heard.get(event)?.length ?? 0;
  }

  /** Has no limit to lift. */
  setMaxListeners(_count: number): this {
    return this;
  }

  emit(event: string, ...args: unknown[]): boolean {
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

  private listen(event: string, listener: Listener, once: boolean): this {
    this.heard.set(event, [...(this.heard.get(event) ?? []), { listener, once }]);
    return this;
  }
}
