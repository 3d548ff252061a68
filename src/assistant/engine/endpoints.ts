import ts from 'typescript';
import type { Evaluator } from './evaluate';
import type { Hook } from './hooking';
import { NOTHING, isFunction, isObject, only, union, type Values } from './values';

/*
 * RTK Query: endpoints that bring something by a function of the app's, and the hooks that it makes of their names.
 */

/** `build.query({ queryFn: async (token) => ({ data: await connect(token) }) })`. */
const endpoint: Hook = (call) => {
  const { evaluator, first, node } = call;
  const described = only(first, isObject);
  const functions = described.size ? evaluator.property(described, 'queryFn', node) : NOTHING;
  if (!functions.size) return NOTHING;
  call.write('queryFn', only(functions, isFunction));
  return call.holder('data', evaluator.property(call.called(functions, [], 'fetched here'), 'data', node));
};

export const ENDPOINTS = { query: endpoint, mutation: endpoint, infiniteQuery: endpoint };

/** What endpoints bring. */
export const dataOf = (evaluator: Evaluator, values: Values): Values => kept(evaluator, values, 'data');

function kept({ graph, nodeOf }: Evaluator, values: Values, field: 'data' | 'queryFn'): Values {
  const made = [...values.keys()].filter((value) => {
    const node = isObject(value) ? nodeOf(value) : undefined;
    return (
      !!node &&
      ts.isCallExpression(node) &&
      /\.(?:query|mutation|infiniteQuery)$/.test(node.expression.getText())
    );
  });
  return union(...made.map((value) => graph.read(graph.field(`${value}.${field}`))));
}

/** `useJoinCallQuery`, `useLazyJoinCallQuery`, `useEnterCallMutation`. */
const GENERATED = /^use(?<lazy>Lazy)?(?<name>[A-Z]\w*?)(?<kind>Query|QueryState|Mutation)$/;

/** What a hook gives that RTK Query has made of an endpoint's name: its data; with what calls it before that. */
export const generated: Hook = (call) => {
  const { lazy, name = '', kind } = GENERATED.exec(call.name)?.groups ?? {};
  if (!name) return NOTHING;
  const { evaluator, node } = call;
  const { graph } = evaluator;
  const endpoints = graph.read(graph.field(name[0]?.toLowerCase() + name.slice(1)));
  const data = dataOf(evaluator, endpoints);
  if (!data.size) return NOTHING;
  const functions = kept(evaluator, endpoints, 'queryFn');
  const result = call.holder('data', data);
  if (!lazy && kind !== 'Mutation') {
    call.called(functions, [call.first], 'what is asked for');
    return result;
  }
  call.write(
    '0',
    union(functions, evaluator.one(`set:${evaluator.idOf(node)}.called`, node, 'calls the endpoint')),
  );
  call.write('1', result);
  return result;
};
