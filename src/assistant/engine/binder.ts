import ts from 'typescript';
import type { Evaluator } from './evaluate';
import { keyOfPart } from './nodes';
import { isTemplate } from './program';
import { putInto } from './held';
import { eventAround, isBoundBothWays } from './template-events';
import { cellOfName } from './template-loops';
import { collectionOf, moved, union, type Values } from './values';

/** Puts values where code says: into variables, fields, and the parts of patterns. */
export class Binder {
  readonly #evaluator: Evaluator;

  constructor(evaluator: Evaluator) {
    this.#evaluator = evaluator;
  }

  /** Puts values into a variable, a field, or into the parts of a pattern. */
  bind(target: ts.Node, values: Values, at: ts.Node, why: string): void {
    const { graph } = this.#evaluator;
    if (ts.isIdentifier(target) && isTemplate(target.getSourceFile())) {
      if (eventAround(target) !== undefined || isGiven(target)) this.#variable(target, values, at, why);
      graph.write(
        // What is assigned is an attribute of another component, whatever a loop here calls it.
        graph.field(
          ts.isBinaryExpression(target.parent)
            ? target.text
            : cellOfName(target.getSourceFile(), target.text),
        ),
        moved(values, at, `\`${target.text}\` of the template is ${why}`),
      );
    } else if (ts.isIdentifier(target)) {
      const symbol = this.#evaluator.symbolOf(target);
      if (!symbol) {
        graph.write(graph.field(target.text), values);
        putInto(this.#evaluator, this.#evaluator.store(target), values);
      } else if (values.size)
        graph.write(graph.ofSymbol(symbol), moved(values, at, `\`${target.text}\` is ${why}`));
    } else if (ts.isPropertyAccessExpression(target)) {
      if (values.size)
        this.field(
          this.#evaluator.of(target.expression),
          target.name.text,
          moved(values, at, `\`.${target.name.text}\` is ${why}`),
        );
    } else if (ts.isElementAccessExpression(target)) {
      const index = target.argumentExpression;
      if (ts.isStringLiteralLike(index))
        this.field(this.#evaluator.of(target.expression), index.text, moved(values, at, why));
      else if (values.size) this.bind(target.expression, collectionOf(values), at, 'put in here');
    } else if (ts.isObjectBindingPattern(target)) {
      for (const element of target.elements) {
        const { name, dotDotDotToken, initializer } = element;
        const key = keyOfPart(element);
        const part = dotDotDotToken || !key ? values : this.#evaluator.property(values, key.text, key.at);
        this.bind(name, initializer ? union(part, this.#evaluator.of(initializer)) : part, at, why);
      }
    } else if (ts.isArrayBindingPattern(target)) {
      target.elements.forEach((element, index) => {
        if (ts.isBindingElement(element))
          this.bind(
            element.name,
            element.dotDotDotToken ? values : this.#evaluator.at(values, index),
            at,
            why,
          );
      });
    } else if (
      ts.isParenthesizedExpression(target) ||
      ts.isNonNullExpression(target) ||
      ts.isAsExpression(target)
    ) {
      this.bind(target.expression, values, at, why);
    } else if (ts.isBinaryExpression(target)) {
      // `(groups[kind] ||= []).push(one)`.
      this.bind(target.left, values, at, why);
    } else if (ts.isObjectLiteralExpression(target)) {
      for (const property of target.properties) {
        if (ts.isShorthandPropertyAssignment(property))
          this.bind(property.name, this.#evaluator.property(values, property.name.text, property), at, why);
        else if (ts.isPropertyAssignment(property) && ts.isIdentifier(property.name))
          this.bind(
            property.initializer,
            this.#evaluator.property(values, property.name.text, property),
            at,
            why,
          );
      }
    } else if (ts.isArrayLiteralExpression(target)) {
      target.elements.forEach((element, index) =>
        this.bind(element, this.#evaluator.at(values, index), at, why),
      );
    }
  }

  /** `@chosen="person = $event"`: a variable of the component's script, or what it holds. */
  #variable(target: ts.Identifier, values: Values, at: ts.Node, why: string): void {
    const { graph, variableOf } = this.#evaluator;
    const symbol = variableOf(target);
    if (!symbol || !values.size) return;
    const cell = graph.ofSymbol(symbol);
    putInto(this.#evaluator, graph.read(cell), moved(values, at, `\`${target.text}\` is ${why}`));
    graph.write(cell, moved(values, at, `\`${target.text}\` is ${why}`));
  }

  /** A field of an object, and the field of that name for whoever reads it without knowing the object. */
  field(objects: Values, name: string, values: Values): void {
    const { graph } = this.#evaluator;
    if (values.size === 0) return;
    for (const object of objects.keys()) {
      if (object.startsWith('@')) graph.write(graph.field(`${object}.${name}`), values);
    }
    graph.write(graph.field(name), values);
  }
}

const isGiven = ({ parent }: ts.Identifier): boolean =>
  ts.isBinaryExpression(parent) && isBoundBothWays(parent);
