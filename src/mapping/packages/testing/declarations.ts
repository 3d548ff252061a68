import ts from 'typescript';

/**
 * What a declaration file says of a class: the class it extends, its public members, and the events its `on` takes,
 * each with the types of what its listener gets.
 */
export interface DeclaredClass {
  base?: string;
  members: Set<string>;
  events: Map<string, string[]>;
}

/**
 * Reads the classes, interfaces and event maps of declaration files, without checking them.
 * @param text one or more files' texts; declarations of one name are taken together, as TypeScript does.
 */
export function readDeclarations(text: string): ReadonlyMap<string, DeclaredClass> {
  const classes = new Map<string, DeclaredClass>();
  const visit = (node: ts.Node): void => {
    if (ts.isModuleDeclaration(node) && node.body) ts.forEachChild(node.body, visit);
    if (ts.isClassDeclaration(node) || ts.isInterfaceDeclaration(node)) readClass(node, classes);
    else if (ts.isTypeAliasDeclaration(node) && ts.isTypeLiteralNode(node.type))
      addMembers(classOf(classes, node.name.text), node.type.members);
  };
  ts.forEachChild(ts.createSourceFile('declarations.d.ts', text, ts.ScriptTarget.Latest, true), visit);
  return classes;
}

/** The class and those it extends, nearest first. */
export function lineage(classes: ReadonlyMap<string, DeclaredClass>, name: string): DeclaredClass[] {
  const declared = classes.get(name);
  if (!declared) return [];
  return [declared, ...(declared.base ? lineage(classes, declared.base) : [])];
}

function readClass(
  node: ts.ClassDeclaration | ts.InterfaceDeclaration,
  classes: Map<string, DeclaredClass>,
): void {
  if (!node.name) return;
  const declared = classOf(classes, node.name.text);
  const base = node.heritageClauses?.find(({ token }) => token === ts.SyntaxKind.ExtendsKeyword)?.types[0];
  if (base && ts.isIdentifier(base.expression)) declared.base = base.expression.text;
  addMembers(declared, node.members);
}

function addMembers(declared: DeclaredClass, members: ts.NodeArray<ts.ClassElement | ts.TypeElement>): void {
  for (const member of members) {
    if (!member.name || !(ts.isIdentifier(member.name) || ts.isStringLiteral(member.name))) continue;
    const name = member.name.text;
    if (name === 'on' && (ts.isMethodDeclaration(member) || ts.isMethodSignature(member)))
      eventsOf(member).forEach((event) => declared.events.set(event, givenTo(member.parameters[1])));
    else declared.members.add(name);
  }
}

function eventsOf(method: ts.MethodDeclaration | ts.MethodSignature): string[] {
  const type = method.parameters[0]?.type;
  const options = type && ts.isUnionTypeNode(type) ? [...type.types] : type ? [type] : [];
  return options.flatMap((option) =>
    ts.isLiteralTypeNode(option) && ts.isStringLiteral(option.literal) ? option.literal.text : [],
  );
}

/** The types of a listener's parameters, as they are written. */
function givenTo(listener: ts.ParameterDeclaration | undefined): string[] {
  const type = listener?.type;
  if (!type || !ts.isFunctionTypeNode(type)) return [];
  return type.parameters.map((parameter) => parameter.type?.getText() ?? '');
}

function classOf(classes: Map<string, DeclaredClass>, name: string): DeclaredClass {
  const declared = classes.get(name) ?? { members: new Set<string>(), events: new Map<string, string[]>() };
  classes.set(name, declared);
  return declared;
}
