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
