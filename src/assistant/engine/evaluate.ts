import ts from 'typescript';
import { OF_COLLECTIONS } from './collections';
import { Declared } from './declared';
import { Globals, isGlobalObject } from './globals';
import type { Graph } from './graph';
import { isTwilioGlobal } from './imports';
import { keyOfPart, ownerOfThis } from './nodes';
import { isTemplate, type Parsed } from './program';
import { withHeld } from './held';
import { anyField } from './tables';
import { TemplateNames, bareName } from './template-names';
import { namesIn, withoutModule, wordIn, wordsMatching } from './words';
import { resolved, type TwilioTypes } from './twilio-types';
import {
  MODULE,
  NOTHING,
  elementsOf,
  isCollection,
  isInstance,
  isObject,
  mapValues,
  union,
  type Origin,
  type Value,
  type Values,
} from './values';

/** What expressions can be, by TypeScript's types and by what has flowed so far. */
export class Evaluator {
  readonly graph: Graph;
  readonly types: TwilioTypes;
  readonly checker: ts.TypeChecker;
  readonly #typed = new Map<ts.Node, Values>();
  readonly #symbols = new Map<ts.Node, ts.Symbol | undefined>();
  readonly #declared: Declared;
  readonly #ids = new Map<ts.Node, number>();
  readonly #byId: ts.Node[] = [];
  readonly #names: TemplateNames;
  readonly #globals: Globals;

  constructor(parsed: Parsed, types: TwilioTypes, graph: Graph) {
    this.checker = parsed.checker;
    this.#globals = new Globals(parsed);
    this.types = types;
    this.#declared = new Declared(parsed.checker, types);
    this.graph = graph;
    this.#names = new TemplateNames(this, parsed);
  }

  idOf(node: ts.Node): number {
    let id = this.#ids.get(node);
    if (id === undefined) {
      this.#ids.set(node, (id = this.#byId.length));
      this.#byId.push(node);
    }
    return id;
  }

  /** The function, class or object that a value names. */
  nodeOf = (value: Value): ts.Node | undefined => this.#byId[Number(/\d+/.exec(value)?.[0] ?? NaN)];

  one(value: Value, at: ts.Node, why: string): Values {
    return new Map([[value, { at, why, guess: false } satisfies Origin]]);
  }

  many(values: readonly Value[], at: ts.Node, why: string, from?: Origin): Values {
    const guess = from?.guess ?? false;
    return new Map(values.map((value) => [value, { at, why, guess, ...(from ? { from } : {}) }]));
  }

  /** What TypeScript itself says. */
  typed(node: ts.Expression): Values {
    let values = this.#typed.get(node);
    if (!values) {
      const type = this.checker.getTypeAtLocation(node);
      values = this.many(this.types.valuesOf(type), node, `TypeScript knows what \`${brief(node)}\` is`);
      this.#typed.set(node, values.size ? values : NOTHING);
    }
    return values;
  }

  symbolOf(node: ts.Identifier): ts.Symbol | undefined {
    if (!this.#symbols.has(node)) this.#symbols.set(node, this.#symbolOf(node));
    return this.#symbols.get(node);
  }

  #symbolOf(node: ts.Identifier): ts.Symbol | undefined {
    const shorthand = ts.isShorthandPropertyAssignment(node.parent) && node.parent.name === node;
    const symbol = shorthand
      ? this.checker.getShorthandAssignmentValueSymbol(node.parent)
      : this.checker.getSymbolAtLocation(node);
    return symbol && resolved(symbol, this.checker);
  }

  /** Whether an object is something else than one of a class, by a type which declares a member that it shares with that. */
  isOther = (object: ts.Expression, member: string, className: string): boolean =>
    this.typed(object).size === 0 && this.#declared.isOther(object, member, className);

  /** The variable of the component's script that a name of a template means. */
  variableOf = (node: ts.Identifier): ts.Symbol | undefined => this.#names.variableOf(node);

  /** The store of Svelte's that `$room` is read from or written to. */
  store = (node: ts.Identifier): Values => this.#names.store(node);

  /** What an object has under one of its names: a value, or the method that stands there. */
  ofProperty(property: ts.ObjectLiteralElementLike): Values {
    return ts.isPropertyAssignment(property)
      ? this.of(property.initializer)
      : this.one(`fn:${this.idOf(property)}`, property, 'a function');
  }

