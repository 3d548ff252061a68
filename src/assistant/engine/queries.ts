import type { Hook, Hooking } from './hooking';
import { NOTHING, isFunction, isObject, only, union, type Values } from './values';

/*
 * Libraries that fetch and keep what a function brings: react-query and its kin, SWR.
 */

/** What stands under a name in one of the lists of options that a call is given. */
const option = ({ evaluator, node, given }: Hooking, name: string): Values =>
  union(
    ...given.map((values) => {
      const described = only(values, isObject);
      return described.size ? evaluator.property(described, name, node) : NOTHING;
    }),
  );

const functionsIn = (values: Values): Values =>
  only(values, (value) => isFunction(value) || value.startsWith('#fn:'));

/** What a function of the app's, or of Twilio's, brings. */
function brought(call: Hooking, functions: Values, given: readonly Values[] = []): Values {
  const { evaluator, node } = call;
  const made = [...functions.keys()]
    .filter((value) => value.startsWith('#fn:'))
    .flatMap((value) => evaluator.types.made(value.slice('#fn:'.length)));
  return union(call.called(functions, given, 'fetched here'), evaluator.many(made, node, 'fetched here'));
}

/** What it has brought is its `data`, and what those are told who wait for it. */
const keeping = (call: Hooking, data: Values): Values => {
  for (const name of ['onSuccess', 'onSettled']) call.called(option(call, name), [data], 'what was brought');
  call.write('data', call.called(option(call, 'select'), [data], 'selected'));
  return data.size ? call.holder('data', data) : NOTHING;
};

/** `useQuery({ queryFn })`, `useQuery(key, fetcher)`, `useSWR(key, fetcher)`. */
const query: Hook = (call) =>
  keeping(call, brought(call, union(option(call, 'queryFn'), functionsIn(call.second))));

/** What calls functions of the app's. One of Twilio's is not called there by its name: what it brings is read by the mutation's. */
const calling = ({ evaluator, node }: Hooking, functions: Values): Values =>
  union(
    only(functions, isFunction),
    evaluator.one(`set:${evaluator.idOf(node)}.called`, node, 'calls the function'),
  );

/** `useMutation({ mutationFn })`, `useMutation(fetcher)`: what calls it is called as its function is. */
const mutation: Hook = (call) => {
  const functions = union(option(call, 'mutationFn'), functionsIn(call.first));
  for (const name of ['mutate', 'mutateAsync']) call.write(name, calling(call, functions));
  return union(
    keeping(call, brought(call, functions)),
    functions.size ? call.evaluator.one(call.self, call.node, 'a mutation') : NOTHING,
  );
};

/** `useSWRMutation(key, (key, { arg }) => …)`. */
const trigger: Hook = (call) => {
  const functions = functionsIn(call.second);
  const data = brought(call, functions);
  call.write('trigger', calling(call, functions));
  return functions.size
    ? union(keeping(call, data), call.evaluator.one(call.self, call.node, 'a mutation'))
    : NOTHING;
};

/** `join.mutateAsync(token)`, `join.mutate(token, { onSuccess: (room) => … })`, whatever it is called by now. */
export const mutated: Hook = (call) => {
  const { evaluator, node } = call;
  const { graph } = evaluator;
  const mutations = [...evaluator.of(node.expression).keys()].filter((value) => value.endsWith('.called'));
  if (!mutations.length) return NOTHING;
  const data = union(
    ...mutations.map((value) => graph.read(graph.field(`@${value.replace(/\D/g, '')}.data`))),
  );
  call.called(option(call, 'onSuccess'), [data], 'fetched here');
  return data;
};

export const QUERIES = {
  useQuery: query,
  useSuspenseQuery: query,
  createQuery: query,
  injectQuery: query,
  fetchQuery: query,
  useSWR: query,
  useSWRImmutable: query,
  useMutation: mutation,
  createMutation: mutation,
  useSWRMutation: trigger,
};
