import ts from 'typescript';
import type { Binder } from './binder';
import type { Evaluator } from './evaluate';
import { nameSaid } from './messages';
import { isFunction, moved, type Values } from './values';

/*
 * Classes of the app: what their members are, and what a class has in place of what it gets from another.
 */

/** `join: …`, and `[JOIN]: …` by the name that `commit(JOIN)` says. */
export const keyOf = (evaluator: Evaluator, name: ts.PropertyName): string | undefined =>
  ts.isComputedPropertyName(name) ? nameSaid(evaluator, name.expression) : nameOf(name);

/** Adds what the members of a class do to the graph. */
export function addMembers(evaluator: Evaluator, binder: Binder, node: ts.ClassLikeDeclaration): void {
  const { graph } = evaluator;
  const self = evaluator.one(`@${evaluator.idOf(node)}`, node, 'an object of this class');
  for (const member of node.members) {
    const name = member.name && keyOf(evaluator, member.name);
    if (name === undefined) continue;
    if (ts.isMethodDeclaration(member) || ts.isGetAccessor(member)) inPlace(evaluator, node, member, name);
    if (ts.isMethodDeclaration(member))
      graph.add(() =>
        binder.field(self, name, evaluator.one(`fn:${evaluator.idOf(member)}`, member, 'a method')),
      );
    else if (ts.isGetAccessor(member))
      graph.add(() => binder.field(self, name, graph.read(graph.ofNode(member))));
    else if (ts.isSetAccessor(member)) {
      const [parameter] = member.parameters;
      if (parameter)
        graph.add(() => binder.bind(parameter.name, graph.read(graph.field(name)), member, 'set here'));
    } else if (ts.isPropertyDeclaration(member)) {
      const { initializer } = member;
      const made = evaluator.one(`fn:${evaluator.idOf(node)}`, node, 'a class');
      if (initializer && name === 'contextType')
        graph.add(() => takesContextOf(evaluator, made, initializer));
      if (initializer)
        graph.add(() =>
          binder.field(self, name, moved(evaluator.of(initializer), member, `field \`${name}\``)),
        );
    }
  }
}

/** React's `static contextType = CallContext`, `Call.contextType = CallContext`: what that holds is `this.context`. */
export function takesContextOf(evaluator: Evaluator, classes: Values, context: ts.Expression): void {
  const { graph, nodeOf } = evaluator;
  const held = evaluator.property(evaluator.of(context), 'value', context);
  for (const value of classes.keys()) {
    const node = isFunction(value) ? nodeOf(value) : undefined;
    if (node && ts.isClassLike(node)) graph.write(graph.field(`@${evaluator.idOf(node)}.context`), held);
  }
}

/** A method that a class has in place of another's: what calls that on `this` calls either. */
function inPlace(
  evaluator: Evaluator,
  owner: ts.ClassLikeDeclaration,
  member: ts.MethodDeclaration | ts.GetAccessorDeclaration,
  name: string,
): void {
  const { graph, nodeOf } = evaluator;
  graph.add(() => {
    const made = ts.isGetAccessor(member)
      ? graph.read(graph.ofNode(member))
      : evaluator.one(`fn:${evaluator.idOf(member)}`, member, 'a method');
    const seen = new Set<ts.Node>([owner]);
    for (const before of seen) {
      const base = ts.isClassLike(before) ? extendedBy(before) : undefined;
      for (const value of base ? evaluator.of(base.expression).keys() : []) {
        const node = isFunction(value) ? nodeOf(value) : undefined;
        if (!node || !ts.isClassLike(node) || seen.has(node)) continue;
        seen.add(node);
        graph.write(graph.field(`@${evaluator.idOf(node)}.${name}`), made);
      }
    }
  });
}

/** What comes after `extends`. */
const extendedBy = ({
  heritageClauses,
}: ts.ClassLikeDeclaration): ts.ExpressionWithTypeArguments | undefined =>
  heritageClauses?.find(({ token }) => token === ts.SyntaxKind.ExtendsKeyword)?.types[0];

export function nameOf(name: ts.PropertyName): string | undefined {
  if (
    ts.isIdentifier(name) ||
    ts.isStringLiteralLike(name) ||
    ts.isPrivateIdentifier(name) ||
    ts.isNumericLiteral(name)
  )
    return name.text;
  return undefined;
}
