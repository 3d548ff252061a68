import type { Relation } from '../mapping/schema';

export type Kind = 'row' | 'situation' | 'page' | 'section';

/** Something that typing finds; short, for it is fetched by every reader who searches. */
export interface SearchEntry {
  /** Stable, and unlike any other: `row:` and the row's id, `error:` and the situation's, `page:` and the path. */
  id: string;
  kind: Kind;
  /** What the hit is called: a name as one writes it in code, or a heading. */
  title: string;
  /** What the reader wants to know of it, in a line: what becomes of a name, what a page is for. */
  answer: string;
  relation?: Relation;
  /** Below the site's root. */
  path: string;
  /** A row that a step of the guide treats. */
  taught?: true;
  /** What it is found by exactly: what it is called first, then what becomes of it. */
  names: readonly Name[];
  /** What else finds it. */
  text: string;
}

/** A name, and whose it is: `disconnected` of `Room`. */
export interface Name {
  of: string;
  name: string;
  /** Only belongs to the answer: found by it, after what is called so. */
  also?: true;
}
