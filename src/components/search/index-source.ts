import type { SearchEntry } from '../../search/entry';
import { Finder } from '../../search/find';

/** Where the index comes from, each part once: names first, as most readers look for one, then the guide's text. */
export class IndexSource {
  readonly finder = new Finder();
  readonly #root: string;
  readonly #missing = new Set(['names', 'guide']);
  #loading: Promise<void> | undefined;

  /** @param root of the site */
  constructor(root: string) {
    this.#root = root;
  }

  /** Whether everything can be found. */
  get complete(): boolean {
    return this.#missing.size === 0;
  }

  /**
   * Fetches what is missing. A part that failed is fetched again the next time.
   * @param grown called when there is more to find
   * @throws {Error} when a part cannot be had
   */
  load(grown: () => void): Promise<void> {
    this.#loading ??= this.#fetchAll(grown).finally(() => (this.#loading = undefined));
    return this.#loading;
  }

  async #fetchAll(grown: () => void): Promise<void> {
    const outcomes = await Promise.allSettled(
      [...this.#missing].map(async (part) => {
        const response = await fetch(`${this.#root}search/${part}.json`);
        if (!response.ok) throw new Error(`The index answered with ${response.status}.`);
        this.finder.add((await response.json()) as SearchEntry[]);
        this.#missing.delete(part);
        grown();
      }),
    );
    const failed = outcomes.find((outcome) => outcome.status === 'rejected');
    if (failed) throw failed.reason as Error;
  }
}
