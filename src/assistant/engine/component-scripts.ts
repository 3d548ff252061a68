import ts from 'typescript';
import { isTemplate, type Parsed } from './program';

/** The variables at the top of a component's script, which its template reads by name. */
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
        : [],
    );
    return new Map(
      names.flatMap((name) => {
        const symbol = checker.getSymbolAtLocation(name);
        return symbol ? [[name.text, symbol] as const] : [];
      }),
    );
  }
}

function namesIn(name: ts.BindingName): ts.Identifier[] {
  if (ts.isIdentifier(name)) return [name];
  return name.elements.flatMap((element) => (ts.isBindingElement(element) ? namesIn(element.name) : []));
}
