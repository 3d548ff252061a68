import ts from 'typescript';
import { bare, has, isMethodCall, isThis, tierOf, type Code, type MethodCall } from './code';
import { isIdempotent } from './idempotent';
import {
  before,
  byPlace,
  instead,
  left,
  rewriting,
  type Native,
  type Put,
  type Rewriting,
  type Rewritings,
} from './pattern';
import { isRemoved } from './removed';
import { standing } from './standing';

const ID = 'people';
const ARRIVAL = 'participantConnected';
const PARTICIPANTS = ['LocalParticipant', 'Participant', 'RemoteParticipant'];

/** What a participant of twilio-video calls it, and one of VideoSDK. */
const READ: Readonly<Record<string, string>> = { identity: 'displayName', sid: 'id' };

/** Who somebody is, and who is there, from VideoSDK's own participants. */
export const people: Native = {
  id: ID,
  title: 'People',
  says: '`identity` and `sid` become `displayName` and `id` of VideoSDK’s participant. A loop over `participants` and a listener for `participantConnected` become those of the meeting, if their handler can be called again for the same person: after a lost connection VideoSDK announces everybody again.',
  find(codes) {
    const all: Rewritings = { found: [], left: [] };
    const removed = isRemoved(ARRIVAL, codes);
    for (const code of codes) {
      const { found, stays } = arrivalsIn(code, removed);
      all.found.push(...found);
      all.left.push(...stays);
      const done = found.flatMap(({ edits }) => edits);
      const reads = read([code]);
      const isDone = ({ start }: { start: number }) => done.some((edit) => edit.start === start);
      all.found.push(...reads.found.filter(({ edits }) => !edits.some(isDone)));
      all.left.push(
        ...reads.left.filter(
          ({ line }) =>
            !found.some(({ edits }) =>
              edits.some((edit) => code.source.getLineAndCharacterOfPosition(edit.start).line + 1 === line),
            ),
        ),
      );
    }
    return all;
  },
};

/** `participant.identity`, whoever it is. */
const read = byPlace(ID, (node, code) => {
  if (ts.isBindingElement(node)) {
    const name = node.propertyName ?? node.name;
    return ts.isIdentifier(name) && READ[name.text] && code.use(name, ...PARTICIPANTS)
      ? 'It comes from destructuring: read it from the participant first.'
      : undefined;
  }
  if (!ts.isPropertyAccessExpression(node)) return undefined;
  const { name } = node;
  const native = READ[name.text];
  if (native && isShared(name, code))
    return 'Objects of your own come to this place, too, or its type is your own: they have no `videosdk`.';
  const use = native && code.use(name, ...PARTICIPANTS);
  return use && { tier: tierOf(use), puts: [instead(name, `videosdk.${native}`)] };
});

const isShared = (name: ts.Node, code: Code): boolean => {
  const use = code.anyUse(name);
  return !!use?.shared && use.tier !== 'possible' && use.classes.some((one) => PARTICIPANTS.includes(one));
};

/** @param removed whether the app takes such listeners away again */
function arrivalsIn(code: Code, removed: boolean): { found: Rewriting[]; stays: ReturnType<typeof left>[] } {
  const found: Rewriting[] = [];
  const stays: ReturnType<typeof left>[] = [];
  for (const node of code.nodes()) {
    const loop = isMethodCall(node) ? loopIn(node, code) : undefined;
    const listener = loop && listenerBeside(loop, code);
    if (!loop || !listener) continue;
    const answer = removed
      ? 'A listener for it is removed elsewhere, by its present name.'
      : together(loop, listener, code);
    if (typeof answer === 'string') stays.push(left(ID, code, loop.call, answer));
    else found.push(rewriting(ID, code, loop.call, answer));
  }
  return { found, stays };
}

interface Loop {
  call: MethodCall;
  room: ts.Expression;
  /** `participants`. */
  name: ts.MemberName;
}

function loopIn(call: MethodCall, code: Code): Loop | undefined {
  const list = bare(call.expression.expression);
  if (call.expression.name.text !== 'forEach' || call.arguments.length !== 1 || standing(call) !== 'alone')
    return undefined;
  if (!ts.isPropertyAccessExpression(list) || list.name.text !== 'participants') return undefined;
  return code.use(list.name, 'Room') ? { call, room: list.expression, name: list.name } : undefined;
}

