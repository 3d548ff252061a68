import type ts from 'typescript';

/** TypeScript ran out of stack over a source: what its functions give hangs on each other, hundreds deep. */
export class TooDeep extends Error {
  readonly source: ts.SourceFile;

  constructor(source: ts.SourceFile) {
    super(`${source.fileName} is too deep for TypeScript`);
    this.source = source;
  }
}

/**
 * A checker that says over which source it ran out of stack. It is of no use afterwards: TypeScript does not tidy up then.
 * @throws {TooDeep} from any of its methods
 */
export function careful(checker: ts.TypeChecker): ts.TypeChecker {
  const known = new Map<PropertyKey, unknown>();
  let asked: ts.Node | undefined;
  const watched =
    (method: (...args: unknown[]) => unknown) =>
    (...args: unknown[]) => {
      const node = args.find(isNode);
      if (node) asked = node;
      try {
        return method.apply(checker, args);
      } catch (error) {
        if (error instanceof RangeError && asked) throw new TooDeep(asked.getSourceFile());
        throw error;
      }
    };
  return new Proxy(checker, {
    get(target, name: keyof ts.TypeChecker) {
      let method = known.get(name);
      if (method === undefined) {
        const own: unknown = target[name];
        method = typeof own === 'function' ? watched(own as (...args: unknown[]) => unknown) : own;
        known.set(name, method);
      }
      return method;
    },
  });
}

const isNode = (value: unknown): value is ts.Node =>
  typeof value === 'object' && value !== null && 'kind' in value && 'parent' in value;
