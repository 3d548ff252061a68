import ts from 'typescript';
import { bare, isNothing, type Code } from './code';
import { importOf, importedFrom } from './imports';
import { after, instead, left, rewriting, type Native, type Put, type Rewritings } from './pattern';

const ID = 'types';
const SDK = '@videosdk.live/js-sdk';

/** What VideoSDK calls the object behind one of the adapter's. */
const TYPES: Readonly<Record<string, string>> = {
  Room: 'Meeting',
  LocalParticipant: 'Participant',
  RemoteParticipant: 'Participant',
  Participant: 'Participant',
};

/** A function of the file that only asks for VideoSDK's object is handed that one. */
export const types: Native = {
  id: ID,
  title: 'Types',
  says: 'A function that takes a `Room` and only reads its `videosdk` takes a `Meeting` instead, and its callers in the same file pass that; the same for participants. Run it after the others.',
  find(codes) {
    const all: Rewritings = { found: [], left: [] };
    for (const code of codes) {
      if (!code.typed) continue;
      const puts: Put[] = [];
      const gone = new Set<ts.Node>();
      const needed = new Set<string>();
      let first: ts.Node | undefined;
      for (const node of code.nodes()) {
        const parameter = ts.isParameter(node) ? asksFor(node, code) : undefined;
        if (!parameter) continue;
        const answer = handedOver(parameter, code);
        if (typeof answer === 'string') all.left.push(left(ID, code, parameter.name, answer));
        else {
          first ??= parameter.name;
          gone.add(parameter.type);
          needed.add(parameter.native);
          puts.push(...answer);
        }
      }
      if (!first) continue;
      const names = [...needed].sort();
      const known = importedFrom(code, SDK);
      const taken = names.find((name) => !known.has(name) && code.named(name).some(isOwn));
      if (taken) all.left.push(left(ID, code, first, `\`${taken}\` is already another name in this file.`));
      else {
        puts.push(...importsOf(code, names, gone));
        all.found.push(rewriting(ID, code, first, { tier: 'certain', puts }));
      }
    }
    return all;
  },
};

/** Whether a name stands for something of the file, and not for a part of a type that is imported in place. */
const isOwn = ({ parent }: ts.Identifier): boolean => !ts.isImportTypeNode(parent);

interface Asking {
  name: ts.Identifier;
  type: ts.TypeReferenceNode;
  native: string;
  parameter: ts.ParameterDeclaration;
}

/** A parameter of one of these types of which only `.videosdk` is read. */
function asksFor(parameter: ts.ParameterDeclaration, code: Code): Asking | undefined {
  const { name, type } = parameter;
  if (!ts.isIdentifier(name) || !type || !ts.isTypeReferenceNode(type) || type.typeArguments)
    return undefined;
  const native = TYPES[type.typeName.getText()];
  if (!native || !code.use(type.typeName, type.typeName.getText())) return undefined;
  const symbol = code.symbol(name);
  const reads = symbol ? code.places(symbol).filter((place) => place !== name) : [];
  return reads.length && reads.every(isHatch) ? { name, type, native, parameter } : undefined;
}

const isHatch = ({ parent }: ts.Identifier): boolean =>
  ts.isPropertyAccessExpression(parent) && parent.name.text === 'videosdk';

function handedOver({ name, type, native, parameter }: Asking, code: Code): Put[] | string {
  const owner = parameter.parent;
  const declared = ts.isFunctionDeclaration(owner) ? owner : owner.parent;
  const isNamed = (ts.isFunctionDeclaration(declared) || ts.isVariableDeclaration(declared)) && declared.name;
  if (!isNamed || !ts.isIdentifier(isNamed)) return 'This file does not show who calls it.';
  if (ts.getCombinedModifierFlags(declared) & ts.ModifierFlags.Export)
    return `\`${isNamed.text}\` is exported: its callers in other files pass what it takes now.`;
  const symbol = code.symbol(isNamed);
  if ((symbol?.declarations?.length ?? 0) > 1) return `\`${isNamed.text}\` is declared several times.`;
  if (ts.isVariableDeclaration(declared) && declared.type)
    return `The type of \`${isNamed.text}\` says what it takes.`;
  if (parameter.questionToken || parameter.initializer || readsOptionally(name, code))
    return `\`${name.text}\` may be missing.`;
  const index = owner.parameters.indexOf(parameter);
  const puts: Put[] = [instead(type, native)];
  for (const place of symbol ? code.places(symbol) : []) {
    if (place === isNamed) continue;
    const { parent } = place;
    const all = ts.isCallExpression(parent) && parent.expression === place ? [...parent.arguments] : [];
    const given = all.some(ts.isSpreadElement) ? undefined : all[index];
    if (!given || !isPlain(given) || isNothing(given))
      return `\`${isNamed.text}\` is passed on, or called with more than a simple variable.`;
    puts.push(after(given, '.videosdk'));
  }
  if (puts.length === 1) return `Nobody calls \`${isNamed.text}\` in this file.`;
  const own = code.symbol(name);
  for (const place of own ? code.places(own) : []) {
    const { parent } = place;
    if (!ts.isPropertyAccessExpression(parent)) continue;
    const dot = place.getEnd();
    puts.push({ start: dot, end: parent.getEnd(), text: '' });
  }
  return puts;
}

/** `room?.videosdk`. */
const readsOptionally = (name: ts.Identifier, code: Code): boolean => {
  const symbol = code.symbol(name);
  return (
    !!symbol &&
    code
      .places(symbol)
      .some(({ parent }) => ts.isPropertyAccessExpression(parent) && !!parent.questionDotToken)
  );
};

/** A name, or a property by names: what can have `.videosdk` behind it. */
function isPlain(expression: ts.Expression): boolean {
  const inner = bare(expression);
  if (inner !== expression && !ts.isNonNullExpression(expression)) return false;
  return (
    ts.isIdentifier(inner) ||
    inner.kind === ts.SyntaxKind.ThisKeyword ||
    (ts.isPropertyAccessExpression(inner) && !inner.questionDotToken && isPlain(inner.expression))
  );
}

/** Imports what is named now, and takes off what nothing needs any more: a compiler may complain of it. */
function importsOf(code: Code, names: readonly string[], gone: ReadonlySet<ts.Node>): Put[] {
  const puts: Put[] = [];
  let emptied: ts.ImportDeclaration | undefined;
  for (const statement of code.source.statements) {
    if (!ts.isImportDeclaration(statement)) continue;
    const { importClause } = statement;
    const bindings = importClause?.namedBindings;
    if (!bindings || !ts.isNamedImports(bindings)) continue;
    const kept = bindings.elements.filter((element) => !isUnused(element, code, gone));
    if (kept.length === bindings.elements.length) continue;
    const { name } = importClause;
    if (!kept.length && name) puts.push({ start: name.getEnd(), end: bindings.getEnd(), text: '' });
    else if (kept.length)
      puts.push(instead(bindings, `{ ${kept.map((element) => element.getText()).join(', ')} }`));
    else emptied = statement;
  }
  return [...puts, ...importOf(code, names, SDK, { typeOnly: true, inPlaceOf: emptied })];
}

function isUnused(element: ts.ImportSpecifier, code: Code, gone: ReadonlySet<ts.Node>): boolean {
  const places = code.named(element.name.text).filter((place) => place.parent !== element);
  return places.length > 0 && places.every((place) => gone.has(place.parent));
}
