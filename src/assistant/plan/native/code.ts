import ts from 'typescript';
import type { Tier, Use } from '../../contract';
import { nodesOf } from '../../engine/nodes';
import type { Script } from '../../engine/script';
import type { Known } from './known';

/** A file's code, with what is known of its names, and which of them are the same variable. */
export class Code {
  readonly file: string;
  readonly source: ts.SourceFile;
  readonly typed: boolean;
  readonly newline: string;
  /** By how much more a line begins within a block. */
  readonly indent: string;
  /** What most of the file's statements end with: a semicolon, or nothing. */
  readonly semicolon: string;
  /** What most of the file's texts stand between. */
  readonly quote: string;
  /** Whether the file can import: it is a module, and not a page of several scripts. */
  readonly isModule: boolean;
  readonly #known: Known;
  readonly #checker: ts.TypeChecker;
  readonly #identifiers = new Map<string, ts.Identifier[]>();

  constructor({ file, text, extension, programs = 1 }: Script, known: Known) {
    this.file = file;
    this.typed = extension === '.ts' || extension === '.tsx';
    this.newline = text.includes('\r\n') ? '\r\n' : '\n';
    this.indent = /^\t/m.test(text) ? '\t' : '  ';
    this.#known = known;
    const name = extension === '.ts' ? '/code.ts' : '/code.tsx';
    const source = ts.createSourceFile(name, text, ts.ScriptTarget.Latest, true);
    this.source = source;
    // One file alone, to tell its variables apart: what comes from elsewhere is known by the uses.
    this.#checker = ts
      .createProgram([name], { noResolve: true, noLib: true, types: [] }, hostOf(source))
      .getTypeChecker();
    const style = styleOf(source);
    this.semicolon = style.semicolon;
    this.quote = style.quote;
    for (const node of this.nodes()) {
      if (!ts.isIdentifier(node)) continue;
      const same = this.#identifiers.get(node.text);
      if (same) same.push(node);
      else this.#identifiers.set(node.text, [node]);
    }
    this.isModule = programs === 1 && (ts.isExternalModule(source) || MODULE.test(file) || this.#loads());
  }

  /** The use at a name, if it is of these classes alone. */
  use(name: ts.Node, ...classes: string[]): Use | undefined {
    return this.#known.at(this.file, name, classes);
  }

  /** The use at a name, whatever it is of. */
  anyUse(name: ts.Node): Use | undefined {
    return this.#known.any(this.file, name);
  }

  symbol(name: ts.Node): ts.Symbol | undefined {
    if (ts.isShorthandPropertyAssignment(name.parent) && name.parent.name === name)
      return this.#checker.getShorthandAssignmentValueSymbol(name.parent);
    return this.#checker.getSymbolAtLocation(name);
  }

  /** Every place of a variable, its declaration too. */
  places(symbol: ts.Symbol): ts.Identifier[] {
    return this.named(symbol.name).filter((name) => this.symbol(name) === symbol);
  }

  /** Every identifier of that text. */
  named(text: string): readonly ts.Identifier[] {
    return this.#identifiers.get(text) ?? [];
  }

  /** Whether a variable can be seen from a place. */
  sees(at: ts.Node, symbol: ts.Symbol): boolean {
    return this.#checker.getSymbolsInScope(at, ts.SymbolFlags.Variable).includes(symbol);
  }

  /** As modules for Node do, and for bundlers: `require('x')`, `module.exports`. */
  #loads(): boolean {
    return ['require', 'module', 'exports'].some((name) =>
      this.named(name).some(
        ({ parent }) => ts.isCallExpression(parent) || ts.isPropertyAccessExpression(parent),
      ),
    );
  }

  line(node: ts.Node): number {
    return this.source.getLineAndCharacterOfPosition(node.getStart()).line + 1;
  }

  /** All nodes, each before what is in it. */
  nodes(): Generator<ts.Node> {
    return nodesOf(this.source);
  }
}

/** Files that are modules, whatever stands in them. */
const MODULE = /\.(?:[mc][jt]s|vue|svelte|astro)$/i;

/** How a file ends its statements, and quotes. */
function styleOf(source: ts.SourceFile): { semicolon: string; quote: string } {
  let semicolons = 0;
  let single = 0;
  for (const node of nodesOf(source)) {
    if (ts.isExpressionStatement(node) || ts.isImportDeclaration(node) || ts.isVariableStatement(node))
      semicolons += source.text[node.end - 1] === ';' ? 1 : -1;
    else if (ts.isStringLiteral(node) && !ts.isJsxAttribute(node.parent))
      single += source.text[node.getStart()] === '"' ? -1 : 1;
  }
  return { semicolon: semicolons < 0 ? '' : ';', quote: single < 0 ? '"' : "'" };
}

function hostOf(source: ts.SourceFile): ts.CompilerHost {
  return {
    getSourceFile: (name) => (name === source.fileName ? source : undefined),
    getDefaultLibFileName: () => '/lib.d.ts',
    writeFile: () => {},
    getCurrentDirectory: () => '/',
    getCanonicalFileName: (name) => name,
    useCaseSensitiveFileNames: () => true,
    getNewLine: () => '\n',
    fileExists: (name) => name === source.fileName,
    readFile: () => undefined,
  };
}

/** The less sure of several uses says how sure a change is. */
export const tierOf = (...uses: readonly Use[]): Tier =>
  uses.every(({ tier }) => tier === 'certain') ? 'certain' : 'likely';

/** `a` of `(a)`, `a!`, `a as B`. */
export function bare(expression: ts.Expression): ts.Expression {
  let inner = expression;
  while (ts.isParenthesizedExpression(inner) || ts.isNonNullExpression(inner) || ts.isAsExpression(inner))
    inner = inner.expression;
  return inner;
}

export type MethodCall = ts.CallExpression & { expression: ts.PropertyAccessExpression };

export const isMethodCall = (node: ts.Node): node is MethodCall =>
  ts.isCallExpression(node) && ts.isPropertyAccessExpression(node.expression);

/** Whether a node, or anything within it, is such. */
export function has(node: ts.Node, isSuch: (inner: ts.Node) => boolean): boolean {
  return isSuch(node) || !!ts.forEachChild(node, (child) => has(child, isSuch) || undefined);
}

export const isThis = ({ kind }: ts.Node): boolean => kind === ts.SyntaxKind.ThisKeyword;

export const isNothing = (value: ts.Expression): boolean =>
  value.kind === ts.SyntaxKind.NullKeyword || value.getText() === 'undefined';
