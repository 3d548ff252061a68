import ts from 'typescript';
import { skipWrapping } from './call';
import type { Evaluator } from './evaluate';
import { nameOf } from './flow';
import { namesIn } from './words';
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

  constructor(
    evaluator: Evaluator,
    add: (at: ts.Node, name: string, classes: string[], why: string) => void,
  ) {
    this.#evaluator = evaluator;
    this.#add = add;
  }

  /** Arguments of a call of Twilio's. */
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
        continue;
      }
      const { name: at } = property;
      if (at) for (const name of this.#namesOf(at)) this.#key(at, name, types);
    }
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
      if (!this.#evaluator.types.knowsKey(types, name)) this.#unknown(at.parent, name, types);
      return;
    }
    this.#add(at, name, option.classes, `an option of ${types[0]?.symbol.name}`);
    const value = ts.isPropertyAssignment(at.parent) ? at.parent.initializer : undefined;
    if (value && option.next.length) this.handedOver([option.next], [value]);
  }

  #unknown(at: ts.Node, name: string, types: readonly ts.Type[]): void {
    const owner = types[0]?.symbol.name ?? '';
    const source = at.getSourceFile();
    this.unknown.set(`${source.fileName}:${at.getStart()}`, { at, name, owner });
  }

  /** `options.tracks = …` or `options['tracks'] = …` on an object that is handed over as options. */
  written(node: ts.PropertyAccessExpression | ts.ElementAccessExpression): void {
    const { parent, expression } = node;
    const name = ts.isPropertyAccessExpression(node) ? node.name : node.argumentExpression;
    if (!ts.isBinaryExpression(parent) || parent.left !== node) return;
    if (!(ts.isIdentifier(name) || ts.isStringLiteralLike(name))) return;
    if (ts.isElementAccessExpression(node) && ts.isIdentifier(name)) return;
    if (!this.#evaluator.types.names.has(name.text)) return;
    for (const value of this.#evaluator.of(expression).keys()) {
      const object = isObject(value) ? this.#evaluator.nodeOf(value) : undefined;
      const types = object && this.#objects.get(object);
      const option = types && this.#evaluator.types.option(types, name.text);
      if (option) this.#add(name, name.text, option.classes, `an option of ${types?.[0]?.symbol.name}`);
    }
  }
}
