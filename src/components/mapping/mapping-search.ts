import { ConnectedElement } from '../ui/connected-element';
import type { SearchEntry } from './search-index';

const MOST_HITS = 40;

/** Searches all pages of the mapping; fetches the index when it is first needed. */
class MappingSearch extends ConnectedElement {
  #index: Promise<SearchEntry[]> | undefined;

  protected override connected(signal: AbortSignal): void {
    const form = this.querySelector('form');
    const input = this.querySelector('input');
    if (!form || !input) return;
    form.hidden = false;
    form.addEventListener('submit', (event) => event.preventDefault(), { signal });
    input.addEventListener('focus', () => void this.#load().catch(() => undefined), { signal });
    input.addEventListener('input', () => void this.#search(input.value), { signal });
    if (input.value) void this.#search(input.value);
  }

  #load(): Promise<SearchEntry[]> {
    this.#index ??= fetch(this.dataset.index ?? '').then((response) => {
      if (!response.ok) throw new Error(`The index answered with ${response.status}.`);
      return response.json() as Promise<SearchEntry[]>;
    });
    // A failed load is tried again at the next letter.
    this.#index.catch(() => (this.#index = undefined));
    return this.#index;
  }

  async #search(text: string): Promise<void> {
    const words = text.toLowerCase().split(/\s+/).filter(Boolean);
    try {
      const index = await this.#load();
      const hits = words.length === 0 ? [] : index.filter((entry) => fits(entry, words));
      this.#show(hits, words.length > 0);
    } catch {
      this.#say('The search could not be loaded. Check the connection and type again.');
    }
  }

  #show(hits: readonly SearchEntry[], asked: boolean): void {
    const list = this.querySelector('ul');
    list?.replaceChildren(...hits.slice(0, MOST_HITS).map(itemOf));
    if (!asked) this.#say('');
    else if (hits.length > MOST_HITS) this.#say(`${hits.length} rows; the first ${MOST_HITS} are shown.`);
    else this.#say(hits.length === 1 ? '1 row' : `${hits.length} rows`);
  }

  #say(text: string): void {
    const output = this.querySelector('output');
    if (output) output.textContent = text;
  }
}

const fits = ({ title, relation, text }: SearchEntry, words: readonly string[]): boolean => {
  const all = `${title} ${relation} ${text}`.toLowerCase();
  return words.every((word) => all.includes(word));
};

function itemOf({ title, relation, href }: SearchEntry): HTMLLIElement {
  const item = document.createElement('li');
  const link = document.createElement('a');
  link.href = href;
  link.textContent = title;
  item.append(link, ` ${relation}`);
  return item;
}

customElements.define('crossfade-mapping-search', MappingSearch);
