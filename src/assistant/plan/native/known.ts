import type ts from 'typescript';
import type { Use } from '../../contract';

/** What is known of an app's names: the uses that were found, by their place. */
export class Known {
  readonly #uses = new Map<string, Use>();

  constructor(uses: readonly Use[]) {
    for (const use of uses) this.#uses.set(keyOf(use.file, use.line, use.column), use);
  }

  /**
   * The use at a name, if it is surely or likely of one of these classes and of no other. What is only used like one is never
   * rewritten, and neither is a place to which objects of the app's own come, too.
   * @param file path of the file that the name stands in
   */
  at(file: string, name: ts.Node, classes: readonly string[]): Use | undefined {
    const use = this.any(file, name);
    if (!use || use.tier === 'possible' || use.shared || use.classes.length === 0) return undefined;
    return use.classes.every((one) => classes.includes(one)) ? use : undefined;
  }

  /** The use at a name, whatever it is of. */
  any(file: string, name: ts.Node): Use | undefined {
    const { line, character } = name.getSourceFile().getLineAndCharacterOfPosition(name.getStart());
    return this.#uses.get(keyOf(file, line + 1, character + 1));
  }
}

const keyOf = (file: string, line: number, column: number): string => JSON.stringify([file, line, column]);
