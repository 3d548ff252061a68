import ts from 'typescript';
import { LISTENING, skipWrapping } from './call';
import type { Evaluator } from './evaluate';
import { nodesOf } from './nodes';
import { isInstance, type Origin, type Value } from './values';

/** Members that only one kind of object has, and that are not words of everyday code. */
const MEMBERS: Readonly<Record<string, readonly string[]>> = {
  localParticipant: ['Room'],
  publishTrack: ['LocalParticipant'],
  publishTracks: ['LocalParticipant'],
  unpublishTrack: ['LocalParticipant'],
  unpublishTracks: ['LocalParticipant'],
  isSubscribed: ['RemoteAudioTrackPublication', 'RemoteVideoTrackPublication', 'RemoteDataTrackPublication'],
  networkQualityLevel: ['LocalParticipant', 'RemoteParticipant'],
};
const COLLECTIONS: Readonly<Record<string, readonly string[]>> = {
  videoTracks: ['LocalParticipant', 'RemoteParticipant'],
  audioTracks: ['LocalParticipant', 'RemoteParticipant'],
  dataTracks: ['LocalParticipant', 'RemoteParticipant'],
};
const EVENTS: Readonly<Record<string, readonly string[]>> = {
  participantConnected: ['Room'],
  participantDisconnected: ['Room'],
  participantReconnecting: ['Room'],
  dominantSpeakerChanged: ['Room'],
  trackSubscribed: ['RemoteParticipant'],
  trackUnsubscribed: ['RemoteParticipant'],
};

/** What is still unknown and is used as only one of Twilio's objects can be. */
export function classesByUse(node: ts.Node): ByUse | undefined {
  if (!ts.isPropertyAccessExpression(node)) return undefined;
  const { expression: object, name } = node;
  const call = ts.isCallExpression(node.parent) && node.parent.expression === node ? node.parent : undefined;
  const [event] = call?.arguments ?? [];
  if (LISTENING.has(name.text) && event && ts.isStringLiteralLike(event)) {
    const classes = own(EVENTS, event.text);
    return (
      classes && { object, at: event, classes, why: `used like a ${classes[0]}: it emits \`${event.text}\`` }
    );
  }
  // `participant.videoTracks.values()` and the like, not a list of one's own that happens to have the name.
  const mapped =
    ts.isPropertyAccessExpression(node.parent) && /^(?:values|size|get)$/.test(node.parent.name.text);
  if (isHolder(object)) return undefined;
  const classes = own(MEMBERS, name.text) ?? (mapped ? own(COLLECTIONS, name.text) : undefined);
  return classes && { object, at: name, classes, why: `used like a ${classes[0]}: it has \`${name.text}\`` };
}

/** `props.localParticipant`, `state.localParticipant`: an object of the app's own that has one of Twilio's. */
function isHolder(object: ts.Expression): boolean {
  const inner = skipWrapping(object);
  const name = ts.isPropertyAccessExpression(inner) ? inner.name : inner;
  return ts.isIdentifier(name) && /^\$?(?:props|state|context|ctx|store)$/.test(name.text);
}

interface ByUse {
  object: ts.Expression;
  /** The name that speaks of it. */
  at: ts.Node;
  classes: readonly string[];
  why: string;
}

function own<T>(table: Readonly<Record<string, T>>, key: string): T | undefined {
  return Object.hasOwn(table, key) ? table[key] : undefined;
}

/**
 * Gives what is still unknown the class that its use speaks of.
 * @returns whether anything was given one
 */
export function guess(evaluator: Evaluator, sources: Iterable<ts.SourceFile>): boolean {
  let guessed = false;
  for (const source of sources) {
    for (const node of nodesOf(source)) {
      const found = classesByUse(node);
      if (!found || !isUnknown(evaluator, found.object)) continue;
      const origin: Origin = { at: node, why: found.why, guess: true };
      const values = new Map<Value, Origin>(found.classes.map((name) => [name, origin]));
      guessed = give(evaluator, skipWrapping(found.object), values) || guessed;
    }
  }
  return guessed;
}

function isUnknown(evaluator: Evaluator, object: ts.Expression): boolean {
  if ([...evaluator.of(object).keys()].some((value) => isInstance(value) || value === '#module'))
    return false;
  const type = evaluator.checker.getTypeAtLocation(object);
  return !!(type.flags & ts.TypeFlags.Any) || evaluator.checker.getPropertiesOfType(type).length === 0;
}

function give(evaluator: Evaluator, object: ts.Expression, values: ReadonlyMap<Value, Origin>): boolean {
  const { graph } = evaluator;
  if (ts.isIdentifier(object)) {
    const symbol = evaluator.symbolOf(object);
    if (symbol) graph.write(graph.ofSymbol(symbol), values);
    return !!symbol;
  }
  if (ts.isPropertyAccessExpression(object)) {
    graph.write(graph.field(object.name.text), values);
    return true;
  }
  return false;
}
