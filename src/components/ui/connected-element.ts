/** A custom element whose listeners, timers and observers end when it is taken out of the page. */
export abstract class ConnectedElement extends HTMLElement {
  #leaving = new AbortController();

  connectedCallback(): void {
    this.#leaving = new AbortController();
    this.connected(this.#leaving.signal);
  }

  disconnectedCallback(): void {
    this.#leaving.abort();
  }

  /** The element stands in the page. @param signal aborted when it no longer does: goes to every listener */
  protected abstract connected(signal: AbortSignal): void;
}
