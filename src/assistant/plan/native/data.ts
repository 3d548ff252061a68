import ts from 'typescript';
import { bare, isMethodCall, isNothing } from './code';
import { after, byPlace, instead, type Native } from './pattern';
import { roomNear } from './room';
import { settled, standing } from './standing';

const ID = 'data';

/** `send()` of a data track is `send()` of the meeting. The adapter hears both. */
export const data: Native = {
  id: ID,
  title: 'Messages',
  says: '`send()` of a data track becomes `send()` of the meeting, with the same reliability. VideoSDK allows that only while you send video or audio (3048); the adapter has another way for texts. The adapter still receives messages, of both kinds.',
  find: byPlace(ID, (node, code) => {
    if (!isMethodCall(node)) return undefined;
    const { expression, arguments: given } = node;
    const use = expression.name.text === 'send' ? code.use(expression.name, 'LocalDataTrack') : undefined;
    const [payload] = given;
    if (!use || !payload) return undefined;
    if (ts.isSpreadElement(payload) || given.length > 1) return 'It is not called with one message.';
    const track = bare(expression.expression);
    const symbol = ts.isIdentifier(track) ? code.symbol(track) : undefined;
    const made = symbol && madeOf(symbol);
    if (!symbol || !made)
      return 'This file does not show where the track is created, and so not how reliable it is.';
    if (!code.places(symbol).some(isHandedOver))
      return 'Nothing in this file publishes the track, so it may send to nobody.';
    const reliability = reliabilityOf(made);
    if (!reliability) return 'The options of the track do not show how reliable it is.';
    if (standing(node) === 'used') return 'Its return value is used.';
    const meeting = roomNear(node, code);
    if (!meeting) return 'It is not clear which room this belongs to.';
    return {
      tier: 'likely',
      puts: [
        instead(expression, `${meeting}.send`),
        after(payload, `, { reliability: ${code.quote}${reliability}${code.quote} }`),
        ...(settled(node) ? [after(node, settled(node))] : []),
      ],
    };
  }),
};

/** To `publishTrack()`, or among the tracks of `connect()`. */
const isHandedOver = ({ parent }: ts.Identifier): boolean =>
  ts.isCallExpression(parent) || ts.isArrayLiteralExpression(parent);

/** `new LocalDataTrack(…)`, where the variable is never anything else. */
function madeOf({ valueDeclaration: declared }: ts.Symbol): ts.NewExpression | undefined {
  if (!declared || !ts.isVariableDeclaration(declared) || !declared.initializer) return undefined;
  const value = bare(declared.initializer);
  const isTrack = ts.isNewExpression(value) && /(?:^|\.)LocalDataTrack$/.test(value.expression.getText());
  return isTrack && declared.parent.flags & ts.NodeFlags.Const ? value : undefined;
}

function reliabilityOf({ arguments: given }: ts.NewExpression): 'RELIABLE' | 'UNRELIABLE' | undefined {
  const [options] = given ?? [];
  if (!options) return 'RELIABLE';
  if (!ts.isObjectLiteralExpression(options)) return undefined;
  let reliability: 'RELIABLE' | 'UNRELIABLE' = 'RELIABLE';
  for (const { name, initializer } of options.properties.map(written)) {
    if (name === undefined || !initializer) return undefined;
    if (!/^(?:maxPacketLifeTime|maxRetransmits)$/.test(name) || isNothing(initializer)) continue;
    if (!ts.isNumericLiteral(initializer)) return undefined;
    reliability = 'UNRELIABLE';
  }
  return reliability;
}

/** What an option is called, and what it is, as far as it is written there. */
const written = (property: ts.ObjectLiteralElementLike): { name?: string; initializer?: ts.Expression } =>
  ts.isPropertyAssignment(property) && (ts.isIdentifier(property.name) || ts.isStringLiteral(property.name))
    ? { name: property.name.text, initializer: bare(property.initializer) }
    : {};
