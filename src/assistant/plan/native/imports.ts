import ts from 'typescript';
import type { Code } from './code';
import { after, before, instead, type Put } from './pattern';

/** The names that a file imports of modules whose name ends so, without `.js`. */
export function importedFrom(code: Code, module: string): Set<string> {
  const names = new Set<string>();
  for (const statement of code.source.statements) {
    const loaded = ts.isImportDeclaration(statement) ? statement.moduleSpecifier : requiredBy(statement);
    if (!loaded || !ts.isStringLiteral(loaded) || !loaded.text.replace(/\.js$/, '').endsWith(module))
      continue;
    const bindings = ts.isImportDeclaration(statement)
      ? statement.importClause?.namedBindings
      : ts.isVariableStatement(statement) && statement.declarationList.declarations[0]?.name;
    if (bindings && (ts.isNamedImports(bindings) || ts.isObjectBindingPattern(bindings)))
      for (const { name } of bindings.elements) if (ts.isIdentifier(name)) names.add(name.text);
  }
  return names;
}

/** The name of the module that a statement of its own loads: `const { a } = require('b')`. */
function requiredBy(statement: ts.Statement): ts.Expression | undefined {
  const [declared, ...others] = ts.isVariableStatement(statement)
    ? statement.declarationList.declarations
    : [];
  const call = !others.length && declared?.initializer;
  return call && ts.isCallExpression(call) && call.expression.getText() === 'require'
    ? call.arguments[0]
    : undefined;
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
  const end = last ? (last.getText().endsWith(';') ? ';' : '') : code.semicolon;
  const list = `{ ${missing.join(', ')} }`;
  const quote = last ? (last.moduleSpecifier.getText()[0] ?? code.quote) : code.quote;
  const address = quote + from + quote;
  const line = `import ${typeOnly ? 'type ' : ''}${list} from ${address}${end}`;
  if (inPlaceOf) return [instead(inPlaceOf, line)];
  if (last) return [after(last, code.newline + line)];
  const isOld = code.named('require').length > 0 || code.named('module').length > 0;
  const put = isOld ? `const ${list} = require(${address})${end}` : line;
  // Among the others of its kind. What begins with `'use strict'` begins with it afterwards, too.
  const loaded = statements.findLast((statement) => requiredBy(statement));
  if (isOld && loaded) return [after(loaded, code.newline + put)];
  const begins = statements.findIndex((statement) => !isDirective(statement));
  const first = statements[begins];
  if (!first) return [];
  // A bracket at the beginning of the next line would go on with one that ends without a semicolon.
  const whole = /^[([`/+-]/.test(first.getText()) && !put.endsWith(';') ? `${put};` : put;
  return [before(first, whole + code.newline)];
}

/** `'use strict'`, at a file's beginning. */
const isDirective = (statement: ts.Statement): boolean =>
  ts.isExpressionStatement(statement) && ts.isStringLiteral(statement.expression);
