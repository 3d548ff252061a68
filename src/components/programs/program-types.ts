import ts from 'typescript';

/** Where in a line something stands, counted in characters from 0; `end` is not part of it. */
export interface Span {
  start: number;
  end: number;
}

/**
 * What is there for the type checker only: without it the program is JavaScript, and reads as if written so.
 *
 * @returns for each line of the source its spans, in order and apart from each other
 */
export function typeSpans(source: string): Span[][] {
  const ranges = typeRanges(ts.createSourceFile('program.ts', source, ts.ScriptTarget.Latest, true));
  let offset = 0;
  return source.split('\n').map((line) => {
    const start = offset;
    offset += line.length + 1;
    const spans = ranges
      .map((range) => ({
        start: Math.max(range.start - start, 0),
        end: Math.min(range.end - start, line.length),
      }))
      .filter((span) => span.start < span.end);
    return spans;
  });
}

/**
 * Which lines JavaScript does not have: those of which nothing is left, and a blank line after them where one stands
 * before them too.
 */
export function linesGone(lines: readonly string[], spans: readonly Span[][]): boolean[] {
  let last = '';
  let lastGone = false;
  return lines.map((line, index) => {
    const left = withoutSpans(line, spans[index] ?? []).trim();
    const gone = left === '' && (line !== '' || (lastGone && last === ''));
    lastGone = gone;
    if (!gone) last = left;
    return gone;
  });
}

/** A TypeScript program as JavaScript. */
export function toJavaScript(source: string): string {
  const spans = typeSpans(source);
  const lines = source.split('\n');
  const gone = linesGone(lines, spans);
  return lines
    .map((line, index) => withoutSpans(line, spans[index] ?? []))
    .filter((_, index) => !gone[index])
    .join('\n');
}

function withoutSpans(line: string, spans: readonly Span[]): string {
  return spans.reduceRight((text, { start, end }) => text.slice(0, start) + text.slice(end), line);
}

function typeRanges(file: ts.SourceFile): Span[] {
  const ranges: Span[] = [];
  const mark = (start: number, end: number): void => void ranges.push({ start, end });
  const visit = (node: ts.Node): void => {
    if (isTypeOnlyStatement(node)) return mark(node.getStart(), node.end);
    if (ts.isAsExpression(node) || ts.isSatisfiesExpression(node)) {
      const { expression, parent } = node;
      visit(expression);
      const around = ts.isParenthesizedExpression(parent) && ts.isIdentifier(expression) ? parent : undefined;
      const inside = ts.isParenthesizedExpression(expression) && ts.isVariableDeclaration(parent);
      // Parentheses that only the type needed go with it.
      if (around) mark(around.getStart(), around.getStart() + 1);
      if (inside) mark(expression.getStart(), expression.getStart() + 1);
      return mark(inside ? expression.end - 1 : expression.end, around ? around.end : node.end);
    }
    if (ts.isNonNullExpression(node)) {
      visit(node.expression);
      return mark(node.expression.end, node.end);
    }
    if (ts.isImportSpecifier(node) && node.isTypeOnly) {
      const { elements } = node.parent;
      const index = elements.indexOf(node);
      const next = elements[index + 1];
      return next
        ? mark(node.getStart(), next.getStart())
        : mark(elements[index - 1]?.end ?? node.pos, node.end);
    }
    const { type, questionToken } = node as { type?: ts.Node; questionToken?: ts.Node };
    if (type && !ts.isTypeNode(node)) {
      // The colon stands right before the type; an optional parameter has a question mark before that.
      mark(questionToken?.getStart() ?? type.pos - 1, type.end);
    }
    const { typeArguments, typeParameters } = node as Partial<
      Record<'typeArguments' | 'typeParameters', ts.NodeArray<ts.Node>>
    >;
    for (const list of [typeArguments, typeParameters]) if (list) mark(list.pos - 1, list.end + 1);
    ts.forEachChild(node, (child) => {
      if (!ts.isTypeNode(child) && !ts.isTypeParameterDeclaration(child)) visit(child);
    });
  };
  visit(file);
  return ranges.toSorted((one, other) => one.start - other.start);
}

function isTypeOnlyStatement(node: ts.Node): boolean {
  if (ts.isImportDeclaration(node)) return node.importClause?.phaseModifier === ts.SyntaxKind.TypeKeyword;
  return ts.isInterfaceDeclaration(node) || ts.isTypeAliasDeclaration(node);
}
