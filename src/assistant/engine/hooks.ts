import ts from 'typescript';
import type { Call, Giver } from './call';
import type { Evaluator } from './evaluate';
import { ATOMS, atomCalled } from './atoms';
import { ENDPOINTS, generated } from './endpoints';
import { Hooking, withoutFunctions, type Hook } from './hooking';
import { MACHINES } from './machines';
import { MAP_HELPERS } from './map-helpers';
import { PROVIDED } from './provided';
import { QUERIES, mutated } from './queries';
import { STORES } from './stores';
import { STREAMS } from './streams';
import { TOOLKIT } from './toolkit';
import { NOTHING, isInstance, only, union, type Values } from './values';

/*
 * What frameworks make of values: React's state, references, contexts and memos; Vue's references; stores.
 */

const state: Hook = (call) => {
  const { evaluator, node } = call;
  const initial = call.firstOr('at the start');
  call.write('1', evaluator.one(`set:${evaluator.idOf(node)}.0`, node, 'sets the state'));
  return call.holder('0', initial);
};

const reducer: Hook = (call) => {
  const { evaluator, node, first, second } = call;
  const reduced = call.called(first, [call.read('0'), call.read('action')], 'reduced');
  call.write('1', evaluator.one(`set:${evaluator.idOf(node)}.action`, node, 'dispatches'));
  return call.holder('0', union(reduced, second));
};

const current: Hook = (call) => call.holder('current', call.first);
const value: Hook = (call) => call.holder('value', call.first);

const takenOut: Hook = (call) =>
  union(withoutFunctions(call.first), call.inside, call.called(call.first, [], 'destructured'));

const referenceToPart: Hook = (call) => {
  const { evaluator, node, first } = call;
  const [, key] = node.arguments ?? [];
  const part =
    key && ts.isStringLiteralLike(key) ? evaluator.property(first, key.text, key) : withoutFunctions(first);
  return call.holder('value', union(part, call.called(first, [], 'destructured')));
};

/** `const { room } = toRefs(props)`: a reference for each. */
const referencesToParts: Hook = (call) => {
  const { evaluator, node, first } = call;
  const { graph } = evaluator;
  const { parent } = node;
  const names =
    ts.isVariableDeclaration(parent) && ts.isObjectBindingPattern(parent.name) ? parent.name.elements : [];
  for (const element of names) {
    const key = element.propertyName ?? element.name;
    if (!ts.isIdentifier(key)) continue;
    const part = `@${evaluator.idOf(element)}`;
    graph.write(graph.field(`${part}.value`), evaluator.property(first, key.text, key));
    call.write(key.text, evaluator.one(part, element, 'a reference to it'));
  }
  return evaluator.one(call.self, node, 'references created here');
};

/** What it watches is told to its callback: a reference, what a function reads, or a list of either. */
const watcher: Hook = (call) => {
  const { evaluator, node, first, second } = call;
  const [key] = node.arguments ?? [];
  // `$watch('call.room', (now) => …)`: a field by its path.
  const { graph } = evaluator;
  const path = key && ts.isStringLiteralLike(key) ? key.text.split('.').at(-1) : undefined;
  const field = path === undefined ? NOTHING : graph.read(graph.field(path));
  const seen = union(field, withoutFunctions(first), call.inside, call.called(first, [], 'watched'));
  call.called(second, [seen, seen], 'what is watched');
  return NOTHING;
};

const computed: Hook = (call) => {
  const read = call.evaluator.property(call.first, 'get', call.node);
  return call.holder('value', call.called(union(call.first, read), [], 'computed'));
};

const given: Hook = ({ first }) => first;
const held: Hook = ({ inside }) => inside;

/** An object that is set field by field: each field is written where the object is made. */
const setByField: Hook = (call) => {
  call.called(call.first, [], 'the previous state');
  return NOTHING;
};

const selector: Hook = (call) => {
  const combine = call.given.at(-1) ?? NOTHING;
  const [listed] = call.node.arguments ?? [];
  const inputs =
    listed && ts.isArrayLiteralExpression(listed)
      ? listed.elements.map((input) => call.evaluator.of(input))
      : call.given.slice(0, -1);
  const read = inputs.map((input) => call.called(input, [], 'read from the store'));
  call.called(combine, read, 'an argument');
  return combine;
};

const HOOKS = new Map<string, Hook>(
  Object.entries({
    useState: state,
    createSignal: state,
    useReducer: reducer,
    useRef: current,
    createRef: current,
    ref: value,
    shallowRef: value,
    customRef: value,
    toValue: takenOut,
    unref: takenOut,
    toRef: referenceToPart,
    toRefs: referencesToParts,
    storeToRefs: referencesToParts,
    watch: watcher,
    $watch: watcher,
    reaction: watcher,
    whenever: watcher,
    useSyncExternalStore: (call) => call.called(call.second, [], 'read from the store'),
    computed,
    $state: given,
    $derived: given,
    createContext: value,
    useContext: held,
    // React's: of a context, or of a promise.
    use: ({ inside, first }) => union(inside, only(first, isInstance)),
    useCallback: given,
    useMemo: (call) => call.called(call.first, [], 'computed'),
    signal: value,
    createMemo: (call) => call.called(call.first, [], 'computed'),
    createResource: (call) =>
      call.holder('0', call.called(call.given.length > 1 ? call.second : call.first, [], 'brought')),
    createSelector: selector,
    useImperativeHandle: setByField,
    setState: setByField,
    ...ATOMS,
    ...PROVIDED,
    ...STORES,
    ...MAP_HELPERS,
    ...QUERIES,
    ...ENDPOINTS,
    ...STREAMS,
    ...TOOLKIT,
    ...MACHINES,
  } satisfies Record<string, Hook>),
);

/** Redux's `useSelector`, as apps name their typed one, and what a store such as Zustand's is read by. */
const READS_STORE = /^use\w*(?:Selector|Store)$/;

/** @returns what a call of a framework's function gives; nothing for any other */
export function hookCall(
  evaluator: Evaluator,
  calls: Giver,
  node: Call,
  name: string,
  given: readonly Values[],
): Values {
  const call = new Hooking(evaluator, calls, node, name, given);
  if (READS_STORE.test(name)) return call.called(call.first, [], 'read from the store');
  const hook = HOOKS.get(name) ?? generated;
  return union(hook(call), mutated(call), atomCalled(call, evaluator.of(node.expression)));
}
