import { Latest } from './latest';

/**
 * What loads just now, and what is pressed meanwhile. A press takes effect when all is there, so that it acts on what the
 * reader has chosen and not on what stood there before; of several presses the last one counts.
 */
export class Loading {
  readonly #works = new Set<Promise<boolean>>();
  readonly #presses = new Latest();

  /** Something begins to load. @returns what it gives, or throws */
  begin<T>(work: Promise<T>): Promise<T> {
    const over = work.then(
      () => true,
      () => false,
    );
    this.#works.add(over);
    void over.then(() => this.#works.delete(over));
    return work;
  }

  /** Whether something loads. */
  get busy(): boolean {
    return this.#works.size > 0;
  }

  /** Waits until nothing loads. @returns whether all has come that was waited for */
  async over(): Promise<boolean> {
    let came = true;
    while (this.busy) if ((await Promise.all(this.#works)).includes(false)) came = false;
    return came;
  }

  /**
   * Acts when nothing loads, which may be at once. Never, where something else was pressed since, or the press was taken back.
   * @param failed told instead when something could not be loaded
   */
  async press(act: () => unknown, failed: () => void): Promise<void> {
    const press = this.#presses.begin();
    if (!this.busy) return void act();
    const came = await this.over();
    if (press.aborted) return;
    if (came) act();
    else failed();
  }

  /** Takes a press back that still waits. */
  cancel(): void {
    this.#presses.cancel();
  }
}
