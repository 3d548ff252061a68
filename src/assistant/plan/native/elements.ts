import ts from 'typescript';
import type { Edit } from '../../contract';
import { folderOf, joined, specifier } from '../paths';
import { HELPER } from './helper';
import { isMethodCall, type Code, type MethodCall } from './code';
import { importOf, importedFrom } from './imports';
import {
  before,
  instead,
  left,
  rewriting,
  type Native,
  type Place,
  type Put,
  type Rewritings,
} from './pattern';

const ID = 'elements';
const THEIRS = ['RemoteAudioTrack', 'RemoteVideoTrack', 'RemoteTrack'];
const FUNCTIONS: Readonly<Record<string, string>> = { attach: 'attachStream', detach: 'detachStream' };

/** What plays somebody's stream, as functions of the app's own. All of an app's places, or none: one does not know the other's. */
export const elements: Native = {
  id: ID,
  title: 'Elements that play remote tracks',
  says: '`attach()` and `detach()` of remote tracks become functions that use VideoSDK’s streams, in a file of your own, `stream-elements`. An element then follows its stream by itself. All places change together, or none.',
  find(codes, { adapter, whyNoHelper }) {
    const all: Rewritings = { found: [], left: [] };
    const places = codes.flatMap((code) => placesIn(code));
    const why = (place: Place): string | undefined => whyNoHelper ?? whyNot(place);
    const stays = places.flatMap((place) => why(place) ?? []);
    if (!adapter || stays.length) {
      for (const place of places)
        all.left.push(
          left(
            ID,
            place.code,
            place.node,
            why(place) ?? 'Another place cannot be changed, and all of them have to change together.',
          ),
        );
      return all;
    }
    const [first] = places;
    if (!first) return all;
    const edits = codes.flatMap((code): Edit[] => {
      const calls = places.flatMap(({ code: of, node }) =>
        of === code && isCalled(node) ? [node.parent] : [],
      );
      if (!calls.length) return [];
      const names = [...new Set(calls.map(functionOf))].sort();
      const from =
        specifier(code.file, joined(folderOf(adapter), HELPER)) +
        (/\.mjs$|\.html?$/i.test(code.file) ? '.js' : '');
      const puts = [...calls.flatMap(rewritten), ...importOf(code, names, from)];
      return [...rewriting(ID, code, first.node, { tier: 'likely', puts }).edits];
    });
    all.found.push({ file: first.code.file, line: first.code.line(first.node), edits, helper: true });
    return all;
  },
};

/** `.attach` and `.detach` of what may be somebody else's track. A guard that asks for the method stays right as it is. */
function placesIn(code: Code): Place<ts.PropertyAccessExpression>[] {
  return [...code.nodes()].flatMap((node) => {
    if (!ts.isPropertyAccessExpression(node) || !FUNCTIONS[node.name.text] || isLookedAt(node)) return [];
    const use = code.anyUse(node.name);
    return use?.classes.some((name) => THEIRS.includes(name)) ? [{ code, node }] : [];
  });
}

/** Whether somebody asks only if it is there: `track.attach !== undefined`, `typeof track.attach`, `!track.attach`, `track.attach && …`. */
function isLookedAt(node: ts.Expression): boolean {
  const { parent } = node;
  if (ts.isParenthesizedExpression(parent)) return isLookedAt(parent);
  if (ts.isTypeOfExpression(parent) || ts.isPrefixUnaryExpression(parent)) return true;
  if (ts.isIfStatement(parent) || ts.isConditionalExpression(parent))
    return (ts.isIfStatement(parent) ? parent.expression : parent.condition) === node;
  if (!ts.isBinaryExpression(parent)) return false;
  const operator = parent.operatorToken.kind;
  return operator === ts.SyntaxKind.AmpersandAmpersandToken ? parent.left === node : COMPARES.has(operator);
}

const COMPARES: ReadonlySet<ts.SyntaxKind> = new Set([
  ts.SyntaxKind.EqualsEqualsToken,
  ts.SyntaxKind.EqualsEqualsEqualsToken,
  ts.SyntaxKind.ExclamationEqualsToken,
  ts.SyntaxKind.ExclamationEqualsEqualsToken,
]);

const isCalled = (node: ts.Node): node is ts.PropertyAccessExpression & { parent: MethodCall } =>
  isMethodCall(node.parent) && node.parent.expression === node;

const functionOf = ({ expression: { name } }: MethodCall): string => FUNCTIONS[name.text] ?? '';

function whyNot({ code, node }: Place<ts.Node>): string | undefined {
  if (!isCalled(node)) return 'The method is passed on, not called here.';
  const { name, questionDotToken } = node;
  const use = code.anyUse(name);
  if (use?.shared)
    return 'Objects of your own come to this place, too, or its type is your own: they have no `source`.';
  if (use?.tier === 'possible') return 'It looks like a track, but may not be one.';
  if (!code.use(name, ...THEIRS)) return 'It plays your own tracks as well as others’.';
  if (!code.isModule)
    return 'This code is not one module, so it is not clear where it would import the functions.';
  if (questionDotToken || node.parent.questionDotToken) return 'The track may not be there.';
  const called = functionOf(node.parent);
  const taken = code.named(called).length && !importedFrom(code, HELPER).has(called);
  return taken ? `\`${called}\` is already a name in this file.` : undefined;
}

/** `track.attach(element)` as `attachStream(track.source, element)`. */
function rewritten(call: MethodCall): Put[] {
  const source = `${call.expression.expression.getText()}.source`;
  const [target] = call.arguments;
  const end = call.getEnd() - 1;
  return [
    instead(call.expression, functionOf(call)),
    target ? before(target, `${source}, `) : { start: end, end, text: source },
  ];
}
