import ts from 'typescript';
import type { Code } from './code';
import { after, before, instead, type Put } from './pattern';

/** The names that a file imports of modules whose name ends so, without `.js`. */
export function importedFrom(code: Code, module: string): Set<string> {
  const names = new Set<string>();
  for (const statement of code.source.statements) {
    if (!ts.isImportDeclaration(statement) || !ts.isStringLiteral(statement.moduleSpecifier)) continue;
    const bindings = statement.importClause?.namedBindings;
    if (!statement.moduleSpecifier.text.replace(/\.js$/, '').endsWith(module)) continue;
    if (bindings && ts.isNamedImports(bindings))
      for (const { name } of bindings.elements) names.add(name.text);
  }
  return names;
}

/** Imports names, as the file imports others; nothing where it has them. @param from how the file names the module */
export function importOf(
  code: Code,
  names: readonly string[],
  from: string,
  { typeOnly = false, inPlaceOf }: { typeOnly?: boolean; inPlaceOf?: ts.ImportDeclaration | undefined } = {},
): Put[] {
  const known = importedFrom(code, from.replace(/\.js$/, ''));
  const missing = names.filter((name) => !known.has(name));
  if (!missing.length) return inPlaceOf ? [instead(inPlaceOf, '')] : [];
  const { statements } = code.source;
  const last = inPlaceOf ?? statements.findLast(ts.isImportDeclaration);
  const list = `{ ${missing.join(', ')} }`;
  const quote = last?.moduleSpecifier.getText().startsWith('"') ? '"' : "'";
  const address = quote + from + quote;
  const line = `import ${typeOnly ? 'type ' : ''}${list} from ${address};`;
  if (inPlaceOf) return [instead(inPlaceOf, line)];
  if (last) return [after(last, code.newline + line)];
  const [first] = statements;
  if (!first) return [];
  const isOld = code.named('require').length > 0 || code.named('module').length > 0;
  return [before(first, `${isOld ? `const ${list} = require(${address});` : line}${code.newline}`)];
}
