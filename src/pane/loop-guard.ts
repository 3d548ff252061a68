import type { Node } from 'acorn';
import MagicString from 'magic-string';
import { LOOP_MODULE } from './loop-module';

/**
 * Makes a program check, first of all, in each loop and at the start of each function, whether it has run too long. No line
 * moves.
 * Recursion needs the check too: two functions that call each other are a loop without a loop statement.
 * @param code a module without syntax errors.
 * @param tree its syntax tree, as acorn gives it.
 */
export function insertLoopGuard(code: string, tree: Node): string {
  const guarded = new MagicString(code);
  const check = unusedName(tree);
  visit(tree, (node) => {
    if (isLoop(node)) guardBody(node.body, check, guarded);
    else if (isFunction(node)) guardFunction(node.body, check, guarded);
  });
  // On the first line, so that no line moves. Nothing can be bound to an imported name anew.
  guarded.prepend(`import ${check} from '${LOOP_MODULE}';${check}();`);
  return guarded.toString();
}

interface WithBody extends Node {
  body: Node & { body?: (Node & { directive?: string })[] };
}

const isLoop = (node: Node): node is WithBody => /^(While|DoWhile|For|ForIn|ForOf)Statement$/.test(node.type);
const isFunction = (node: Node): node is WithBody =>
  /^(FunctionDeclaration|FunctionExpression|ArrowFunctionExpression)$/.test(node.type);
const isIdentifier = (node: Node): node is Node & { name: string } => node.type === 'Identifier';

/**
 * A name that no identifier of the program has: a binding of it would switch the guard off where it holds. The tree has
 * them as they are meant, without the escapes that they may be written with.
 */
function unusedName(tree: Node): string {
  const used = new Set<string>();
  visit(tree, (node) => isIdentifier(node) && used.add(node.name));
  let name = '__loopCheck';
  for (let count = 1; used.has(name); count++) name = `__loopCheck${count}`;
  return name;
}

function guardBody(body: WithBody['body'], check: string, guarded: MagicString): void {
  if (body.type === 'BlockStatement') guarded.appendLeft(body.start + 1, `${check}();`);
  else wrap(body, `{${check}();`, '}', guarded);
}

function guardFunction(body: WithBody['body'], check: string, guarded: MagicString): void {
  if (body.type !== 'BlockStatement') return wrap(body, `(${check}(),`, ')', guarded);
  // Directives such as 'use strict' must stay first.
  const first = body.body?.find((statement) => statement.directive === undefined);
  guarded.appendLeft(first ? first.start : body.end - 1, `${check}();`);
}

function wrap({ start, end }: Node, opening: string, closing: string, guarded: MagicString): void {
  guarded.appendLeft(start, opening);
  // Bodies in one another can end at the same place: the inner one is found later, and closes first.
  guarded.prependLeft(end, closing);
}

function visit(value: unknown, callback: (node: Node) => void): void {
  if (Array.isArray(value)) {
    for (const item of value) visit(item, callback);
  } else if (isNode(value)) {
    callback(value);
    for (const child of Object.values(value)) visit(child, callback);
  }
}

const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string';