  of(node: ts.Expression): Values {
    switch (node.kind) {
      case ts.SyntaxKind.ParenthesizedExpression:
      case ts.SyntaxKind.AsExpression:
      case ts.SyntaxKind.TypeAssertionExpression:
      case ts.SyntaxKind.SatisfiesExpression:
      case ts.SyntaxKind.NonNullExpression:
      case ts.SyntaxKind.AwaitExpression: {
        const typed =
          ts.isParenthesizedExpression(node) || ts.isAwaitExpression(node)
            ? NOTHING
            : this.typed(node as ts.Expression);
        return typed.size ? typed : this.of((node as ts.AsExpression).expression);
      }
      case ts.SyntaxKind.YieldExpression: {
        const { expression } = node as ts.YieldExpression;
        return expression ? this.of(expression) : NOTHING;
      }
      case ts.SyntaxKind.Identifier:
        return this.#identifier(node as ts.Identifier);
      case ts.SyntaxKind.ThisKeyword:
        return this.#this(node);
      case ts.SyntaxKind.PropertyAccessExpression: {
        const { expression, name } = node as ts.PropertyAccessExpression;
        const flowed = this.property(this.of(expression), name.text, node, expression);
        // What is called is told by its name; all else may be declared to be one of Twilio's, whatever it is called.
        const called = ts.isCallExpression(node.parent) && node.parent.expression === node;
        return called && !this.types.names.has(name.text)
          ? flowed
          : union(flowed, this.typed(node as ts.Expression));
      }
      case ts.SyntaxKind.ElementAccessExpression:
        return union(
          this.#element(node as ts.ElementAccessExpression),
          this.typed(node as ts.ElementAccessExpression),
        );
      case ts.SyntaxKind.CallExpression:
      case ts.SyntaxKind.NewExpression:
      case ts.SyntaxKind.ObjectLiteralExpression:
      case ts.SyntaxKind.ArrayLiteralExpression: {
        const flowed = this.graph.read(this.graph.ofNode(node));
        return ts.isCallExpression(node) ? union(flowed, this.typed(node)) : flowed;
      }
      case ts.SyntaxKind.ConditionalExpression: {
        const { whenTrue, whenFalse } = node as ts.ConditionalExpression;
        return union(this.of(whenTrue), this.of(whenFalse));
      }
      case ts.SyntaxKind.BinaryExpression:
        return this.#binary(node as ts.BinaryExpression);
      case ts.SyntaxKind.ArrowFunction:
      case ts.SyntaxKind.FunctionExpression:
      case ts.SyntaxKind.ClassExpression:
        return this.one(`fn:${this.idOf(node)}`, node, 'a function');
      case ts.SyntaxKind.StringLiteral:
      case ts.SyntaxKind.NoSubstitutionTemplateLiteral:
        return wordIn(this, (node as ts.StringLiteral).text, node);
      case ts.SyntaxKind.TemplateExpression:
        return wordsMatching(this, node);
      case ts.SyntaxKind.SpreadElement:
        return elementsOf(this.of((node as ts.SpreadElement).expression));
      default:
        return NOTHING;
    }
  }

  #identifier(node: ts.Identifier): Values {
    if (node.text === 'undefined') return NOTHING;
    if (isTemplate(node.getSourceFile())) return this.#names.inTemplate(node);
    const typed = this.typed(node);
    const symbol = this.symbolOf(node);
    // A name that nobody declares, such as Svelte's `$: people = …` and `$store`.
    if (!symbol)
      return union(this.graph.read(this.graph.field(bareName(node))), this.#names.inStore(node), typed);
    const declaration = symbol.valueDeclaration ?? symbol.declarations?.[0];
    if (declaration && (ts.isFunctionDeclaration(declaration) || ts.isClassDeclaration(declaration)))
      return union(typed, this.one(`fn:${this.idOf(declaration)}`, declaration, 'a function'));
    if (declaration && ts.isExportAssignment(declaration))
      return union(typed, this.of(declaration.expression));
    return union(this.graph.read(this.graph.ofSymbol(symbol)), typed);
  }

