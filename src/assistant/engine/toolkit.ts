import ts from 'typescript';
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

/** Gives reducers the action that they are for. */
function reduce(call: Hooking, of: ts.Expression, reducers: Values): void {
  const { evaluator, node } = call;
  const told = ts.isPropertyAccessExpression(of) && of.name.text === 'type' ? of.expression : of;
  if (ts.isPropertyAccessExpression(told) && told.name.text === 'fulfilled') {
    const brought = call.called(evaluator.of(told.expression), [], 'brought');
    const made = `@${evaluator.idOf(told)}`;
    evaluator.graph.write(evaluator.graph.field(`${made}.payload`), brought);
    if (brought.size) call.called(reducers, [NOTHING, evaluator.one(made, told, 'an action')], 'an action');
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

const objectsIn = (values: Values): string[] => [...values.keys()].filter(isObject);

export const TOOLKIT = {
  createAsyncThunk: thunk,
  createSlice: slice,
  createAction: action,
  addCase,
};
