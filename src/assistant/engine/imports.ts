import ts from 'typescript';

/* What a file imports of the SDK, by name. */

const SDK = 'twilio-video';

type Import = ts.ImportDeclaration | ts.ExportDeclaration | ts.ImportEqualsDeclaration;

export const isImport = (node: ts.Node): node is Import =>
  ts.isImportDeclaration(node) || ts.isExportDeclaration(node) || ts.isImportEqualsDeclaration(node);

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

export function rightmost(name: ts.EntityName): ts.Identifier {
  return ts.isIdentifier(name) ? name : name.right;
}

const isSdk = (node: ts.Node): boolean => ts.isStringLiteral(node) && node.text === SDK;

function named({ name, propertyName }: ts.ImportSpecifier | ts.ExportSpecifier): {
  at: ts.Node;
  name: string;
} {
  const at = propertyName ?? name;
  return { at, name: at.text };
}
