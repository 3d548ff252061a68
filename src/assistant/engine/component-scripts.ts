import ts from 'typescript';
import { isTemplate, type Parsed } from './program';
import { resolved } from './twilio-types';

/** The variables and functions at the top of a component's script, and what it imports: its template reads them by name. */
export class ComponentScripts {
  readonly #parsed: Parsed;
  readonly #known = new Map<ts.SourceFile, ReadonlyMap<string, ts.Symbol>>();

  constructor(parsed: Parsed) {
    this.#parsed = parsed;
  }

  symbolFor(template: ts.SourceFile, name: string): ts.Symbol | undefined {
    let symbols = this.#known.get(template);
    if (!symbols) this.#known.set(template, (symbols = this.#read(template)));
    return symbols.get(name);
  }

  #read(template: ts.SourceFile): ReadonlyMap<string, ts.Symbol> {
    const { checker, fileOf, sources } = this.#parsed;
    const file = fileOf(template);
    const script = sources.find((source) => !isTemplate(source) && fileOf(source) === file);
    const names = (script?.statements ?? []).flatMap((statement) =>
      ts.isVariableStatement(statement)
        ? statement.declarationList.declarations.flatMap(({ name }) => namesIn(name))
        : ts.isImportDeclaration(statement)
          ? importedBy(statement)
          : ts.isFunctionDeclaration(statement) && statement.name
            ? [statement.name]
            : [],
    );
    return new Map(
      names.flatMap((name) => {
        const symbol = checker.getSymbolAtLocation(name);
        return symbol ? [[name.text, resolved(symbol, checker)] as const] : [];
      }),
    );
  }
}

function namesIn(name: ts.BindingName): ts.Identifier[] {
  if (ts.isIdentifier(name)) return [name];
  return name.elements.flatMap((element) => (ts.isBindingElement(element) ? namesIn(element.name) : []));
}

function importedBy({ importClause }: ts.ImportDeclaration): ts.Identifier[] {
  const { name, namedBindings } = importClause ?? {};
  const named = namedBindings && ts.isNamedImports(namedBindings) ? namedBindings.elements : [];
  return [...(name ? [name] : []), ...named.map((element) => element.name)];
}
