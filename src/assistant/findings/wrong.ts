import ts from 'typescript';
import type { Finding } from '../contract';
import { skipWrapping } from '../engine/call';
import { nodesOf } from '../engine/nodes';
import { isObject } from '../engine/values';
import { at, isOfTests, placeOf, type Context, type Rule } from './context';
import { publicationForTrack } from './publications';

/* What is wrong in an app as it is, whatever it runs on. */

/** Options that Twilio does not have: it ignores them without a word. */
const unknownOption: Rule = (context) =>
  context.analysis.unknownOptions
    .filter(({ name }) => !name.startsWith('_') && !INTERNAL.has(name))
    .map(({ at: node, name, owner }) => ({
      rule: 'unknown-option',
      kind: 'wrong',
      ...placeOf(node, context),
      says: `\`${name}\` is not an option of \`${owner}\`: twilio-video ignores it.${hint(name)}`,
    }));

/** That twilio-video reads, and declares to nobody. */
const INTERNAL = new Set(['environment', 'realm', 'wsServer', 'sdpSemantics']);

const HINTS: Readonly<Record<string, string>> = {
  room: 'The room’s option is `name`; without it, only the token decides which room it is.',
  roomName: 'The room’s option is `name`.',
  localTracks: 'The option is `tracks`; these tracks are never published, and `connect()` creates its own.',
};

const hint = (name: string): string => (Object.hasOwn(HINTS, name) ? ` ${HINTS[name] ?? ''}` : '');

/** Listeners for events that the object never tells. */
const deafListener: Rule = ({ uses, analysis, app }) => {
  const told = new Set(uses.flatMap(({ name, at: node }) => (name === 'emit' && node ? emitted(node) : [])));
  return uses.flatMap((use): Finding[] => {
    if (use.kind !== 'event' || use.tier === 'possible' || told.has(use.name)) return [];
    if (app.major === 1 && OLD.test(use.name)) return [];
    const { types } = analysis.evaluator;
    const never = use.classes.filter((name) => !types.event(name, use.name) || OLD.test(use.name));
    if (never.length === 0 || never.length < use.classes.length) return [];
    return [
      {
        rule: 'deaf-listener',
        kind: 'wrong',
        ...at(use),
        says: `A \`${never.join('` or `')}\` never emits \`${use.name}\`: this listener is never called.${OLD.test(use.name) ? ' It is an event of version 1.' : ''} VideoSDK throws for event names that it does not know.`,
      },
    ];
  });
};

/** Events that the app itself tells through an object of Twilio's. */
function emitted(name: ts.Node): string[] {
  const call = name.parent.parent;
  const [event] = ts.isCallExpression(call) ? call.arguments : [];
  return event && ts.isStringLiteralLike(event) ? [event.text] : [];
}

const OLD = /^track(?:Added|Removed)$/;

/** Events that have to be asked for at the start. */
const notAskedFor: Rule = (context) =>
  SWITCHED.flatMap(({ event, option }) => {
    const { uses } = context;
    if (!knowsOptions(context) || uses.some((use) => use.kind === 'option' && use.name === option)) return [];
    return uses
      .filter((use) => use.kind === 'event' && use.name === event)
      .map((use) => ({
        rule: 'not-asked-for',
        kind: 'wrong' as const,
        ...at(use),
        says: `\`${event}\` fires only if \`connect()\` gets \`${option}\`, and no call here passes it.`,
      }));
  });

/** Whether every call that enters a room shows all of its options. Those of a library come from whoever uses it. */
const knowsOptions = ({ uses, analysis }: Context): boolean => {
  const calls = uses.flatMap(({ kind, name, at: node }) =>
    kind === 'call' && name === 'connect' && node ? (callOf(node) ?? []) : [],
  );
  return calls.length > 0 && calls.every((call) => isShown(call.arguments[1], analysis.evaluator));
};

function callOf(name: ts.Node): ts.CallExpression | undefined {
  const called = ts.isPropertyAccessExpression(name.parent) ? name.parent : name;
  return ts.isCallExpression(called.parent) && called.parent.expression === called
    ? called.parent
    : undefined;
}

/** Whether the keys of an object are known, with those that are spread into it. */
function isShown(options: ts.Expression | undefined, evaluator: Context['analysis']['evaluator']): boolean {
  if (!options) return true;
  const expression = skipWrapping(options);
  const objects = ts.isObjectLiteralExpression(expression)
    ? [expression]
    : [...evaluator.of(expression).keys()].flatMap((value) => {
        const node = isObject(value) ? evaluator.nodeOf(value) : undefined;
        return node && ts.isObjectLiteralExpression(node) ? [node] : [];
      });
  return (
    objects.length > 0 &&
    objects.every((object) =>
      object.properties.every((property) =>
        ts.isSpreadAssignment(property)
          ? isShown(spreadOf(property.expression), evaluator)
          : !property.name || !ts.isComputedPropertyName(property.name),
      ),
    )
  );
}

/** `...(wide && { video })` spreads what stands last. */
function spreadOf(expression: ts.Expression): ts.Expression {
  const inner = skipWrapping(expression);
  return ts.isBinaryExpression(inner) ? spreadOf(inner.right) : inner;
}

const SWITCHED = [
  { event: 'dominantSpeakerChanged', option: 'dominantSpeaker' },
  { event: 'networkQualityLevelChanged', option: 'networkQuality' },
];

