import ts from 'typescript';
import { isMethodCall, type Code, type MethodCall } from './code';
import { byPlace, instead, type Native } from './pattern';
import { hatched } from './room';
import { following, settled, standing } from './standing';

const ID = 'leave';

/** `room.disconnect();` leaves by the meeting. `disconnected` is told when VideoSDK says so, and not at once. */
export const leave: Native = {
  id: ID,
  title: 'Leave',
  says: '`disconnect()` becomes `leave()` of the meeting, which returns a promise. `disconnected` then fires when VideoSDK has left, not before the next line runs.',
  find(codes) {
    const told = codes.some(listens);
    return byPlace(ID, (node, code) => {
      if (!isMethodCall(node) || node.expression.name.text !== 'disconnect') return undefined;
      const { expression } = node;
      const use = code.use(expression.name, 'Room');
      if (!use) return undefined;
      if (standing(node) === 'used') return 'Its return value is used: the room here, a promise in VideoSDK.';
      const hurry = hurriesAfter(node, code, told);
      if (hurry) return hurry;
      return {
        tier: 'likely',
        puts: [instead(node, `${hatched({ node: expression, use })}.leave()${settled(node)}`)],
      };
    })(codes);
  },
};

/** Whether the app listens to the end of a call. */
function listens(code: Code): boolean {
  for (const node of code.nodes())
    if (ts.isStringLiteralLike(node) && node.text === 'disconnected' && code.use(node, 'Room')) return true;
  return false;
}

/** Why what comes after it in the same function counts on having left already, if it does. */
function hurriesAfter(call: MethodCall, code: Code, told: boolean): string | undefined {
  const room = call.expression.expression.getText();
  for (const node of following(call)) {
    if (ts.isPropertyAccessExpression(node) && node.name.text === 'state' && code.use(node.name, 'Room'))
      return 'The code after it reads `state`, which changes only when VideoSDK has left.';
    if (told && isAssigned(node) && node.left.getText() === room)
      return `The code after it puts something else into \`${room}\`, which listeners for \`disconnected\` may still need: they are called only when VideoSDK has left.`;
  }
  return undefined;
}

const isAssigned = (node: ts.Node): node is ts.BinaryExpression =>
  ts.isBinaryExpression(node) && node.operatorToken.kind === ts.SyntaxKind.EqualsToken;
