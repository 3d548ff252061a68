import ts from 'typescript';
import type { Call, Giver } from './call';
import type { Evaluator } from './evaluate';
import type { Hook } from './hooking';
import { NOTHING, isCollection, isInstance, only, union, type Values } from './values';

/*
 * RxJS and the stores that are built on it, such as NgRx's. What a stream brings stands for the stream.
 */

const initial: Hook = ({ first }) => first;

/** `store.select((state) => state.room)`, `defer(() => connect(token))`. */
const made: Hook = (call) => call.called(call.first, [], 'read from the store');

/** `room$.getValue()`. */
const latest: Hook = ({ evaluator, node }) => {
  const { expression } = node;
  if (!ts.isPropertyAccessExpression(expression)) return NOTHING;
  return only(evaluator.of(expression.expression), (value) => isInstance(value) || isCollection(value));
};

/** `combineLatest([room$, person$])`, or one after the other: a list of what each brings. */
const listed: Hook = (call) => {
  if (call.given.length < 2) return call.first;
  call.given.forEach((values, index) => call.write(String(index), values));
  return call.evaluator.one(call.self, call.node, 'what each of them brings');
};

/** `merge(room$, other$)`: no method of that name. */
const merged: Hook = ({ given, node }) => (ts.isIdentifier(node.expression) ? union(...given) : NOTHING);

/** `new Observable((observer) => observer.next(room))`. */
const observed: Hook = (call) => {
  const { evaluator, node } = call;
  call.write('next', evaluator.one(`set:${evaluator.idOf(node)}.brought`, node, 'tells who observes'));
  call.called(call.first, [evaluator.one(call.self, node, 'an observer')], 'when it is subscribed to');
  return call.read('brought');
};

/** redux-saga's `eventChannel((emit) => …)`; what comes through stands for it, and `take()` takes that. */
const channel: Hook = (call) => {
  const { evaluator, node } = call;
  call.called(
    call.first,
    [evaluator.one(`set:${evaluator.idOf(node)}.brought`, node, 'puts it in')],
    'when opened',
  );
  return call.read('brought');
};

/** `takeEvery(channel, greet)`. */
const taken: Hook = (call) => {
  call.called(call.second, [call.first], 'what comes through');
  return NOTHING;
};

export const STREAMS = {
  eventChannel: channel,
  take: initial,
  takeEvery: taken,
  takeLatest: taken,
  takeLeading: taken,
  BehaviorSubject: initial,
  Observable: observed,
  defer: made,
  select: made,
  selectSignal: made,
  getValue: latest,
  combineLatest: listed,
  forkJoin: listed,
  zip: listed,
  merge: merged,
  concat: merged,
  race: merged,
};

/** Operators that give what their function gives. */
const MAKING = /^(?:map|select|(?:switch|merge|concat|exhaust)Map|mergeScan)$/;

/** What comes out of `room$.pipe(filter(Boolean), map((room) => room.localParticipant))`. */
export function piped(
  evaluator: Evaluator,
  calls: Giver,
  node: Call,
  stream: Values,
  operators: readonly ts.Expression[],
): Values {
  return operators.reduce<Values>((current, operator) => {
    if (!ts.isCallExpression(operator) || !operator.arguments[0]) return current;
    const name = operator.expression.getText();
    const given = operator.arguments.map((argument) => evaluator.of(argument));
    const [first = NOTHING, second = NOTHING] = given;
    if (name === 'startWith') return union(current, ...given);
    if (/^(?:withLatestFrom|combineLatestWith|zipWith)$/.test(name)) {
      const { graph } = evaluator;
      const list = `@${evaluator.idOf(operator)}`;
      [current, ...given].forEach((values, index) => graph.write(graph.field(`${list}.${index}`), values));
      return evaluator.one(list, operator, 'what each of them brings');
    }
    if (/^(?:scan|reduce)$/.test(name))
      return union(second, calls.give(first, [second, current], node, 'what comes by'));
    const made = calls.give(first, [current], node, 'what comes by');
    return MAKING.test(name) ? made : current;
  }, stream);
}
