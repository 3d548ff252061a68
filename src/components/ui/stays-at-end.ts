/** How near to its end a list counts as read to the end. */
const NEAR_END_PX = 24;

/**
 * Keeps a list that grows at its end in view, for as long as the reader does not scroll back. What was read of the list is
 * known from its scrolling and set once a frame: asking at each entry would make the browser lay the page out each time.
 */
export class StaysAtEnd {
  readonly #list: HTMLElement;
  #atEnd = true;
  #top = 0;
  #frame: number | undefined;

  /** @param list what scrolls */
  constructor(list: HTMLElement) {
    this.#list = list;
    list.addEventListener('scroll', () => this.#scrolled(), { passive: true });
  }

  /** The list has grown, or is about to within this frame. */
  grown(): void {
    this.#frame ??= requestAnimationFrame(() => {
      this.#frame = undefined;
      if (this.#atEnd) this.#list.scrollTop = this.#list.scrollHeight;
    });
  }

  /** The list was emptied: it begins anew at its end. */
  emptied(): void {
    this.#atEnd = true;
    this.#top = 0;
  }

  #scrolled(): void {
    const { scrollTop, scrollHeight, clientHeight } = this.#list;
    // With entries that were not shown yet, the list is longer than what the reader has scrolled through: only back is away.
    const isBack = scrollTop < this.#top;
    if (isBack || this.#frame === undefined)
      this.#atEnd = scrollHeight - scrollTop - clientHeight < NEAR_END_PX;
    this.#top = scrollTop;
  }
}
