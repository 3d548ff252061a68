import ts from 'typescript';
import { skipWrapping, type Bind, type Giver } from './call';
import type { Evaluator } from './evaluate';
import { isFunction, moved, only, union, type Values } from './values';

/** What rejects with Twilio's own error. A device that cannot be opened rejects with the browser's. */
const FUNCTION = '#fn:connect';
const ERROR = 'TwilioError';
const METHOD = /^publishTracks?$/;
const CHAIN = /^(?:then|catch|finally)$/;

/** What fails, and who gets the error: `catch` of a promise, `catch` of a block, in the function or in one that calls it. */
export class Failures {
  readonly #evaluator: Evaluator;
  readonly #bind: Bind;
  readonly #calls: Giver;

  constructor(evaluator: Evaluator, bind: Bind, calls: Giver) {
    this.#evaluator = evaluator;
    this.#bind = bind;
    this.#calls = calls;
  }

  run(node: ts.CallExpression): void {
    const errors = this.#errorsOf(node);
    if (!errors.size) return;
    const promise = this.#uncaught(node, errors);
    if (!promise) return;
    const { parent } = promise;
    if (ts.isAwaitExpression(parent) || ts.isYieldExpression(parent)) this.#thrown(parent, errors);
    else if (ts.isReturnStatement(parent) || ts.isArrowFunction(parent)) this.#fails(parent, errors);
  }

  /** `throw error`: what has been caught and is passed on, as after the last try of many. */
  rethrown(node: ts.ThrowStatement): void {
    const errors = only(this.#evaluator.of(node.expression), (value) => value === ERROR);
    if (errors.size) this.#thrown(node, errors);
  }

  #errorsOf({ expression, arguments: args }: ts.CallExpression): Values {
    const { graph } = this.#evaluator;
    const callee = skipWrapping(expression);
    const results: Values[] = [];
    if (/^Promise\s*\.\s*reject$/.test(callee.getText()))
      results.push(...args.map((arg) => only(this.#evaluator.of(arg), (value) => value === ERROR)));
    for (const [value, origin] of this.#evaluator.of(callee)) {
      if (value === FUNCTION)
        results.push(this.#evaluator.many([ERROR], callee, '`connect()` rejects with it', origin));
      else if (isFunction(value)) results.push(graph.read(graph.field(`thrown ${value}`)));
    }
    // `.then((token) => connect(token))` fails as its function does.
    if (ts.isPropertyAccessExpression(callee) && CHAIN.test(callee.name.text))
      for (const value of union(...args.map((arg) => this.#evaluator.of(arg))).keys())
        if (isFunction(value)) results.push(graph.read(graph.field(`thrown ${value}`)));
    if (ts.isPropertyAccessExpression(callee) && METHOD.test(callee.name.text)) {
      const origin = this.#evaluator.of(callee.expression).get('LocalParticipant');
      const why = `\`${callee.name.text}()\` fails with it`;
      if (origin) results.push(this.#evaluator.many([ERROR], callee, why, origin));
    }
    return union(...results);
  }

  /** Follows `.then().finally()`. @returns the promise that still fails, unless somebody has taken the error */
  #uncaught(call: ts.CallExpression, errors: Values): ts.Expression | undefined {
    let promise: ts.Expression = call;
    for (;;) {
      const { parent } = promise;
      if (ts.isParenthesizedExpression(parent)) promise = parent;
      else if (isOneOfAll(parent)) promise = parent.parent;
      else if (ts.isPropertyAccessExpression(parent) && ts.isCallExpression(parent.parent)) {
        const [first, second] = parent.parent.arguments;
        const taker = parent.name.text === 'catch' ? first : parent.name.text === 'then' ? second : undefined;
        if (taker) this.#calls.give(this.#evaluator.of(taker), [errors], taker, 'when it fails');
        if (taker || !/^(?:then|finally)$/.test(parent.name.text)) return undefined;
        promise = parent.parent;
      } else return promise;
    }
  }

  /** Something inside of a block or a function throws. */
  #thrown(at: ts.Node, errors: Values): void {
    for (
      let node = at;
      !ts.isFunctionLike(node.parent) && !ts.isSourceFile(node.parent);
      node = node.parent
    ) {
      const { parent } = node;
      if (!ts.isTryStatement(parent) || parent.tryBlock !== node || !parent.catchClause) continue;
      const { variableDeclaration: variable } = parent.catchClause;
      if (!variable) return;
      const { graph } = this.#evaluator;
      graph.write(graph.ofNode(variable), errors);
      this.#bind(variable.name, errors, variable, 'caught here');
      return;
    }
    this.#fails(at, errors);
  }

  #fails(at: ts.Node, errors: Values): void {
    const owner = ts.isArrowFunction(at) ? at : ts.findAncestor(at, ts.isFunctionLike);
    if (!owner) return;
    const { graph } = this.#evaluator;
    const values = moved(errors, at, 'passed on to the caller');
    graph.write(graph.field(`thrown fn:${this.#evaluator.idOf(owner)}`), values);
  }
}

/** `Promise.all([connect(token), …])` fails as one of them does. */
function isOneOfAll(list: ts.Node): list is ts.ArrayLiteralExpression & { parent: ts.CallExpression } {
  return (
    ts.isArrayLiteralExpression(list) &&
    ts.isCallExpression(list.parent) &&
    /^Promise\s*\.\s*(?:all|race)$/.test(list.parent.expression.getText())
  );
}
