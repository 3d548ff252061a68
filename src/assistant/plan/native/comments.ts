import ts from 'typescript';
import type { Code } from './code';
import { left, type Rewriting, type Rewritings } from './pattern';

/*
 * What people have written beside their code stays: a place whose comment would go with it is left to a person.
 */

/** @param whole whether all places of the pattern go, or none */
export function withComments(
  id: string,
  { found, left: stays }: Rewritings,
  codes: readonly Code[],
  whole: boolean,
): Rewritings {
  const sources = new Map(codes.map((code) => [code.file, code]));
  const losing = found.filter((one) => losesComment(one, sources.get(one.file)?.source.text ?? ''));
  if (losing.length === 0) return { found, left: stays };
  const said = losing.map((one) => ({
    ...left(id, sources.get(one.file) as Code, (sources.get(one.file) as Code).source, SAYS),
    line: one.line,
  }));
  return { found: whole ? [] : found.filter((one) => !losing.includes(one)), left: [...stays, ...said] };
}

const SAYS = 'It contains a comment, which would be lost: move the comment out first.';

const losesComment = ({ edits }: Rewriting, text: string): boolean => {
  const gone = edits.flatMap(({ start, end }) => commentsIn(text.slice(start, end)));
  const put = edits.map((edit) => edit.text).join('\n');
  return gone.some((comment) => !put.includes(comment));
};

function commentsIn(code: string): string[] {
  if (!code.includes('/*') && !code.includes('//')) return [];
  const scanner = ts.createScanner(ts.ScriptTarget.Latest, false, ts.LanguageVariant.Standard, code);
  const comments: string[] = [];
  for (let token = scanner.scan(); token !== ts.SyntaxKind.EndOfFileToken; token = scanner.scan())
    if (token === ts.SyntaxKind.SingleLineCommentTrivia || token === ts.SyntaxKind.MultiLineCommentTrivia)
      comments.push(scanner.getTokenText());
  return comments;
}
