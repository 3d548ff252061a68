import ts from 'typescript';

/** Every node of a source, in order, however deep. */
export function* nodesOf(source: ts.SourceFile): Generator<ts.Node> {
  const pending: ts.Node[] = [source];
  for (let node = pending.pop(); node; node = pending.pop()) {
    yield node;
    const children: ts.Node[] = [];
    ts.forEachChild(node, (child) => void children.push(child));
    for (let index = children.length - 1; index >= 0; index -= 1) pending.push(children[index] as ts.Node);
  }
}

/** What comments of JavaScript say of types: `@type {import('twilio-video').Room}`, `@import`. TypeScript ignores its own. */
export function* typesInComments(source: ts.SourceFile): Generator<ts.Node> {
  if (/\.[cm]?tsx?$/.test(source.fileName) || !source.text.includes('/**')) return;
  for (const owner of nodesOf(source)) {
    for (const comment of commentsOf(owner)) {
      const pending: ts.Node[] = [comment];
      for (let node = pending.pop(); node; node = pending.pop()) {
        if (ts.isImportTypeNode(node) || ts.isTypeReferenceNode(node) || ts.isJSDocImportTag(node))
          yield node;
        ts.forEachChild(node, (child) => void pending.push(child));
      }
    }
  }
}

/** The comments that TypeScript has kept with a node. */
export const commentsOf = (node: ts.Node): readonly ts.JSDoc[] =>
  (node as ts.Node & { jsDoc?: readonly ts.JSDoc[] }).jsDoc ?? [];

/** The class, or the function of an object, that a `this` belongs to. */
export const ownerOfThis = (node: ts.Node): ts.Node | undefined =>
  ts.findAncestor(
    node,
    (at) =>
      ts.isClassLike(at) ||
      ((ts.isFunctionExpression(at) || ts.isMethodDeclaration(at)) &&
        ts.isObjectLiteralExpression(at.parent)),
  );

/** What a part of a pattern is taken from, by name: `{ room }`, `{ room: mine }`, `{ 'room': mine }`, `{ ['room']: mine }`. */
export function keyOfPart({
  name,
  propertyName,
}: ts.BindingElement): { at: ts.Node; text: string } | undefined {
  const key = propertyName ?? name;
  const at = ts.isComputedPropertyName(key) ? key.expression : key;
  return ts.isIdentifier(key) || ts.isStringLiteralLike(at)
    ? { at, text: (at as ts.Identifier | ts.StringLiteralLike).text }
    : undefined;
}
