import MiniSearch, { type SearchResult } from 'minisearch';
import type { SearchEntry } from './entry';
import { readQuery, wordsOf, type Query } from './query';
import { meantBy, perhapsMeantBy } from './meant';
import { nameScore, WHOLE } from './rank';

/** What was meant comes before what is merely called so. */
const MEANT = 3000;
/** What was perhaps meant: below what is called so, above what only begins so. */
const PERHAPS = 700;
/** A name with a slip of the keyboard: below whole names and beginnings. */
const SLIP = 380;
/** The best that plain words can reach: above parts of names. */
const WORDS = 300;
/** By plain words, what the React package has is found after what it stands for. Who asks for React finds nothing else. */
const REACT = 0.6;

/** Everything that typing finds. */
export class Finder {
  readonly #entries = new Map<string, SearchEntry>();
  readonly #names = new MiniSearch<SearchEntry>({
    fields: ['name'],
    extractField: (entry, field) => (field === 'id' ? entry.id : (entry.names[0]?.name ?? '')),
    tokenize: (text) => [text],
    searchOptions: { fuzzy: 0.25 },
  });
  readonly #words = new MiniSearch<SearchEntry>({
    fields: ['title', 'answer', 'text'],
    tokenize: wordsOf,
    processTerm: (term) => term,
    searchOptions: {
      boost: { title: 4, answer: 2 },
      combineWith: 'AND',
      prefix: (term) => term.length > 1,
      fuzzy: (term) => (term.length > 4 && !/\d/.test(term) ? 0.25 : false),
    },
  });

  constructor(entries: readonly SearchEntry[] = []) {
    this.add(entries);
  }

  /** Lets more be found. An entry with an id that is there already is left out. */
  add(entries: readonly SearchEntry[]): void {
    const fresh = entries.filter(({ id }) => !this.#entries.has(id));
    for (const entry of fresh) this.#entries.set(entry.id, entry);
    this.#names.addAll(fresh);
    this.#words.addAll(fresh);
  }

  /**
   * The entries that fit, best first.
   * @param typed a name, a line of code, a code, or plain words
   * @param most how many
   */
  find(typed: string, most = 20): SearchEntry[] {
    const query = readQuery(typed);
    if (query.words.length === 0) return [];
    const scores = new Map(this.#byWords(query.words));
    for (const [id, score] of this.#bySlips(query)) scores.set(id, Math.max(score, scores.get(id) ?? 0));
    for (const entry of this.#entries.values()) {
      const score = nameScore(entry, query);
      // What also has the words comes first among equals.
      if (score > 0) scores.set(entry.id, score + (scores.get(entry.id) ?? 0) / WORDS);
    }
    const isCalledSo = Math.max(0, ...scores.values()) >= WHOLE;
    const meant = meantBy(query);
    for (const [index, id] of meant.entries()) if (this.#entries.has(id)) scores.set(id, MEANT - index);
    if (meant.length === 0 && !isCalledSo)
      for (const [index, id] of perhapsMeantBy(query).entries())
        if (this.#entries.has(id)) scores.set(id, PERHAPS - index);
    return [...scores]
      .sort(([, first], [, second]) => second - first)
      .slice(0, most)
      .flatMap(([id]) => this.#entries.get(id) ?? []);
  }

  /** All words first; where nothing has them all, any of them. */
  #byWords(words: readonly string[]): [string, number][] {
    const text = words.join(' ');
    let hits = this.#words.search(text);
    if (hits.length === 0) hits = this.#words.search(text, { combineWith: 'OR' });
    return scaled(hits, WORDS).map(([id, score]) => [
      id,
      id.startsWith('row:react/') ? score * REACT : score,
    ]);
  }

  #bySlips({ name }: Query): [string, number][] {
    return name.length < 5 || /\d/.test(name) ? [] : scaled(this.#names.search(name), SLIP);
  }
}

function scaled(hits: readonly SearchResult[], most: number): [string, number][] {
  const best = hits[0]?.score ?? 1;
  return hits.map(({ id, score }) => [String(id), (most * score) / best]);
}