/** Local tracks are made, and nothing publishes any. */
const neverPublished: Rule = (context) => {
  const { uses } = context;
  const connects = uses.some((use) => use.kind === 'call' && use.name === 'connect');
  const published = uses.some(
    (use) => (use.kind === 'option' && use.name === 'tracks') || /^publishTracks?$/.test(use.name),
  );
  if (!connects || published || !knowsOptions(context)) return [];
  return uses
    .filter((use) => use.kind === 'call' && /^(?:createLocal\w+|Local\w+Track)$/.test(use.name))
    .map((use) => ({
      rule: 'never-published',
      kind: 'wrong' as const,
      ...at(use),
      says: `Nothing publishes what \`${use.name}()\` creates: neither \`tracks\` of \`connect()\` nor \`publishTrack()\` is used. If \`connect()\` creates its own tracks, the device is opened twice.`,
    }));
};

/** `removeAllListeners()` takes away what other parts of the app have added: where there are others. */
const allListeners: Rule = ({ uses }) =>
  uses
    .filter(
      (use) =>
        use.kind === 'member' &&
        use.name === 'removeAllListeners' &&
        uses.some(
          ({ kind, file, classes }) =>
            kind === 'event' && file !== use.file && classes.some((item) => use.classes.includes(item)),
        ),
    )
    .map((use) => ({
      rule: 'all-listeners',
      kind: 'wrong' as const,
      ...at(use),
      says: '`removeAllListeners()` also removes the listeners that other parts of the app have added to the same object.',
    }));

/** `disconnected` hands over the room, and why after it. */
const roomForError: Rule = ({ uses }) =>
  uses.flatMap((use): Finding[] => {
    if (use.kind !== 'event' || use.name !== 'disconnected' || use.classes.join() !== 'Room') return [];
    const call = use.at?.parent;
    const listener = call && ts.isCallExpression(call) ? call.arguments[1] : undefined;
    if (!listener || !(ts.isArrowFunction(listener) || ts.isFunctionExpression(listener))) return [];
    const [first] = listener.parameters;
    if (!first || !ts.isIdentifier(first.name) || !/^e(?:rr(?:or)?)?$/i.test(first.name.text)) return [];
    const name = first.name.text;
    if (!new RegExp(`\\b${name}\\b`).test(listener.body.getText())) return [];
    return [
      {
        rule: 'room-for-error',
        kind: 'wrong',
        ...at(use),
        says: `The first argument of \`disconnected\` is the room, so \`${name}\` is never an error here. The error, if there is one, is the second.`,
      },
    ];
  });

/** A name that a person typed, put into markup: it can be code. */
const nameInMarkup: Rule = (context) =>
  context.uses.flatMap((use): Finding[] => {
    if (!/^(?:identity|trackName|name)$/.test(use.name) || use.kind !== 'member' || !use.at) return [];
    const places = [use.at, ...heldIn(use.at, context)].filter(intoMarkup);
    return places.map((place) => ({
      rule: 'name-in-markup',
      kind: 'wrong',
      ...(place === use.at ? at(use) : placeOf(place, context)),
      says: `\`${use.name}\` is inserted as HTML. Whoever chooses the name can make it code that runs in everybody’s page: use \`textContent\`.`,
      chapter: 'after/errata/',
    }));
  });

/** Where the variable is read that a member is taken out into: `const { identity } = person`, `const name = person.identity`. */
function heldIn(member: ts.Node, { analysis }: Context): ts.Node[] {
  const { parent } = member;
  const holder = ts.isPropertyAccessExpression(parent) ? parent.parent : parent;
  const takes =
    ts.isBindingElement(holder) || (ts.isVariableDeclaration(holder) && holder.initializer === parent);
  if (!takes || !ts.isIdentifier(holder.name)) return [];
  const { name } = holder;
  const { checker } = analysis.evaluator;
  const symbol = checker.getSymbolAtLocation(name);
  return [...nodesOf(member.getSourceFile())].filter(
    (node) =>
      ts.isIdentifier(node) &&
      node !== name &&
      node.text === name.text &&
      checker.getSymbolAtLocation(node) === symbol,
  );
}

function intoMarkup(node: ts.Node): boolean {
  for (
    let inner = node, outer = node.parent;
    outer && !ts.isFunctionLike(outer) && !ts.isBlock(outer);
    inner = outer, outer = outer.parent
  ) {
    if (ts.isBinaryExpression(outer) && /^\+?=$/.test(outer.operatorToken.getText()) && outer.right === inner)
      return /\.(?:inner|outer)HTML$/.test(outer.left.getText());
    if (ts.isCallExpression(outer) && outer.expression !== inner) {
      const called = outer.expression.getText();
      if (/^(?:\$|jQuery)$/.test(called)) return /^\s*[`'"]\s*</.test(inner.getText());
      if (/\.insertAdjacentHTML$|^document\.write(?:ln)?$|\.html$/.test(called)) return true;
      return /\.(?:append|prepend|before|after)$/.test(called) && /^\s*[`'"]\s*</.test(inner.getText());
    }
    if (ts.isPropertyAssignment(outer) && outer.name.getText() === '__html') return true;
  }
  return false;
}

export const wrong = (context: Context): Finding[] =>
  [
    unknownOption,
    deafListener,
    notAskedFor,
    neverPublished,
    allListeners,
    roomForError,
    nameInMarkup,
    publicationForTrack,
  ]
    .flatMap((rule) => rule(context))
    .filter(({ file }) => !isOfTests(file));
