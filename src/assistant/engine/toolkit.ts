import ts from 'typescript';
import { dataOf } from './endpoints';
import { isOfSlice } from './holders';
import type { Hook, Hooking } from './hooking';
import { NOTHING, isFunction, isObject, isSetter, union, type Values } from './values';
import { fieldsOf } from './words';

/*
 * Redux Toolkit: slices, actions and thunks, and the reducers that are given an action of each. Actions are objects of their own, so that the
 * payload of one is not taken for that of another.
 */

/** What its function brings is the payload of the action; the thunk is called as its function is. */
const thunk: Hook = ({ second }) => second;

const action: Hook = (call) => {
  const prepared = call.called(call.second, [], 'prepared');
  const { evaluator, node } = call;
  call.write('payload', evaluator.property(prepared, 'payload', node));
  return union(call.second, evaluator.one(`set:${evaluator.idOf(node)}.payload`, node, 'creates an action'));
};

const slice: Hook = (call) => {
  const { evaluator, node, first } = call;
  const { graph } = evaluator;
  // `chose: { reducer, prepare }`: the action is called as `prepare` is.
  for (const reducers of objectsIn(evaluator.property(first, 'reducers', node)))
    for (const { name } of fieldsOf(evaluator.nodeOf(reducers))) {
      const both = objectsIn(graph.read(graph.field(`${reducers}.${name}`)));
      for (const one of both) graph.write(graph.field(name), graph.read(graph.field(`${one}.prepare`)));
    }
  // `extraReducers: { [join.fulfilled]: (state, action) => … }`.
  for (const reducers of objectsIn(evaluator.property(first, 'extraReducers', node))) {
    const made = evaluator.nodeOf(reducers);
    if (made && ts.isObjectLiteralExpression(made))
      for (const property of made.properties)
        if (ts.isPropertyAssignment(property) && ts.isComputedPropertyName(property.name))
          reduce(call, property.name.expression, evaluator.of(property.initializer));
  }
  return NOTHING;
};

/** `builder.addCase(join.fulfilled, (state, action) => …)`. */
const addCase: Hook = (call) => {
  const [of] = call.node.arguments ?? [];
  if (of) reduce(call, of, call.second);
  // The next case is added to what this gives.
  return NOTHING;
};

/** `builder.addMatcher(isAnyOf(join.fulfilled, chose), (state, action) => …)`, `isFulfilled(join)`. */
const addMatcher: Hook = (call) => {
  const [matcher] = call.node.arguments ?? [];
  if (!matcher) return NOTHING;
  if (!ts.isCallExpression(matcher)) reduce(call, matcher, call.second);
  else
    for (const of of matcher.arguments)
      if (/^isFulfilled$/.test(matcher.expression.getText())) brings(call, of, of, call.second);
      else reduce(call, of, call.second);
  return NOTHING;
};

/** Gives reducers the action that they are for. */
function reduce(call: Hooking, of: ts.Expression, reducers: Values): void {
  const { evaluator, node } = call;
  const told = ts.isPropertyAccessExpression(of) && of.name.text === 'type' ? of.expression : of;
  if (ts.isPropertyAccessExpression(told) && /^(?:fulfilled|matchFulfilled)$/.test(told.name.text)) {
    brings(call, told.expression, told, reducers);
    return;
  }
  for (const value of evaluator.of(told).keys()) {
    const target = isFunction(value) ? evaluator.nodeOf(value) : undefined;
    const made = isSetter(value)
      ? `@${value.slice('set:'.length).replace(/\.payload$/, '')}`
      : target && ts.isFunctionLike(target) && isOfSlice(target)
        ? `@${evaluator.idOf(target)}`
        : undefined;
    if (made) call.called(reducers, [NOTHING, evaluator.one(made, node, 'an action')], 'an action');
  }
}

/** Gives reducers the action of a thunk, or of an endpoint, that has brought something. */
function brings(call: Hooking, thunk: ts.Expression, at: ts.Node, reducers: Values): void {
  const { evaluator } = call;
  const values = evaluator.of(thunk);
  const brought = union(call.called(values, [], 'brought'), dataOf(evaluator, values));
  const made = `@${evaluator.idOf(at)}`;
  evaluator.graph.write(evaluator.graph.field(`${made}.payload`), brought);
  if (brought.size) call.called(reducers, [NOTHING, evaluator.one(made, at, 'an action')], 'an action');
}

const objectsIn = (values: Values): string[] => [...values.keys()].filter(isObject);

export const TOOLKIT = {
  createAsyncThunk: thunk,
  createSlice: slice,
  createAction: action,
  addCase,
  addMatcher,
};
