import ts from 'typescript';
import type { Script } from './script';

/** Deeper trees would exhaust the stack of TypeScript's own walks. */
const MAX_DEPTH = 1_000;

export interface Refused {
  file: string;
  why: string;
}

/**
 * Parses each script for itself, so that one which cannot be taken does not end the scan.
 * @returns the scripts that can be taken, with their trees by path
 */
export function sound(
  scripts: readonly Script[],
  pathOf: (script: Script) => string,
): { taken: Script[]; trees: Map<string, ts.SourceFile>; refused: Refused[] } {
  const taken: Script[] = [];
  const trees = new Map<string, ts.SourceFile>();
  const refused: Refused[] = [];
  for (const script of scripts) {
    const tree = treeOf(pathOf(script), script.text);
    if (tree && !isDeep(tree)) {
      taken.push(script);
      trees.set(tree.fileName, tree);
    } else refused.push({ file: script.file, why: 'Its code is nested too deeply to be read.' });
  }
  return { taken, trees, refused };
}

/** Parses a text, if it is not nested too deeply for that. */
export function treeOf(path: string, text: string, kind?: ts.ScriptKind): ts.SourceFile | undefined {
  try {
    return ts.createSourceFile(path, text, ts.ScriptTarget.ESNext, true, kind);
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

function isDeep(tree: ts.SourceFile): boolean {
  const pending: [node: ts.Node, depth: number][] = [[tree, 0]];
  for (let next = pending.pop(); next; next = pending.pop()) {
    const [node, depth] = next;
    if (depth > MAX_DEPTH) return true;
    ts.forEachChild(node, (child) => void pending.push([child, depth + 1]));
  }
  return false;
}
