import ts from 'typescript';
import type { Evaluator } from './evaluate';
import { keyOfPart } from './nodes';
import { NOTHING, elementsOf, union, type Values } from './values';

/**
 * What a pattern takes apart: of a declaration, a parameter, a loop, or of another pattern around it.
 * @param valuesOf what an expression can be
 */
export function takenApart(
  evaluator: Evaluator,
  pattern: ts.BindingPattern,
  valuesOf: (node: ts.Expression) => Values,
): Values {
  const { parent } = pattern;
  if (ts.isBindingElement(parent)) {
    const outer = takenApart(evaluator, parent.parent, valuesOf);
    const given = parent.initializer ? valuesOf(parent.initializer) : NOTHING;
    return union(partOf(evaluator, parent, outer), given, typedAs(evaluator, pattern));
  }
  if (ts.isParameter(parent))
    return union(evaluator.graph.read(evaluator.graph.ofNode(parent)), typedAs(evaluator, pattern));
  if (!ts.isVariableDeclaration(parent)) return NOTHING;
  // What a block has caught.
  if (ts.isCatchClause(parent.parent)) return evaluator.graph.read(evaluator.graph.ofNode(parent));
  const loop = parent.parent.parent;
  if (ts.isForOfStatement(loop)) return elementsOf(valuesOf(loop.expression));
  return parent.initializer ? valuesOf(parent.initializer) : NOTHING;
}

function partOf(evaluator: Evaluator, element: ts.BindingElement, outer: Values): Values {
  if (element.dotDotDotToken) return outer;
  if (ts.isArrayBindingPattern(element.parent))
    return evaluator.at(outer, element.parent.elements.indexOf(element));
  const key = element.propertyName && keyOfPart(element);
  return key ? evaluator.property(outer, key.text, key.at) : NOTHING;
}

/** What TypeScript says of it. */
const typedAs = (evaluator: Evaluator, pattern: ts.BindingPattern): Values =>
  evaluator.typed(pattern as unknown as ts.Expression);