/** The listener for people to come, among the same statements and of the same room. */
function listenerBeside({ call, room }: Loop, code: Code): MethodCall | undefined {
  const block = call.parent.parent;
  const statements = ts.isBlock(block) || ts.isSourceFile(block) ? block.statements : [];
  for (const statement of statements) {
    if (!ts.isExpressionStatement(statement) || !isMethodCall(statement.expression)) continue;
    const { expression, arguments: given } = statement.expression;
    const [event] = given;
    if (!/^(?:on|addListener)$/.test(expression.name.text) || given.length !== 2 || !event) continue;
    if (!ts.isStringLiteralLike(event) || event.text !== ARRIVAL) continue;
    if (code.use(event, 'Room') && expression.expression.getText() === room.getText())
      return statement.expression;
  }
  return undefined;
}

function together(
  { call, name }: Loop,
  listener: MethodCall,
  code: Code,
): { tier: 'likely'; puts: Put[] } | string {
  const [inLoop] = call.arguments;
  const [event, told] = listener.arguments;
  if (!inLoop || !event || !told) return 'They have no handler.';
  const handlers = handlersOf(inLoop, told, code);
  if (typeof handlers === 'string') return handlers;
  const puts: Put[] = [];
  for (const handler of handlers) {
    const made = nativeHandler(handler, code);
    if (typeof made === 'string') return made;
    puts.push(...made);
  }
  puts.push(
    before(name, 'videosdk.'),
    before(listener.expression.name, 'videosdk.'),
    ...(listener.expression.name.text === 'on' ? [] : [instead(listener.expression.name, 'on')]),
    { start: event.getStart() + 1, end: event.getEnd() - 1, text: 'participant-joined' },
  );
  return { tier: 'likely', puts };
}

type Handler = ts.ArrowFunction | ts.FunctionExpression | ts.FunctionDeclaration;

/** The functions that are called with somebody: one by its name, or two that say the same. */
function handlersOf(inLoop: ts.Expression, told: ts.Expression, code: Code): Handler[] | string {
  if (isFunction(inLoop) && isFunction(told))
    return inLoop.getText() === told.getText()
      ? [inLoop, told]
      : 'The loop and the listener do different things.';
  const symbol = ts.isIdentifier(inLoop) ? code.symbol(inLoop) : undefined;
  if (!symbol || !ts.isIdentifier(told) || code.symbol(told) !== symbol)
    return 'The loop and the listener do different things.';
  const declaration = symbol.valueDeclaration;
  const handler =
    declaration && ts.isVariableDeclaration(declaration) ? declaration.initializer : declaration;
  if (!handler || !(isFunction(handler) || ts.isFunctionDeclaration(handler)))
    return `This file does not show what \`${symbol.name}\` does.`;
  const elsewhere = code
    .places(symbol)
    .some((place) => place !== inLoop && place !== told && place.parent !== declaration);
  const exported = declaration && ts.getCombinedModifierFlags(declaration) & ts.ModifierFlags.Export;
  return elsewhere || exported
    ? `\`${symbol.name}\` is also called from elsewhere, with twilio-video’s participant.`
    : [handler];
}

const isFunction = (node: ts.Node): node is ts.ArrowFunction | ts.FunctionExpression =>
  ts.isArrowFunction(node) || ts.isFunctionExpression(node);

/** What changes in a handler that gets VideoSDK's participant. */
function nativeHandler(handler: Handler, code: Code): Put[] | string {
  const { parameters, body } = handler;
  const [parameter, ...others] = parameters;
  if (!parameter || others.length || !ts.isIdentifier(parameter.name) || parameter.dotDotDotToken || !body)
    return 'Its handler has more parameters than the participant.';
  if (!ts.isArrowFunction(handler) && has(body, isThis)) return 'Its handler uses the room as `this`.';
  if (!isIdempotent(body))
    return 'After a lost connection VideoSDK announces everybody again, so the handler would do its work twice: let it check first whether it knows the person.';
  const symbol = code.symbol(parameter.name);
  const puts: Put[] = [];
  for (const place of symbol ? code.places(symbol) : []) {
    if (place === parameter.name) continue;
    const access = place.parent;
    const native =
      ts.isPropertyAccessExpression(access) && access.expression === place
        ? READ[access.name.text]
        : undefined;
    if (!native || !ts.isPropertyAccessExpression(access))
      return 'Its handler reads more of the participant than who they are: their tracks stay with the adapter.';
    puts.push(instead(access.name, native));
  }
  if (parameter.type) puts.push(instead(parameter.type, "import('@videosdk.live/js-sdk').Participant"));
  return puts;
}
