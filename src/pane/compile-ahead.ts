import { parse, type AnyNode, type Program } from 'acorn';
import MagicString from 'magic-string';

/** A function that holds this much holds a package, not a part of one. */
const WHOLE_PACKAGE = 100_000;

/**
 * Puts functions that hold a whole package, as bundlers wrap them, in parentheses. Engines compile such a function along with
 * its file, beside the page’s thread; without them they scan all of it again for each wrapper, on that thread, when it is
 * called. What the code does stays the same.
 * @param code of an ES module
 * @returns it with the parentheses
 * @throws {SyntaxError} when it cannot be parsed
 */
export function compiledAhead(code: string): string {
  const changed = new MagicString(code);
  const visit = (node: AnyNode | Program, isArgument: boolean): void => {
    if (node.end - node.start < WHOLE_PACKAGE) return;
    const isFunction = node.type === 'ArrowFunctionExpression' || node.type === 'FunctionExpression';
    if (isFunction && isArgument) changed.appendLeft(node.start, '(').appendRight(node.end, ')');
    for (const [key, value] of Object.entries(node))
      for (const child of [value].flat()) if (isNode(child)) visit(child, key === 'arguments');
  };
  visit(parse(code, { ecmaVersion: 'latest', sourceType: 'module' }), false);
  return changed.toString();
}

const isNode = (value: unknown): value is AnyNode =>
  typeof value === 'object' && value !== null && 'type' in value && 'start' in value;
