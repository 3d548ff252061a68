import ts from 'typescript';
import { isModuleName, sdkAliased } from './imports';
import { nodesOf, typesInComments } from './nodes';

/**
 * Calls the SDK by its own name wherever a tree names it by an alias, so that all that follows knows one name. The places of
 * the texts stay as they are.
 * @returns whether it is named so anywhere
 */
export function callByOwnName(source: ts.SourceFile, aliases: readonly string[] = []): boolean {
  const loaded = aliases.filter((alias) => source.text.includes(alias));
  if (!loaded.length) return false;
  let found = false;
  const rename = (node: ts.Node): void => {
    if (!ts.isStringLiteralLike(node) || !isModuleName(node)) return;
    const own = sdkAliased(node.text, loaded);
    if (own === undefined) return;
    node.text = own;
    found = true;
  };
  for (const node of nodesOf(source)) rename(node);
  for (const node of typesInComments(source)) {
    if (ts.isJSDocImportTag(node)) rename(node.moduleSpecifier);
    else if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) rename(node.argument.literal);
  }
  return found;
}
