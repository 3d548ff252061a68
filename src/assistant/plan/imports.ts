import ts from 'typescript';
import type { Edit, Finding } from '../contract';
import { callByOwnName } from '../engine/aliased';
import { insideSdk, isSdkModule, loads } from '../engine/imports';
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
  callByOwnName(source, script.aliases);
  const visit = (node: ts.Node): void => {
    const decide = (rule: string, says: string): void => {
      const line = source.getLineAndCharacterOfPosition(node.getStart()).line + 1;
      manual.push({ file, line, rule, kind: 'decide', says });
    };
    if (ts.isStringLiteralLike(node) && namesSdk(node)) {
      const start = node.getStart() + 1;
      const into = node.flags & ts.NodeFlags.JSDoc ? comments : edits;
      if (!loads(node)) decide('name-of-package', noImport(node.getText().slice(1, -1)));
      else if (takesInnerWhole(node))
        decide(
          'inner-module',
          `\`${node.text}\` is a module inside twilio-video, and what it exports as a whole is not what the adapter exports. Import it by its name from the adapter. Until then the package stays.`,
        );
      else
        into.push({ file, start, end: node.getEnd() - 1, text: to, transform: 'imports', tier: 'certain' });
    } else if (namesByPattern(node)) decide('name-of-package', noImport(node.getText()));
    for (const comment of commentsOf(node)) visit(comment);
    ts.forEachChild(node, visit);
  };
  visit(source);
  edits.push(...wholeImports(source, to));
  edits.sort((a, b) => a.start - b.start);
  return { edits, comments, manual };
}

const noImport = (text: string): string =>
  `The text \`${text}\` is not an import. If it means the package, as in a mock for a test or an alias of a bundler, change it to the adapter or remove it.`;

/** `'^twilio-video$'`, `/^twilio-video/`: how tools that put an app together or test it may name modules. */
const namesByPattern = (node: ts.Node): boolean =>
  (ts.isRegularExpressionLiteral(node) || ts.isStringLiteralLike(node)) &&
  /^['"`/]\^[(/\\]*twilio-video(?![\w-])/.test(node.getText());

/** Whether it takes a module inside the package as a whole: `import Track from 'twilio-video/es5/…'`, `const Track = require(…)`. */
function takesInnerWhole(node: ts.StringLiteralLike): boolean {
  if (!/^(?:es5|es6|lib|esm)\//.test(insideSdk(node.text) ?? '')) return false;
  const { parent } = node;
  if (ts.isImportDeclaration(parent)) {
    const { name, namedBindings } = parent.importClause ?? {};
    return !!name || (!!namedBindings && ts.isNamespaceImport(namedBindings));
  }
  if (!ts.isCallExpression(parent)) return ts.isExternalModuleReference(parent);
  const use = parent.parent;
  return !(
    (ts.isVariableDeclaration(use) && ts.isObjectBindingPattern(use.name)) ||
    ts.isPropertyAccessExpression(use)
  );
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
    const end = statement.getText().endsWith(';') ? ';' : '';
    const next = ` from ${quote}${to}${quote}${end}${lineBreakOf(source.text)}import `;
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
