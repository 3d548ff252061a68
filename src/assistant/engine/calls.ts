import ts from 'typescript';
import { byKey, keepData } from './by-key';
import { pathCall } from './by-path';
import { LISTENING, skipWrapping, type Bind, type Call, type Giver } from './call';
import { collectionCall, copyMade } from './collections';
import { callComposed, composed, isComposition } from './compositions';
import type { Evaluator } from './evaluate';
import { contextOf, isOfSlice } from './holders';
import { hookCall } from './hooks';
import { isSdkModule, sdkAskedFor } from './imports';
import { lodashCall } from './lodash';
import { hear, isListener, listen, say } from './messages';
import { promiseCall } from './promises';
import { heldBy } from './held';
import { directly, isReflected } from './indirect';
import { storesCalled } from './stores';
import { piped } from './streams';
import { tableCall } from './tables';
import { isAssign } from './unread';
import {
  MODULE,
  NOTHING,
  collectionOf,
  isCollection,
  isFunction,
  isInstance,
  isObject,
  isSetter,
  only,
  moved,
  union,
  type Values,
} from './values';
import { goingWith, namesIn } from './words';

/** Give back, or hold on to, what they are given first. */
const PASSING =
  /^(memo|forwardRef|observer|markRaw|toRaw|shallowReactive|reactive|readonly|freeze|assign|seal|resolve|cloneDeep|structuredClone|debounce|throttle|observable|makeAutoObservable|withRouter|bind|defineComponent|fromPromise|when|useShallow|useEvent|useEventCallback|useEffectEvent|useSnapshot|toSignal|toObservable|useObservable|useUnit|from|of|unwrapResult|dispatch|toPromise|firstValueFrom|lastValueFrom|pipe|asObservable)$/;

/** Gives an object like the one that it is given. */
const COPIES_OBJECT = /^(?:JSON\s*\.\s*(?:parse|stringify)|(?:_|lodash)\s*\.\s*(?:pick|omit)(?:By)?)$/;

/** Methods that give what they are called on, in one form or another. */
const HANDING_ON = /^(?:catch|finally|fail|unwrap|promise|asReadonly|asObservable|toPromise)$/;

/** Calls: what goes into parameters, and what comes back. */
export class Calls implements Giver {
  readonly #evaluator: Evaluator;
  readonly #bind: Bind;
  /** What `bind()` and the like have made and is being called. */
  readonly #calling = new Set<ts.Node>();

  constructor(evaluator: Evaluator, bind: Bind) {
    this.#evaluator = evaluator;
    this.#bind = bind;
  }

