import ts from 'typescript';
import type { Evaluator } from './evaluate';
import { heldBy } from './held';
import { withoutFunctions, type Hook, type Hooking } from './hooking';
import { NOTHING, isFunction, isObject, only, union, type Value, type Values } from './values';

/*
 * Atoms of Jotai and Recoil, and what is derived of them.
 */

const MAKE_ATOMS = /^(?:atom|selector|atomFamily|selectorFamily|atomWith\w+)$/;

function isAtom({ nodeOf }: Evaluator, value: Value): boolean {
  const node = isObject(value) ? nodeOf(value) : undefined;
  return !!node && ts.isCallExpression(node) && MAKE_ATOMS.test(node.expression.getText());
}

/** `atom(null)`, `atom({ default: null })`, `atom((get) => get(room)?.localParticipant)`, `atom(null, async (get, set, token) => …)`. */
const atom: Hook = (call) => {
  const { evaluator, first, node, second } = call;
  const described = only(first, isObject);
  const part = (name: string): Values =>
    described.size ? evaluator.property(described, name, node) : NOTHING;
  const read = call.called(union(first, part('get')), [], 'read from the atom');
  call.write('write', only(union(second, part('set')), isFunction));
  return call.holder(
    'value',
    // A family's function gives another, for each member.
    union(withoutFunctions(first), part('default'), read, call.called(only(read, isFunction), [], 'read')),
  );
};

/** What sets an atom, and the function that it is written by. */
const setter = ({ evaluator, node, first }: Hooking): Values => {
  const { graph } = evaluator;
  const atoms = [...first.keys()].filter(isObject);
  return union(
    evaluator.many(
      atoms.map((value) => `set:${value.slice(1)}.value`),
      node,
      'sets the state',
    ),
    ...atoms.map((value) => graph.read(graph.field(`${value}.write`))),
  );
};

const withSetter: Hook = (call) => {
  call.write('1', setter(call));
  return call.holder('0', call.inside);
};

const held: Hook = ({ inside }) => inside;

/** `useRecoilCallback(({ snapshot, set }) => async (token) => …)`. */
const callback: Hook = (call) => call.called(call.first, [], 'made here');

export const ATOMS = {
  atom,
  selector: atom,
  atomFamily: atom,
  selectorFamily: atom,
  atomWithDefault: atom,
  atomWithReset: atom,
  useAtom: withSetter,
  useRecoilState: withSetter,
  useAtomValue: held,
  useRecoilValue: held,
  useSetAtom: setter,
  useSetRecoilState: setter,
  useRecoilCallback: callback,
};

/** `get(room)`, `set(room, joined)`, `snapshot.getPromise(room)` of an atom, and `personOf(sid)` of a family. @returns what it gives */
export function atomCalled(call: Hooking, called: Values): Values {
  const { evaluator, first, name, second } = call;
  const family = only(called, (value) => isAtom(evaluator, value));
  if (!/^(?:[gs]et|getPromise|getLoadable)$/.test(name)) return family;
  const atoms = only(first, (value) => isAtom(evaluator, value));
  if (!atoms.size) return family;
  if (name !== 'set') return heldBy(evaluator, atoms);
  return call.called(setter(call), [second], 'set here');
}
