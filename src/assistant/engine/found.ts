import type ts from 'typescript';
import type { Tier, Use, UseKind } from '../contract';
import { chainOf } from './evidence';
import { isTemplate, type Parsed } from './program';
import type { Origin } from './values';

/** A use as the engine finds it; what becomes of it is said later. */
export type Found = Pick<
  Use,
  'file' | 'line' | 'column' | 'length' | 'kind' | 'classes' | 'name' | 'tier' | 'shared' | 'evidence'
> & {
  at: ts.Node;
};

/** The uses that have been found, each place and name once. */
export class FoundUses {
  readonly #parsed: Parsed;
  readonly #found = new Map<string, Found>();

  constructor(parsed: Parsed) {
    this.#parsed = parsed;
  }

  certain(kind: UseKind, at: ts.Node, name: string, classes: string[], why: string): void {
    this.add(kind, at, name, classes, 'certain', { at, why, guess: false });
  }

  /**
   * @param origin how what is used came there
   * @param named how its name came there, if that is not written at the place
   * @returns the use, unless it has been found before
   */
  add(
    kind: UseKind,
    at: ts.Node,
    name: string,
    classes: string[],
    tier: Tier,
    origin: Origin,
    named?: Origin,
  ): Found | undefined {
    const source = at.getSourceFile();
    const start = at.getStart();
    const { line, character } = source.getLineAndCharacterOfPosition(start);
    const file = this.#parsed.fileOf(source);
    const key = `${file}:${start}:${name}`;
    if (this.#found.has(key)) return undefined;
    const found: Found = {
      file,
      line: line + 1,
      column: character + 1,
      length: at.getEnd() - start,
      kind: isTemplate(source) ? 'template' : kind,
      classes,
      name,
      tier,
      evidence: [...chainOf(origin, this.#parsed), ...(named ? chainOf(named, this.#parsed) : [])],
      at,
    };
    this.#found.set(key, found);
    return found;
  }

  /** All of them, by file and place. */
  byPlace = (): Found[] =>
    [...this.#found.values()].sort(
      (a, b) => order(a.file, b.file) || a.line - b.line || a.column - b.column || order(a.kind, b.kind),
    );
}

const order = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
