import ts from 'typescript';
import type { Call } from './call';

/* What a file imports of the SDK, by name. */

const SDK = 'twilio-video';

/** The SDK, one of its files, or either by its path on the disk: an editor that imports by itself writes such. */
const OF_SDK = /^(?:(?:\.{1,2}\/)+node_modules\/)?twilio-video(?:$|\/(?<inside>.*)$)/;

/** The SDK by its address, as pages without a bundler import it: `https://esm.sh/twilio-video@2`. */
const BY_ADDRESS = /^(?:https?:)?\/\/[^\s?#]{1,200}\/twilio-video(?:@[\w.^~-]+)?(?:$|[/?#])/;

/** Whether a module is the SDK or a part of it, by what an app calls it. */
export const isSdkModule = (specifier: string): boolean => OF_SDK.test(specifier) || isSdkAddress(specifier);

/** Whether a module is the SDK by its address. */
export const isSdkAddress = (specifier: string): boolean => BY_ADDRESS.test(specifier);

/** The path within the SDK of a part of it; empty for the SDK itself. */
export const insideSdk = (specifier: string): string | undefined => {
  const match = OF_SDK.exec(specifier);
  if (match) return match.groups?.['inside'] ?? '';
  return isSdkAddress(specifier) ? '' : undefined;
};

type Import = ts.ImportDeclaration | ts.ExportDeclaration | ts.ImportEqualsDeclaration | ts.JSDocImportTag;

export const isImport = (node: ts.Node): node is Import =>
  ts.isImportDeclaration(node) ||
  ts.isExportDeclaration(node) ||
  ts.isImportEqualsDeclaration(node) ||
  ts.isJSDocImportTag(node);

/** Each imported name with its place; the module's own where it is imported whole. */
export function importsOf(node: Import): { at: ts.Node; name: string }[] {
  if (ts.isImportEqualsDeclaration(node)) {
    const reference = node.moduleReference;
    return ts.isExternalModuleReference(reference) && isSdk(reference.expression)
      ? [{ at: node.name, name: SDK }]
      : [];
  }
  const { moduleSpecifier } = node;
  if (!moduleSpecifier || !isSdk(moduleSpecifier)) return [];
  if (ts.isExportDeclaration(node)) {
    const { exportClause } = node;
    return exportClause && ts.isNamedExports(exportClause)
      ? exportClause.elements.map(named)
      : [{ at: moduleSpecifier, name: SDK }];
  }
  const { importClause } = node;
  if (!importClause) return [{ at: moduleSpecifier, name: SDK }];
  const { name, namedBindings } = importClause;
  return [
    ...(name ? [{ at: name, name: SDK }] : []),
    ...(namedBindings && ts.isNamespaceImport(namedBindings) ? [{ at: namedBindings.name, name: SDK }] : []),
    ...(namedBindings && ts.isNamedImports(namedBindings) ? namedBindings.elements.map(named) : []),
  ];
}

/** The type in `import('twilio-video').Room`. */
export function importedType({ argument, qualifier }: ts.ImportTypeNode): ts.Identifier | undefined {
  return qualifier && ts.isLiteralTypeNode(argument) && isSdk(argument.literal)
    ? rightmost(qualifier)
    : undefined;
}

/** The SDK among the modules that a call of AMD's asks for, by their places: `define(['jquery', 'twilio-video'], function ($, Video) {})`. */
export const sdkAskedFor = (call: Call): ts.StringLiteralLike[] =>
  [...(listAskedFor(call)?.elements ?? [])].filter(
    (element): element is ts.StringLiteral => ts.isStringLiteralLike(element) && isSdkModule(element.text),
  );

const listAskedFor = ({ expression, arguments: args }: Call): ts.ArrayLiteralExpression | undefined =>
  ts.isIdentifier(expression) && /^(?:define|require|requirejs)$/.test(expression.text)
    ? args?.find(ts.isArrayLiteralExpression)
    : undefined;

export function rightmost(name: ts.EntityName): ts.Identifier {
  return ts.isIdentifier(name) ? name : name.right;
}

/** The SDK's own name, or that of a part of it, for what an alias of the app's stands for. */
export function sdkAliased(specifier: string, aliases: readonly string[]): string | undefined {
  const alias = aliases.find((one) => specifier === one || specifier.startsWith(`${one}/`));
  return alias === undefined ? undefined : SDK + specifier.slice(alias.length);
}

/** Whether a text names a module: for a loader, a type, a mock, or among those that AMD asks for. */
export const isModuleName = (node: ts.StringLiteralLike): boolean =>
  loads(node) ||
  (ts.isArrayLiteralExpression(node.parent) &&
    ts.isCallExpression(node.parent.parent) &&
    listAskedFor(node.parent.parent) === node.parent);

/** Whether the text is what a module is loaded by, or named by to a test's mocks. */
export function loads(node: ts.StringLiteralLike): boolean {
  const { parent } = node;
  if (
    ts.isImportDeclaration(parent) ||
    ts.isJSDocImportTag(parent) ||
    ts.isExportDeclaration(parent) ||
    ts.isExternalModuleReference(parent) ||
    // What a module adds to the package's declarations. On its own it would be one of a package of that name.
    (ts.isModuleDeclaration(parent) && ts.isExternalModule(node.getSourceFile()))
  )
    return true;
  if (ts.isLiteralTypeNode(parent)) return ts.isImportTypeNode(parent.parent);
  if (!ts.isCallExpression(parent) || parent.arguments[0] !== node) return false;
  const { expression } = parent;
  if (expression.kind === ts.SyntaxKind.ImportKeyword) return true;
  return MODULE_CALLS.test(expression.getText());
}

/** Functions that take the name of a module: Node's, and those of test runners. */
const MODULE_CALLS =
  /^(?:require|require\.resolve|import\.meta\.resolve|mock\.module|(?:jest|vi)\.(?:(?:un)?mock|do(?:Unm|M)ock|dontMock|deepUnmock|setMock|(?:require|import)(?:Actual|Mock)|(?:create|gen)MockFromModule|unstable_(?:un)?mockModule))$/;

const isSdk = (node: ts.Node): boolean => ts.isStringLiteral(node) && isSdkModule(node.text);

function named({ name, propertyName }: ts.ImportSpecifier | ts.ExportSpecifier): {
  at: ts.Node;
  name: string;
} {
  const at = propertyName ?? name;
  return { at, name: at.text };
}

/** `Twilio`, `window.Twilio`, `globalThis['Twilio']`. */
export function isTwilioGlobal(node: ts.Expression): boolean {
  if (ts.isIdentifier(node)) return node.text === 'Twilio';
  if (ts.isParenthesizedExpression(node) || ts.isAsExpression(node)) return isTwilioGlobal(node.expression);
  if (ts.isElementAccessExpression(node))
    return ts.isStringLiteralLike(node.argumentExpression) && node.argumentExpression.text === 'Twilio';
  return ts.isPropertyAccessExpression(node) && node.name.text === 'Twilio';
}

/** `const { Video } = Twilio`. */
export function isTwilioGlobalPattern(element: ts.BindingElement): boolean {
  const declaration = element.parent.parent;
  const from = ts.isVariableDeclaration(declaration) ? declaration.initializer : undefined;
  return !!from && isTwilioGlobal(from);
}
