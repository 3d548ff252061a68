import type { Node } from 'acorn';

/** Name of the function that a compiled program calls in its loops and functions. */
export const LOOP_CHECK = '__loopCheck';

interface Insertion {
  at: number;
  text: string;
}

/**
 * Makes a program check, in each loop and at the start of each function, whether it has run too long. No line moves.
 * Recursion needs the check too: two functions that call each other are a loop without a loop statement.
 * @param code a module without syntax errors.
 * @param tree its syntax tree, as acorn gives it.
 */
export function insertLoopGuard(code: string, tree: Node): string {
  const insertions: Insertion[] = [];
  visit(tree, (node) => {
    if (isLoop(node)) guardBody(node.body, insertions);
    else if (isFunction(node)) guardFunction(node.body, insertions);
  });
  // From the end, so that positions stay right. Closings of nested bodies can share a position: the sort is stable and
  // outer ones were found first, so an inner one is inserted later and stands before them.
  insertions.sort((first, second) => second.at - first.at);
  let guarded = code;
  for (const { at, text } of insertions) guarded = guarded.slice(0, at) + text + guarded.slice(at);
  return guarded;
}

interface WithBody extends Node {
  body: Node & { body?: (Node & { directive?: string })[] };
}

const isLoop = (node: Node): node is WithBody => /^(While|DoWhile|For|ForIn|ForOf)Statement$/.test(node.type);
const isFunction = (node: Node): node is WithBody =>
  /^(FunctionDeclaration|FunctionExpression|ArrowFunctionExpression)$/.test(node.type);

function guardBody(body: WithBody['body'], insertions: Insertion[]): void {
  if (body.type === 'BlockStatement') {
    insertions.push({ at: body.start + 1, text: `${LOOP_CHECK}();` });
  } else {
    insertions.push({ at: body.start, text: `{${LOOP_CHECK}();` }, { at: body.end, text: '}' });
  }
}

function guardFunction(body: WithBody['body'], insertions: Insertion[]): void {
  if (body.type !== 'BlockStatement') {
    insertions.push({ at: body.start, text: `(${LOOP_CHECK}(),` }, { at: body.end, text: ')' });
    return;
  }
  // Directives such as 'use strict' must stay first.
  const first = body.body?.find((statement) => statement.directive === undefined);
  insertions.push({ at: first ? first.start : body.end - 1, text: `${LOOP_CHECK}();` });
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
