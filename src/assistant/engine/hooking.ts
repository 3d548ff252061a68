import type { Call, Giver } from './call';
import type { Evaluator } from './evaluate';
import { NOTHING, isFunction, isObject, moved, only, union, type Values } from './values';

/** A call of a framework's function, and what it is given. */
export class Hooking {
  readonly evaluator: Evaluator;
  readonly node: Call;
  readonly name: string;
  readonly given: readonly Values[];
  /** The object that the call makes, if it makes one. */
  readonly self: string;
  readonly #calls: Giver;

  constructor(evaluator: Evaluator, calls: Giver, node: Call, name: string, given: readonly Values[]) {
    this.evaluator = evaluator;
    this.#calls = calls;
    this.node = node;
    this.name = name;
    this.given = given;
    this.self = `@${evaluator.idOf(node)}`;
  }

  get first(): Values {
    return this.given[0] ?? NOTHING;
  }

  get second(): Values {
    return this.given[1] ?? NOTHING;
  }

  /** What a function gives when it is called by the framework. */
  called(made: Values, given: readonly Values[], how: string): Values {
    return this.#calls.give(made, [...given], this.node, how);
  }

  /** What is given, or what a function that is given says. */
  firstOr(how: string): Values {
    return union(withoutFunctions(this.first), this.called(this.first, [], how));
  }

  read(field: string): Values {
    return this.evaluator.graph.read(this.evaluator.graph.field(`${this.self}.${field}`));
  }

  write(field: string, values: Values): void {
    this.evaluator.graph.write(this.evaluator.graph.field(`${this.self}.${field}`), values);
  }

  /** An object of its own that keeps this. */
  holder(field: string, values: Values): Values {
    this.write(field, moved(values, this.node, 'kept here'));
    return this.evaluator.one(this.self, this.node, 'created here');
  }

  /** What the references hold that are given first. */
  get inside(): Values {
    const { graph } = this.evaluator;
    const references = [...this.first.keys()].filter(isObject);
    return union(...references.map((value) => graph.read(graph.field(`${value}.value`))));
  }
}

export type Hook = (call: Hooking) => Values;

export const withoutFunctions = (values: Values): Values => only(values, (value) => !isFunction(value));