  run(node: Call): void {
    const { graph } = this.#evaluator;
    const callee = skipWrapping(node.expression);
    const direct = directly(this.#evaluator, node);
    const isBound = ts.isPropertyAccessExpression(callee) && callee.name.text === 'bind';
    const result = union(
      this.#result(node, callee, node.arguments ?? []),
      // `join.apply(null, [room])`, `Reflect.apply(join, null, [room])`: as if it stood there by itself.
      direct.callee === callee || isBound ? NOTHING : this.#result(node, direct.callee, direct.args),
    );
    if (result.size) graph.write(graph.ofNode(node), result);
  }

  #result(node: Call, callee: ts.Expression, args: readonly ts.Expression[]): Values {
    const evaluator = this.#evaluator;
    const [first] = args;
    const name = ts.isPropertyAccessExpression(callee)
      ? callee.name.text
      : ts.isIdentifier(callee)
        ? callee.text
        : '';
    const imports = name === 'require' || callee.kind === ts.SyntaxKind.ImportKeyword;
    if (imports && first && ts.isStringLiteralLike(first) && isSdkModule(first.text))
      return evaluator.one(MODULE, node, 'the module is loaded here');

    const given = args.map((arg) => evaluator.of(arg));
    const results: Values[] = [];
    for (const module of sdkAskedFor(node)) {
      const { elements } = module.parent as ts.ArrayLiteralExpression;
      const told = elements.map((one) =>
        one === module ? evaluator.one(MODULE, module, 'asked for here') : NOTHING,
      );
      this.give(given.at(-1) ?? NOTHING, told, node, 'a module');
    }
    if (ts.isElementAccessExpression(callee)) {
      const { expression, argumentExpression: index } = callee;
      const object = evaluator.of(expression);
      for (const method of namesIn(evaluator, index, evaluator.of(index)))
        results.push(this.#method(node, object, method.name, args, given));
    }
    if (ts.isPropertyAccessExpression(callee)) {
      const object = evaluator.of(callee.expression);
      results.push(this.#method(node, object, name, args, given));
      if (ts.isIdentifier(callee.expression) && callee.expression.text === 'Object') {
        results.push(tableCall(evaluator, node, name, given[0] ?? NOTHING));
      }
      const [, key] = args;
      if (isReflected(callee, 'get') && key)
        for (const member of namesIn(evaluator, key, given[1] ?? NOTHING))
          results.push(evaluator.property(given[0] ?? NOTHING, member.name, key));
      // What comes of it has the fields of all.
      if (isAssign(node)) for (const from of given) results.push(only(from, isObject));
      if (name === 'then' || name === 'catch' || name === 'finally') return union(...results);
    }
    const called = evaluator.of(callee);
    results.push(this.give(called, given, node, 'an argument'));
    for (const [value, origin] of called) {
      if (value.startsWith('#fn:') || value.startsWith('#new:')) {
        const made = value.slice(value.indexOf(':') + 1);
        results.push(evaluator.many(evaluator.types.made(made), node, `\`${made}()\` returns it`, origin));
      }
    }
    if (ts.isNewExpression(node)) {
      results.push(this.#made(called, node));
      results.push(copyMade(name, given[0] ?? NOTHING, (values, index) => evaluator.at(values, index)));
    }
    // A signal, which is read by a call: `room()`.
    else if (args.length === 0 && mayBeSignal(evaluator, callee))
      results.push(held(called), storesCalled(evaluator, called));
    results.push(hookCall(evaluator, this, node, name, given));
    results.push(lodashCall(evaluator, this, node, callee, name, given));
    results.push(promiseCall(evaluator, this, node, callee, given));
    results.push(composed(evaluator, this, node, given));
    results.push(pathCall(evaluator, this, this.#bind, name, args, given));
    if (COPIES_OBJECT.test(callee.getText())) results.push(only(given[0] ?? NOTHING, isObject));
    if (PASSING.test(name)) results.push(given[0] ?? NOTHING);
    const said = { node, name, args, given };
    results.push(say(evaluator, this, said));
    if (ts.isIdentifier(callee)) hear(evaluator, this, said);
    if (isListener(callee)) results.push(listen(evaluator, this, said));
    // redux-saga: `call(connect, token)`.
    if (/^(?:call|apply|fork|spawn)$/.test(name) && given[0]) {
      const inner = [...given[0].keys()].filter((value) => value.startsWith('#fn:'));
      for (const value of inner)
        results.push(evaluator.many(evaluator.types.made(value.slice(4)), node, 'called here'));
      results.push(this.give(given[0], given.slice(1), node, 'an argument'));
    }
    return union(...results);
  }

  /** A method of one of Twilio's objects, of a collection, of a promise, of a function. */
  #method(node: Call, object: Values, name: string, args: readonly ts.Expression[], given: Values[]): Values {
    const evaluator = this.#evaluator;
    const results: Values[] = [];
    const [first] = args;
    const events = LISTENING.has(name) && first ? namesIn(evaluator, first, given[0] ?? NOTHING) : [];
    for (const [value, origin] of object) {
      if (!isInstance(value)) continue;
      for (const event of events) {
        const parameters = evaluator.types.event(value, event.name) ?? [];
        const told = parameters.map((values) =>
          evaluator.many(values, node, `passed by \`${event.name}\` of a ${value}`, origin),
        );
        this.give(goingWith(evaluator, event, events, given[1] ?? NOTHING), told, node, 'a listener');
      }
      results.push(
        evaluator.many(evaluator.types.result(value, name), node, `\`.${name}()\` of a ${value}`, origin),
      );
    }
    if (![...object.keys()].some(isInstance)) hear(evaluator, this, { node, name, args, given });
    const known = [...object.keys()].some((value) => isInstance(value) || isCollection(value));
    if (!known && first && ts.isStringLiteralLike(first))
      results.push(byKey(evaluator, name, first, object, given));
    if (/^(?:then|done|always|subscribe|tap)$/.test(name)) {
      const told = name === 'subscribe' ? union(object, heldBy(evaluator, object)) : object;
      const observers = only(given[0] ?? NOTHING, isObject);
      const next = observers.size ? evaluator.property(observers, 'next', node) : NOTHING;
      const back = this.give(union(given[0] ?? NOTHING, next), [told], node, 'if it is there');
      results.push(name === 'then' ? back : NOTHING);
    }
    if (name === 'data' && first && ts.isObjectLiteralExpression(first))
      keepData(evaluator, first, given[0] ?? NOTHING);
    if (name === 'pipe') results.push(piped(evaluator, this, node, object, args));
    if (HANDING_ON.test(name)) results.push(object);
    // With arguments of its own it is another function, and the call that makes it stands for it.
    if (name === 'bind')
      results.push(
        args.length > 1 && ts.isCallExpression(node)
          ? evaluator.one(`fn:${evaluator.idOf(node)}`, node, 'a function with some of its arguments')
          : object,
      );
    if (name === 'next' || name === 'set' || name === 'setValue') this.#subject(node, args, given);
    results.push(collectionCall(this, this.#bind, node, object, name, args, given));
    return union(...results);
  }

  /** `subject.next(room)`, `store.set(room)`: whoever subscribes gets it. */
  #subject(node: Call, args: readonly ts.Expression[], given: Values[]): void {
    const callee = skipWrapping(node.expression);
    if (args.length === 1 && given[0]?.size && ts.isPropertyAccessExpression(callee))
      this.#bind(callee.expression, given[0], node, 'published here');
  }

  /** Gives arguments to functions of the app. @returns what they give back */
  give(functions: Values, args: readonly Values[], at: ts.Node, why: string): Values {
    const { graph, nodeOf } = this.#evaluator;
    const results: Values[] = [];
    for (const value of functions.keys()) {
      if (isSetter(value)) this.#set(value, args[0] ?? NOTHING, at);
      if (!isFunction(value)) continue;
      const node = nodeOf(value);
      if (node && ts.isCallExpression(node)) results.push(this.#bound(node, args, at, why));
      const target = node && ts.isClassLike(node) ? node.members.find(ts.isConstructorDeclaration) : node;
      if (!target || !ts.isFunctionLike(target)) continue;
      if (isOfSlice(target)) {
        // Its action is called with a payload, and the reducer with the action.
        const action = `@${this.#evaluator.idOf(target)}`;
        graph.write(graph.field(`${action}.payload`), moved(args[0] ?? NOTHING, at, 'a payload'));
        const [, taken] = target.parameters;
        if (taken) this.#parameter(taken, this.#evaluator.one(action, at, 'an action'), at, why);
        continue;
      }
      const shift = contextOf(target);
      target.parameters.forEach((parameter, at0) => {
        const rest = parameter.dotDotDotToken;
        const index = at0 - shift;
        const values = rest ? collectionOf(union(...args.slice(Math.max(0, index)))) : args[index];
        if (!values?.size) return;
        this.#parameter(parameter, values, at, why);
        // `constructor(private room)`.
        if (parameter.modifiers?.length && ts.isIdentifier(parameter.name))
          graph.write(graph.field(parameter.name.text), values);
      });
      results.push(graph.read(graph.ofNode(target)));
    }
    return union(...results);
  }

  #parameter(parameter: ts.ParameterDeclaration, values: Values, at: ts.Node, why: string): void {
    const { graph } = this.#evaluator;
    if (ts.isIdentifier(parameter.name)) this.#bind(parameter.name, values, at, why);
    else graph.write(graph.ofNode(parameter), moved(values, at, why));
  }

  /** Calls what `f.bind(self, 'a')` or `flow(f, g)` has made. */
  #bound(made: ts.CallExpression, args: readonly Values[], at: ts.Node, why: string): Values {
    const callee = skipWrapping(made.expression);
    // `f = f.bind(self, 'a')` is made of itself.
    if (this.#calling.has(made)) return NOTHING;
    this.#calling.add(made);
    try {
      if (isComposition(made)) return callComposed(this.#evaluator, this, made, args, at);
      if (!ts.isPropertyAccessExpression(callee)) return NOTHING;
      const before = made.arguments.slice(1).map((argument) => this.#evaluator.of(argument));
      return this.give(this.#evaluator.of(callee.expression), [...before, ...args], at, why);
    } finally {
      this.#calling.delete(made);
    }
  }

  /** A state's setter: the value, or what a function makes of the one before. */
  #set(setter: string, values: Values, at: ts.Node): void {
    const { graph } = this.#evaluator;
    const cell = graph.field(`@${setter.slice(4)}`);
    const made = this.give(values, [graph.read(cell)], at, 'the value before');
    const plain = new Map([...values].filter(([value]) => !isFunction(value)));
    graph.write(cell, moved(union(plain, made), at, 'set here'));
  }

  /** An object of a class of the app. */
  #made(called: Values, at: ts.Node): Values {
    const results: Values[] = [];
    for (const value of called.keys()) {
      const node = this.#evaluator.nodeOf(value);
      if (isFunction(value) && node && ts.isClassLike(node))
        results.push(this.#evaluator.one(`@${this.#evaluator.idOf(node)}`, at, 'created here'));
    }
    return union(...results);
  }
}

/** A variable, or a field of a class, as `room = input<Room>()` of Angular is: no method. */
function mayBeSignal({ checker }: Evaluator, callee: ts.Expression): boolean {
  if (ts.isIdentifier(callee)) return true;
  if (!ts.isPropertyAccessExpression(callee)) return false;
  const declared = checker.getSymbolAtLocation(callee.name)?.valueDeclaration;
  return !!declared && ts.isPropertyDeclaration(declared);
}

const held = (called: Values): Values => only(called, (value) => isInstance(value) || isCollection(value));