  /** The class around it, or the object whose method it is in. */
  #this(node: ts.Node): Values {
    const typed = this.typed(node as ts.Expression);
    const owner = ownerOfThis(node);
    if (owner && ts.isClassLike(owner)) return union(typed, this.one(`@${this.idOf(owner)}`, owner, 'this'));
    return typed;
  }

  #element({ expression, argumentExpression: index }: ts.ElementAccessExpression): Values {
    const object = this.of(expression);
    // `getters['call/people']` of a store with modules.
    if (ts.isStringLiteralLike(index))
      return this.property(object, withoutModule(index.text), index, expression);
    if (ts.isNumericLiteral(index)) return this.at(object, Number(index.text));
    const named = namesIn(this, index, this.of(index));
    const members = named.map(({ name }) => this.property(object, name, index, expression));
    return union(elementsOf(object), ...members, named.length ? NOTHING : anyField(this, object));
  }

  /** An element by its place: of an array literal, of a state and its setter, of an entry of a map. */
  at(values: Values, index: number): Values {
    const results: Values[] = [elementsOf(values)];
    for (const value of values.keys())
      if (isObject(value)) results.push(this.graph.read(this.graph.field(`${value}.${index}`)));
    // `[id, participant]` of a map's entries.
    if (index === 1) results.push(mapValues(values, (value) => (isInstance(value) ? value : undefined)));
    return union(...results);
  }

  #binary(node: ts.BinaryExpression): Values {
    const { left, operatorToken, right } = node;
    switch (operatorToken.kind) {
      case ts.SyntaxKind.BarBarToken:
      case ts.SyntaxKind.QuestionQuestionToken:
      case ts.SyntaxKind.BarBarEqualsToken:
      case ts.SyntaxKind.QuestionQuestionEqualsToken:
        return union(this.of(left), this.of(right));
      case ts.SyntaxKind.EqualsToken:
      case ts.SyntaxKind.AmpersandAmpersandEqualsToken:
      case ts.SyntaxKind.AmpersandAmpersandToken:
      case ts.SyntaxKind.CommaToken:
        return this.of(right);
      case ts.SyntaxKind.PlusToken:
        return wordsMatching(this, node);
      default:
        return NOTHING;
    }
  }

  /** `window.Twilio`, and a variable for it: `const T = window.Twilio`, `const { Twilio: T } = window`. */
  #isTwilio(object: ts.Expression): boolean {
    if (isTwilioGlobal(object)) return true;
    const declared = ts.isIdentifier(object) ? this.symbolOf(object)?.valueDeclaration : undefined;
    if (!declared) return false;
    if (ts.isBindingElement(declared)) return keyOfPart(declared)?.text === 'Twilio';
    return (
      ts.isVariableDeclaration(declared) && !!declared.initializer && isTwilioGlobal(declared.initializer)
    );
  }

  /**
   * What a member of something is.
   * @param object the expression that it is read from, if there is one
   */
  property(values: Values, name: string, at: ts.Node, object?: ts.Expression): Values {
    const results: Values[] = [];
    let known = false;
    for (const [value, origin] of values) {
      if (value === MODULE) {
        results.push(this.many(this.types.exported(name), at, `\`${name}\` of the module`, origin));
        known = true;
      } else if (isInstance(value)) {
        const found = this.types.member(value, name);
        // What a promise came to: `Promise.allSettled()` gives `{ value }`; what an action of a thunk, or an event, brings.
        if (!found && /^(?:value|payload|detail)$/.test(name)) results.push(new Map([[value, origin]]));
        if (!found) continue;
        known = true;
        results.push(this.many(found, at, `\`.${name}\` of a ${value}`, origin));
      } else if (isObject(value)) {
        const cell = this.graph.read(this.graph.field(`${value}.${name}`));
        if (cell.size) known = true;
        results.push(cell);
      } else if (isCollection(value) && name === 'value') {
        // Of what an iterator gives: `participants.values().next().value`.
        known = true;
        results.push(elementsOf(new Map([[value, origin]])));
      } else if (isCollection(value) && OF_COLLECTIONS.has(name)) known = true;
    }
    if (name === 'Video' && object && this.#isTwilio(object))
      return this.one(MODULE, at, 'the global `Twilio.Video`');
    if (!known && !(object && this.#declared.declares(object, name)))
      results.push(this.graph.read(this.graph.field(name)));
    if (object && isGlobalObject(object, ownerOfThis(object)))
      results.push(this.#names.ofSymbol(this.#globals.symbolFor(name)));
    return withHeld(this, union(...results));
  }
}

/** An expression as it can be quoted. */
const brief = (node: ts.Node): string => node.getText().replace(/\s+/g, ' ').slice(0, 40);
