import ts from 'typescript';
import type { Use } from '../../contract';

/** What is known of a file's names: the uses that were found, by their place. */
export class Known {
  readonly #uses = new Map<string, Use>();

  constructor(uses: readonly Use[]) {
    for (const use of uses) this.#uses.set(`${use.file}:${use.line}:${use.column}:${use.name}`, use);
  }

  /**
   * The use at a name, if it is surely or likely of one class, and of this one. What is only used like one is never rewritten.
   * @param file path of the file that the name stands in
   */
  at(file: string, name: ts.Node, className: string): Use | undefined {
    const { line, character } = name.getSourceFile().getLineAndCharacterOfPosition(name.getStart());
    const use = this.#uses.get(`${file}:${line + 1}:${character + 1}:${name.getText()}`);
    return use && use.tier !== 'possible' && use.classes.length === 1 && use.classes[0] === className
      ? use
      : undefined;
  }
}

/** A pattern that is rewritten: finds itself at a node, or does not. */
export interface Native {
  readonly id: string;
  readonly title: string;
  readonly says: string;
  /** @returns what takes the place of the node's text */
  find(node: ts.Node, file: string, known: Known): { text: string; tier: Use['tier'] } | undefined;
}

/** The room before `.localParticipant`, if it is one. */
export function roomOf(
  expression: ts.Expression,
  file: string,
  known: Known,
): { text: string; tier: Use['tier'] } | undefined {
  if (!ts.isPropertyAccessExpression(expression) || expression.questionDotToken) return undefined;
  const use = expression.name.text === 'localParticipant' && known.at(file, expression.name, 'Room');
  return use ? { text: expression.expression.getText(), tier: use.tier } : undefined;
}

/** The call that a statement is, where nothing is done with what it gives. */
export function calledAlone(
  node: ts.Node,
): (ts.CallExpression & { expression: ts.PropertyAccessExpression }) | undefined {
  if (!ts.isCallExpression(node) || !ts.isExpressionStatement(node.parent)) return undefined;
  const { expression, questionDotToken } = node;
  if (questionDotToken || !ts.isPropertyAccessExpression(expression) || expression.questionDotToken)
    return undefined;
  return node as ts.CallExpression & { expression: ts.PropertyAccessExpression };
}
