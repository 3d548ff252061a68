import ts from 'typescript';

/* Reads which names the React package's code keeps and takes. What its hooks give cannot be listed as it runs. */

/** The keys of a store, and those of the methods that a function of the package makes. */
export function keysKept(code: string, store: string, maker: string): string[] {
  const tree = parse(code);
  const keys = new Set(keysOf(declaration(tree, store)));
  const visit = (node: ts.Node): void => {
    // `methodsRef.current = { … }` of a hook, `methods = useMemo(function () { return { … }; })` of the provider.
    if (ts.isBinaryExpression(node) && node.left.getText(tree) === 'methodsRef.current') add(node.right);
    if (ts.isVariableDeclaration(node) && node.name.getText(tree) === 'methods')
      ts.forEachChild(node, intoMemo);
    ts.forEachChild(node, visit);
  };
  const intoMemo = (node: ts.Node): void => {
    if (ts.isReturnStatement(node) && node.expression) add(node.expression);
    else if (!ts.isObjectLiteralExpression(node)) ts.forEachChild(node, intoMemo);
  };
  const add = (node: ts.Node): void => keysOf(node).forEach((key) => keys.add(key));
  visit(declaration(tree, maker));
  return [...keys];
}

/** What a function of the package reads of the objects that it is given: `_ref2.onData`, as they are compiled. */
export function namesRead(code: string, maker: string): string[] {
  const tree = parse(code);
  const text = declaration(tree, maker).getText(tree);
  // Callbacks within it take objects apart too, in parameters of the same form.
  const own = /^[^{]*\{\s*(?:var[^;]*;\s*)*/.exec(text.slice(text.indexOf('function')))?.[0] ?? '';
  return [...own.matchAll(/\b_(?:ref|temp)\d*\.(\w+)/g)].map(([, name]) => name!);
}

const parse = (code: string): ts.SourceFile =>
  ts.createSourceFile('index.modern.js', code, ts.ScriptTarget.Latest, true);

function declaration(tree: ts.SourceFile, name: string): ts.Node {
  for (const statement of tree.statements)
    if (ts.isVariableStatement(statement))
      for (const { name: own, initializer } of statement.declarationList.declarations)
        if (own.getText(tree) === name && initializer) return initializer;
  throw new Error(`The package has no ${name}.`);
}

const keysOf = (node: ts.Node): string[] =>
  ts.isObjectLiteralExpression(node)
    ? node.properties.flatMap(({ name }) => (name ? [name.getText()] : []))
    : [];
