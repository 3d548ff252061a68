import ts from 'typescript';
import type { Hook } from './hooking';
import { NOTHING, isCollection, isInstance, only } from './values';

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

export const STREAMS = {
  BehaviorSubject: initial,
  defer: made,
  select: made,
  selectSignal: made,
  getValue: latest,
};
