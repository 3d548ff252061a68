import ts from 'typescript';

/*
 * Functions that a store calls, told by the object that they stand in.
 */

/** A reducer in a slice of Redux Toolkit. */
export const isOfSlice = (target: ts.SignatureDeclaration): boolean => nameOfHolder(target) === 'reducers';

/** What the object is called that a function stands in; empty where there is none, or it has no name. */
function nameOfHolder(target: ts.SignatureDeclaration): string {
  const holder = ts.isPropertyAssignment(target.parent) ? target.parent.parent : target.parent;
  if (!ts.isObjectLiteralExpression(holder)) return '';
  const { parent } = holder;
  const isNamed = ts.isPropertyAssignment(parent) || ts.isVariableDeclaration(parent);
  return isNamed ? parent.name.getText() : '';
}

/** How much a function is given by its store before what it is called with. */
export function contextOf(target: ts.SignatureDeclaration): number {
  // Jotai's `atom(null, async (get, set, token) => …)`.
  const { parent } = target;
  const isWriter =
    ts.isCallExpression(parent) &&
    parent.expression.getText() === 'atom' &&
    (target as ts.Node) === parent.arguments[1];
  return isWriter ? 2 : takesContext(target) ? 1 : 0;
}

/** An action or a mutation of a store, which is given its context first, whoever calls it. Pinia's actions are not. */
function takesContext(target: ts.SignatureDeclaration): boolean {
  const holder = nameOfHolder(target);
  if (holder === 'mutations') return true;
  const first = target.parameters[0]?.name;
  return (
    holder === 'actions' &&
    !!first &&
    (!ts.isIdentifier(first) || /^(?:_\w*|ctx|context|state|store)$/.test(first.text))
  );
}
