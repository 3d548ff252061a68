import ts from 'typescript';
import type { Edit, Finding } from '../contract';
import { isSdkModule } from '../engine/imports';
import { commentsOf } from '../engine/nodes';
import type { Script } from '../engine/script';

/*
 * Where an app names the package `twilio-video`: imports, `require`, `import()`, types, mocks. Only the name between the
 * quotes changes; and a default import whose name stands before types, since only the whole of a module has types in it.
 */

/**
 * @param to how the file names the adapter
 * @returns edits of code, and apart from them those of comments that name types: they alone import nothing
 */
export function swapImports(
  script: Script,
  to: string,
): { edits: Edit[]; comments: Edit[]; manual: Finding[] } {
  const edits: Edit[] = [];
  const comments: Edit[] = [];
  const manual: Finding[] = [];
  const { file, text } = script;
  const kind =
    script.extension === '.ts' || script.extension === '.d.ts' ? ts.ScriptKind.TS : ts.ScriptKind.TSX;
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true, kind);
  const visit = (node: ts.Node): void => {
    if (ts.isStringLiteralLike(node) && namesSdk(node)) {
      const start = node.getStart() + 1;
      const into = node.flags & ts.NodeFlags.JSDoc ? comments : edits;
      if (loads(node))
        into.push({ file, start, end: node.getEnd() - 1, text: to, transform: 'imports', tier: 'certain' });
      else
        manual.push({
          file,
          line: source.getLineAndCharacterOfPosition(start).line + 1,
          rule: 'name-of-package',
          kind: 'decide',
          says: `The text \`${node.text}\` is not an import. If it means the package, as in a mock for a test, change it to the adapter.`,
        });
    }
    for (const comment of commentsOf(node)) visit(comment);
    ts.forEachChild(node, visit);
  };
  visit(source);
  edits.push(...wholeImports(source, to));
  edits.sort((a, b) => a.start - b.start);
  return { edits, comments, manual };
}

/** `import Video from` becomes `import * as Video from` where the file says `Video.Room`. */
function wholeImports(source: ts.SourceFile, to: string): Edit[] {
  const change = { file: source.fileName, transform: 'imports', tier: 'certain' } as const;
  return source.statements.flatMap((statement): Edit[] => {
    if (!ts.isImportDeclaration(statement) || !ts.isStringLiteral(statement.moduleSpecifier)) return [];
    const { name, namedBindings } = statement.importClause ?? {};
    if (!name || !namesSdk(statement.moduleSpecifier) || !standsBeforeTypes(name.text, source)) return [];
    const whole = { ...change, start: name.getStart(), end: name.getStart(), text: '* as ' };
    if (!namedBindings) return [whole];
    // The two do not go together in one statement.
    const quote = statement.moduleSpecifier.getText()[0] ?? "'";
    const next = ` from ${quote}${to}${quote};${lineBreakOf(source.text)}import `;
    return [whole, { ...change, start: name.getEnd(), end: namedBindings.getStart(), text: next }];
  });
}

function standsBeforeTypes(name: string, source: ts.SourceFile): boolean {
  const stands = (node: ts.Node): boolean =>
    (ts.isQualifiedName(node) && ts.isIdentifier(node.left) && node.left.text === name) ||
    (ts.forEachChild(node, stands) ?? false);
  return stands(source);
}

const lineBreakOf = (text: string): string => (text.includes('\r\n') ? '\r\n' : '\n');

const namesSdk = ({ text }: ts.StringLiteralLike): boolean => isSdkModule(text);

/** Whether the text is what a module is loaded by, or named by to a test's mocks. */
function loads(node: ts.StringLiteralLike): boolean {
  const { parent } = node;
  if (
    ts.isImportDeclaration(parent) ||
    ts.isJSDocImportTag(parent) ||
    ts.isExportDeclaration(parent) ||
    ts.isExternalModuleReference(parent) ||
    // What a module adds to the package's declarations. On its own it would be one of a package of that name.
    (ts.isModuleDeclaration(parent) && ts.isExternalModule(node.getSourceFile()))
  )
    return true;
  if (ts.isLiteralTypeNode(parent)) return ts.isImportTypeNode(parent.parent);
  if (!ts.isCallExpression(parent) || parent.arguments[0] !== node) return false;
  const { expression } = parent;
  if (expression.kind === ts.SyntaxKind.ImportKeyword) return true;
  const called = expression.getText();
  return /^(?:require|require\.resolve|(?:jest|vi)\.(?:mock|doMock|unmock|requireActual|importActual))$/.test(
    called,
  );
}
