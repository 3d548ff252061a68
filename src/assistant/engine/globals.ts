import ts from 'typescript';
import { isTemplate, type Parsed } from './program';
import { resolved } from './twilio-types';

/** Functions and variables of plain scripts, which a page reads as members of the window too: `window.leave()`, `this.leave()`. */
export class Globals {
  readonly #parsed: Parsed;
  #known: ReadonlyMap<string, ts.Symbol> | undefined;

  constructor(parsed: Parsed) {
    this.#parsed = parsed;
  }

  symbolFor = (name: string): ts.Symbol | undefined => (this.#known ??= this.#read()).get(name);

  #read(): ReadonlyMap<string, ts.Symbol> {
    const { checker, sources } = this.#parsed;
    const names = sources
      .filter((source) => !ts.isExternalModule(source) && !isTemplate(source))
      .flatMap(({ statements }) => statements.flatMap(declaredBy));
    return new Map(
      names.flatMap((name) => {
        const symbol = checker.getSymbolAtLocation(name);
        return symbol ? [[name.text, resolved(symbol, checker)] as const] : [];
      }),
    );
  }
}

function declaredBy(statement: ts.Statement): ts.Identifier[] {
  if (ts.isVariableStatement(statement))
    return statement.declarationList.declarations.flatMap(({ name }) =>
      ts.isIdentifier(name) ? [name] : [],
    );
  return ts.isFunctionDeclaration(statement) && statement.name ? [statement.name] : [];
}

/** Whether an expression is what plain scripts have in common: `window`, and `this` outside of classes and objects. */
export const isGlobalObject = (node: ts.Expression, owner: ts.Node | undefined): boolean =>
  ts.isIdentifier(node)
    ? /^(?:window|self|globalThis)$/.test(node.text)
    : node.kind === ts.SyntaxKind.ThisKeyword && !owner;
