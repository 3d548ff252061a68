import ts from 'typescript';
import { skipWrapping } from './call';
import type { Evaluator } from './evaluate';
import { nameOf } from './classes';
import { namesIn } from './words';
import { isAssign, unknownParts, type UnreadOptions } from './unread';
import { isObject } from './values';

/** A key of an options object that Twilio does not have. */
export interface UnknownOption {
  at: ts.Node;
  name: string;
  owner: string;
}

/** Objects that are handed to Twilio as options, key by key. */
export class Options {
  readonly #evaluator: Evaluator;
  readonly #add: (at: ts.Node, name: string, classes: string[], why: string) => void;
  readonly #objects = new Map<ts.Node, readonly ts.Type[]>();
  /** By place. */
  readonly unknown = new Map<string, UnknownOption>();
  /** By place. */
  readonly unread = new Map<string, UnreadOptions>();

  constructor(
    evaluator: Evaluator,
    add: (at: ts.Node, name: string, classes: string[], why: string) => void,
  ) {
    this.#evaluator = evaluator;
    this.#add = add;
  }

  /** Arguments of a call of Twilio's. @param sure whether it is known to be one */
  called(parameters: readonly (readonly ts.Type[])[], args: readonly ts.Expression[], sure: boolean): void {
    this.handedOver(parameters, args);
    if (!sure) return;
    args.forEach((arg, index) => {
      const types = parameters[index];
      if (types?.length)
        for (const part of unknownParts(this.#evaluator, arg)) this.#lost(part, types, 'object');
    });
  }

  /** What is given where options are taken. */
  handedOver(parameters: readonly (readonly ts.Type[])[], args: readonly ts.Expression[]): void {
    args.forEach((arg, index) => {
      const types = parameters[index];
      if (!types?.length) return;
      for (const value of this.#evaluator.of(skipWrapping(arg)).keys()) {
        const node = isObject(value) ? this.#evaluator.nodeOf(value) : undefined;
        if (node && ts.isObjectLiteralExpression(node)) this.#keys(node, types);
        // A list of such objects: `preferredVideoCodecs: [{ codec: 'VP8' }]`.
        else if (node && ts.isArrayLiteralExpression(node))
          for (const element of node.elements) this.handedOver([types], [element]);
      }
    });
  }

  /** An object that is declared as options: `const options: ConnectOptions = { … }`. */
  declared(node: ts.ObjectLiteralExpression): void {
    const type = this.#evaluator.checker.getContextualType(node);
    const types = type ? this.#evaluator.types.optionTypes(type) : [];
    if (types.length) this.#keys(node, types);
  }

  #keys(node: ts.ObjectLiteralExpression, types: readonly ts.Type[]): void {
    if (this.#objects.has(node)) return;
    this.#objects.set(node, types);
    for (const property of node.properties) {
      if (ts.isSpreadAssignment(property)) {
        for (const value of this.#evaluator.of(property.expression).keys()) {
          const spread = isObject(value) ? this.#evaluator.nodeOf(value) : undefined;
          if (spread && ts.isObjectLiteralExpression(spread)) this.#keys(spread, types);
        }
        for (const part of unknownParts(this.#evaluator, property.expression))
          this.#lost(part, types, 'object');
        continue;
      }
      const { name: at } = property;
      if (!at) continue;
      const names = this.#namesOf(at);
      for (const name of names) this.#key(at, name, types);
      if (names.length === 0) this.#lost(at, types, 'key');
    }
  }

  #lost(at: ts.Node, types: readonly ts.Type[], what: UnreadOptions['what']): void {
    const owner = types[0]?.symbol.name ?? '';
    this.unread.set(`${at.getSourceFile().fileName}:${at.getStart()}`, { at, owner, what });
  }

  /** `audio: …`, and `[kind]: …` where it is known what that can be. */
  #namesOf(name: ts.PropertyName): string[] {
    if (!ts.isComputedPropertyName(name)) return [nameOf(name) ?? []].flat();
    const { expression } = name;
    return namesIn(this.#evaluator, expression, this.#evaluator.of(expression)).map((known) => known.name);
  }

  #key(at: ts.PropertyName, name: string, types: readonly ts.Type[]): void {
    const option = this.#evaluator.types.option(types, name);
    if (!option) {
      if (!this.#evaluator.types.knowsKey(types, name) && !this.#isOfApp(at.parent.parent, name))
        this.#unknown(at.parent, name, types);
      return;
    }
    this.#add(at, name, option.classes, `an option of ${types[0]?.symbol.name}`);
    const value = ts.isPropertyAssignment(at.parent) ? at.parent.initializer : undefined;
    if (value && option.next.length) this.handedOver([option.next], [value]);
  }

  /** Whether an object is declared as something of the app's own that has such a key. */
  #isOfApp(object: ts.Node, name: string): boolean {
    const { checker } = this.#evaluator;
    const type = ts.isObjectLiteralExpression(object) ? checker.getContextualType(object) : undefined;
    return !!type && checker.getPropertyOfType(checker.getNonNullableType(type), name) !== undefined;
  }

  #unknown(at: ts.Node, name: string, types: readonly ts.Type[]): void {
    const owner = types[0]?.symbol.name ?? '';
    const source = at.getSourceFile();
    this.unknown.set(`${source.fileName}:${at.getStart()}`, { at, name, owner });
  }

  /** `options.tracks = …`, `options['tracks'] = …` or `options[kind] = …` on an object that is handed over as options. */
  written(node: ts.PropertyAccessExpression | ts.ElementAccessExpression): void {
    const { parent, expression } = node;
    if (!ts.isBinaryExpression(parent) || parent.left !== node) return;
    const at = ts.isPropertyAccessExpression(node) ? node.name : node.argumentExpression;
    const names = ts.isPropertyAccessExpression(node)
      ? [node.name.text]
      : namesIn(this.#evaluator, at as ts.Expression, this.#evaluator.of(at as ts.Expression)).map(
          (known) => known.name,
        );
    const isRead = names.length > 0 && !names.some((name) => this.#evaluator.types.names.has(name));
    if (isRead) return;
    for (const types of this.#typesOf(expression)) {
      for (const name of names) {
        const option = this.#evaluator.types.option(types, name);
        if (option) this.#add(at, name, option.classes, `an option of ${types[0]?.symbol.name}`);
      }
      if (names.length === 0) this.#lost(at, types, 'key');
    }
  }

  /** `Object.assign(options, …)` on such an object. */
  assigned(node: ts.CallExpression): void {
    if (!isAssign(node)) return;
    const [target, ...sources] = node.arguments;
    for (const types of target ? this.#typesOf(target) : [])
      this.called(
        sources.map(() => types),
        sources,
        true,
      );
  }

  /** As what an expression's objects are handed over. */
  #typesOf(expression: ts.Expression): (readonly ts.Type[])[] {
    return [...this.#evaluator.of(expression).keys()].flatMap((value) => {
      const object = isObject(value) ? this.#evaluator.nodeOf(value) : undefined;
      const types = object && this.#objects.get(object);
      return types ? [types] : [];
    });
  }
}
