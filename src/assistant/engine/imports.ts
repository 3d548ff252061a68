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
export function sdkAskedFor({ expression, arguments: args }: Call): ts.StringLiteralLike[] {
  const list =
    ts.isIdentifier(expression) && /^(?:define|require|requirejs)$/.test(expression.text)
      ? args?.find(ts.isArrayLiteralExpression)
      : undefined;
  return [...(list?.elements ?? [])].filter(
    (element): element is ts.StringLiteral => ts.isStringLiteralLike(element) && isSdkModule(element.text),
  );
}

export function rightmost(name: ts.EntityName): ts.Identifier {
  return ts.isIdentifier(name) ? name : name.right;
}

const isSdk = (node: ts.Node): boolean => ts.isStringLiteral(node) && isSdkModule(node.text);

function named({ name, propertyName }: ts.ImportSpecifier | ts.ExportSpecifier): {
  at: ts.Node;
  name: string;
} {
  const at = propertyName ?? name;
  return { at, name: at.text };
}

/** `Twilio`, `window.Twilio`, `globalThis.Twilio`. */
export function isTwilioGlobal(node: ts.Expression): boolean {
  if (ts.isIdentifier(node)) return node.text === 'Twilio';
  if (ts.isParenthesizedExpression(node) || ts.isAsExpression(node)) return isTwilioGlobal(node.expression);
  return ts.isPropertyAccessExpression(node) && node.name.text === 'Twilio';
}

/** `const { Video } = Twilio`. */
export function isTwilioGlobalPattern(element: ts.BindingElement): boolean {
  const declaration = element.parent.parent;
  const from = ts.isVariableDeclaration(declaration) ? declaration.initializer : undefined;
  return !!from && isTwilioGlobal(from);
}
