import { parse, type AnyNode, type Program } from 'acorn';
import MagicString from 'magic-string';

/** A function that holds this much holds a package, not a part of one. */
const WHOLE_PACKAGE = 100_000;

/** To engines that know it: all functions are called soon. Others read a comment. */
const ALL_CALLED = '//# allFunctionsCalledOnLoad\n';

/**
 * Asks engines to compile an SDK whole when it is loaded, beside the page’s thread, and not one function after the other on
 * that thread while a program joins. A comment says so to those that know it. For the others, functions that hold a whole
 * package, as bundlers wrap them, get parentheses: such a function is compiled along with its file, and else scanned once
 * more when it is called. What the code does stays the same.
 * @param code of an ES module
 * @returns it with the comment and the parentheses
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
  return changed.prepend(ALL_CALLED).toString();
}

const isNode = (value: unknown): value is AnyNode =>
  typeof value === 'object' && value !== null && 'type' in value && 'start' in value;
