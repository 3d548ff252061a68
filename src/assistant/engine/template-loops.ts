import ts from 'typescript';
import { nodesOf } from './nodes';

/*
 * Names that a loop of a template makes: `room` of `v-for="room in rooms"` is no field of the component, nor of any other.
 */

const known = new WeakMap<ts.SourceFile, ReadonlySet<string>>();

/** Where the values of a name of a template are, if a loop of that template makes it; a field of the name otherwise. */
export function cellOfName(template: ts.SourceFile, name: string): string {
  let names = known.get(template);
  if (!names) known.set(template, (names = new Set(loopNames(template))));
  return names.has(name) ? `${template.fileName} ${name}` : name;
}

function* loopNames(template: ts.SourceFile): Generator<string> {
  for (const node of nodesOf(template)) {
    if (ts.isForOfStatement(node) && ts.isIdentifier(node.initializer)) yield node.initializer.text;
    // Svelte's `{#each rooms as room}`.
    else if (ts.isAsExpression(node) && ts.isTypeReferenceNode(node.type)) {
      const { typeName } = node.type;
      if (ts.isIdentifier(typeName)) yield typeName.text;
    }
  }
}
