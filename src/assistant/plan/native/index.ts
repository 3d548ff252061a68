import ts from 'typescript';
import type { Edit, Plan, Project, Use } from '../../contract';
import { accept } from '../../project/accept';
import { scriptOf } from '../../project/scripts';
import { isOurs } from '../ours';
import { Known, type Native } from './known';
import { leave } from './leave';
import { mute } from './mute';

/*
 * From the adapter to VideoSDK, one pattern at a time. Each is an edit of its own, and leaves every other byte alone.
 */

export const NATIVES: readonly Native[] = [mute, leave];

/**
 * Plans the rewriting of patterns. A second run finds nothing.
 * @param uses what was found in the same files
 * @param ids which patterns
 */
export function natively(project: Project, uses: readonly Use[], ids: readonly string[]): Plan {
  const known = new Known(uses);
  const wanted = NATIVES.filter(({ id }) => ids.includes(id));
  const files = new Set(uses.map(({ file }) => file));
  const edits: Edit[] = [];
  for (const [file, text] of accept(project.files).accepted) {
    if (!files.has(file) || isOurs(text)) continue;
    const script = scriptOf(file, text);
    if (!script) continue;
    const kind = script.extension === '.ts' ? ts.ScriptKind.TS : ts.ScriptKind.TSX;
    const source = ts.createSourceFile(file, script.text, ts.ScriptTarget.Latest, true, kind);
    const visit = (node: ts.Node): void => {
      for (const native of wanted) {
        const found = native.find(node, file, known);
        if (!found) continue;
        edits.push({ file, start: node.getStart(), end: node.getEnd(), transform: native.id, ...found });
        return;
      }
      ts.forEachChild(node, visit);
    };
    visit(source);
  }
  return { edits, create: [], manual: [] };
}

/** The project as the scan has to see it: the adapter in it is twilio-video by another name. */
export function asTwilio(files: ReadonlyMap<string, string>): Map<string, string> {
  return new Map(
    [...files].map(([path, text]) => [path, isOurs(text) ? "export * from 'twilio-video';\n" : text]),
  );
}
