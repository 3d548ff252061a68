import ts from 'typescript';
import { LISTENING } from './call';
import type { Evaluator } from './evaluate';
import { mirrors } from './mirrors';
import { nodesOf } from './nodes';
import type { Value } from './values';

/*
 * Parameters of functions that nothing calls: nothing flows to them. What they are called, or a comment says that they are, and what is read
 * of them, tell what they would be given.
 */

interface Kind {
  called: RegExp;
  classes: readonly string[];
  /** What of it says so: one of these, or two where words are those of everyday code. */
  tells: RegExp;
  count: 1 | 2;
}

const KINDS: readonly Kind[] = [
  {
    called: /room$/i,
    classes: ['Room'],
    tells: /^(?:disconnect|participants|localParticipant|dominantSpeaker|participant\w+)$/,
    count: 2,
  },
  {
    called: /participant$/i,
    classes: ['LocalParticipant', 'RemoteParticipant'],
    tells: /^(?:identity|tracks|(?:audio|video|data)Tracks|track[A-Z]\w+)$/,
    count: 2,
  },
  {
    called: /publication$/i,
    classes: [
      'LocalAudioTrackPublication',
      'LocalVideoTrackPublication',
      'RemoteAudioTrackPublication',
      'RemoteVideoTrackPublication',
    ],
    tells: /^(?:isTrackEnabled|trackName|trackSid|unpublish|(?:un)?subscribed)$/,
    count: 1,
  },
  {
    called: /track$/i,
    classes: ['LocalAudioTrack', 'LocalVideoTrack', 'RemoteAudioTrack', 'RemoteVideoTrack'],
    tells: /^(?:attach|detach|mediaStreamTrack)$/,
    count: 1,
  },
  { called: /track$/i, classes: ['RemoteDataTrack'], tells: /^(?:kind|message)$/, count: 2 },
];

/** Of Twilio's classes, those whose names are no other's. */
const IN_COMMENTS =
  /^(?:Room|(?:Local|Remote)?Participant|(?:Local|Remote)?(?:Audio|Video|Data)?Track(?:Publication)?)$/;

/**
 * Gives parameters of functions that nothing calls the classes that their names and their uses speak of.
 * @returns whether any was given one
 */
export function guessByName(evaluator: Evaluator, sources: Iterable<ts.SourceFile>): boolean {
  let guessed = false;
  for (const source of sources)
    for (const node of nodesOf(source))
      if (ts.isParameter(node) && ts.isIdentifier(node.name))
        guessed = guessOne(evaluator, node, node.name) || guessed;
  return guessed;
}

function guessOne(evaluator: Evaluator, parameter: ts.ParameterDeclaration, name: ts.Identifier): boolean {
  const documented = ts.getJSDocParameterTags(parameter).flatMap(({ typeExpression }) => {
    const type = typeExpression?.type;
    const text = type && ts.isTypeReferenceNode(type) ? type.typeName.getText() : '';
    return IN_COMMENTS.test(text) ? [text] : [];
  });
  const kinds = KINDS.filter(({ called }) => called.test(name.text));
  if (!documented.length && !kinds.length) return false;
  const { checker, graph, types } = evaluator;
  const symbol = evaluator.symbolOf(name);
  if (!symbol || evaluator.of(name).size) return false;
  const type = checker.getTypeAtLocation(name);
  const isOpen = (className: string): boolean =>
    !!(type.flags & ts.TypeFlags.Any) || mirrors(type, className, types, checker);
  const read = readOf(evaluator, parameter.parent, symbol);
  const hasAll = (className: string): boolean =>
    read.length > 0 &&
    isOpen(className) &&
    read.every(({ member, event }) =>
      event === undefined ? types.member(className, member) : types.event(className, event),
    );
  const said = documented.filter(hasAll);
  const told = kinds
    .filter(({ tells, count }) => {
      const telling = new Set(
        read.map(({ member, event }) => event ?? member).filter((one) => tells.test(one)),
      );
      return telling.size >= count;
    })
    .flatMap(({ classes }) => classes.filter(hasAll));
  const classes = said.length ? said : told;
  if (!classes.length) return false;
  const why = said.length
    ? `its comment says that \`${name.text}\` is a ${said[0]}`
    : `called \`${name.text}\` and used like a ${classes[0]}; nothing calls this function`;
  const values = classes.map((className): [Value, { at: ts.Node; why: string; guess: true }] => [
    className,
    { at: parameter, why, guess: true },
  ]);
  graph.write(graph.ofSymbol(symbol), new Map(values));
  return true;
}

/** What a function reads of one of its parameters: members, and the events that it listens to. */
function readOf(
  evaluator: Evaluator,
  owner: ts.Node,
  symbol: ts.Symbol,
): { member: string; event?: string }[] {
  const read: { member: string; event?: string }[] = [];
  const pending: ts.Node[] = [owner];
  for (let node = pending.pop(); node; node = pending.pop()) {
    ts.forEachChild(node, (child) => void pending.push(child));
    if (!ts.isPropertyAccessExpression(node) || !ts.isIdentifier(node.expression)) continue;
    if (node.expression.text !== symbol.name || evaluator.symbolOf(node.expression) !== symbol) continue;
    const call =
      ts.isCallExpression(node.parent) && node.parent.expression === node ? node.parent : undefined;
    const [first] = call?.arguments ?? [];
    const event =
      LISTENING.has(node.name.text) && first && ts.isStringLiteralLike(first) ? first.text : undefined;
    read.push({ member: node.name.text, ...(event !== undefined && { event }) });
  }
  return read;
}
