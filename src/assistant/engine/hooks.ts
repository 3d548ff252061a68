import ts from 'typescript';
import type { Call, Giver } from './call';
import type { Evaluator } from './evaluate';
import { NOTHING, isFunction, isInstance, isObject, moved, union, type Values } from './values';

/**
 * What frameworks make of values: React's state, references, contexts and memos; Vue's references.
 * @returns what the call gives
 */
export function hookCall(
  evaluator: Evaluator,
  calls: Giver,
  node: Call,
  name: string,
  given: readonly Values[],
): Values {
  const { graph } = evaluator;
  const [first = NOTHING] = given;
  const self = `@${evaluator.idOf(node)}`;
  const holder = (field: string, values: Values): Values => {
    graph.write(graph.field(`${self}.${field}`), moved(values, node, 'kept here'));
    return evaluator.one(self, node, 'made here');
  };
  /** What references hold. */
  const inside = (references: Values): Values =>
    union(
      ...[...references.keys()].filter(isObject).map((value) => graph.read(graph.field(`${value}.value`))),
    );
  // Redux's `useSelector`, as apps name their typed one, and what a store such as Zustand's is read by.
  if (/^use\w*(?:Selector|Store)$/.test(name)) return calls.give(first, [], node, 'read of the store');
  switch (name) {
    case 'useState':
    case 'createSignal': {
      const initial = union(withoutFunctions(first), calls.give(first, [], node, 'at the start'));
      const setter = evaluator.one(`set:${evaluator.idOf(node)}.0`, node, 'sets the state');
      graph.write(graph.field(`${self}.1`), setter);
      return holder('0', initial);
    }
    case 'useReducer': {
      const state = calls.give(
        first,
        [graph.read(graph.field(`${self}.0`)), graph.read(graph.field(`${self}.action`))],
        node,
        'reduced',
      );
      graph.write(
        graph.field(`${self}.1`),
        evaluator.one(`set:${evaluator.idOf(node)}.action`, node, 'dispatches'),
      );
      return holder('0', union(state, given[1] ?? NOTHING));
    }
    case 'useRef':
    case 'createRef':
      return holder('current', first);
    case 'ref':
    case 'shallowRef':
    case 'customRef':
      return holder('value', first);
    case 'toValue':
    case 'unref': {
      return union(withoutFunctions(first), inside(first), calls.give(first, [], node, 'taken out'));
    }
    case 'toRef': {
      const [, key] = node.arguments ?? [];
      const part =
        key && ts.isStringLiteralLike(key)
          ? evaluator.property(first, key.text, key)
          : withoutFunctions(first);
      return holder('value', union(part, calls.give(first, [], node, 'taken out')));
    }
    case 'toRefs':
    case 'storeToRefs': {
      // `const { room } = toRefs(props)`: a reference for each.
      const { parent } = node;
      const names =
        ts.isVariableDeclaration(parent) && ts.isObjectBindingPattern(parent.name)
          ? parent.name.elements
          : [];
      for (const element of names) {
        const key = element.propertyName ?? element.name;
        if (!ts.isIdentifier(key)) continue;
        const inside = `@${evaluator.idOf(element)}`;
        graph.write(graph.field(`${inside}.value`), evaluator.property(first, key.text, key));
        graph.write(graph.field(`${self}.${key.text}`), evaluator.one(inside, element, 'a reference to it'));
      }
      return evaluator.one(self, node, 'references made here');
    }
    case 'watch':
    case 'whenever': {
      // What it watches is told to its callback: a reference, what a function reads, or a list of either.
      const seen = union(withoutFunctions(first), inside(first), calls.give(first, [], node, 'watched'));
      calls.give(given[1] ?? NOTHING, [seen, seen], node, 'what is watched');
      return NOTHING;
    }
    case 'provide':
    case 'inject': {
      const [key] = node.arguments ?? [];
      const text = key && (ts.isStringLiteralLike(key) || ts.isIdentifier(key)) ? key.text : undefined;
      if (text === undefined) return first;
      const cell = graph.field(`provided ${text}`);
      if (given[1]?.size) graph.write(cell, moved(given[1], node, `provided as \`${text}\``));
      // Angular's gives the class that it is asked for.
      return name === 'inject' ? union(graph.read(cell), first) : NOTHING;
    }
    case 'atom':
      return holder('value', union(first, evaluator.property(first, 'default', node)));
    case 'useAtom':
    case 'useRecoilState':
    case 'useAtomValue':
    case 'useRecoilValue':
    case 'useSetAtom':
    case 'useSetRecoilState': {
      const atoms = [...first.keys()].filter(isObject);
      const value = inside(first);
      const setter = evaluator.many(
        atoms.map((atom) => `set:${atom.slice(1)}.value`),
        node,
        'sets the state',
      );
      if (name.startsWith('useSet')) return setter;
      if (name.endsWith('Value')) return value;
      graph.write(graph.field(`${self}.1`), setter);
      return holder('0', value);
    }
    case 'useSyncExternalStore':
      return calls.give(given[1] ?? NOTHING, [], node, 'read of the store');
    case 'computed':
      return holder('value', calls.give(first, [], node, 'computed'));
    case 'writable':
    case 'readable':
      return first;
    case 'createContext':
      return holder('value', first);
    case 'useContext':
      return inside(first);
    case 'use':
      // React's: of a context, or of a promise.
      return union(inside(first), new Map([...first].filter(([value]) => isInstance(value))));
    case 'useCallback':
      return first;
    case 'useMemo':
      return calls.give(first, [], node, 'computed');
    case 'createAsyncThunk': {
      // What it brings is the payload of an action; the thunk is called as its function is.
      const [, work = NOTHING] = given;
      graph.write(graph.field('payload'), calls.give(work, [], node, 'brought by this'));
      return work;
    }
    case 'createSelector': {
      const combine = given.at(-1) ?? NOTHING;
      const read = given.slice(0, -1).map((input) => calls.give(input, [], node, 'read of the store'));
      calls.give(combine, read, node, 'an argument');
      return combine;
    }
    case 'useImperativeHandle':
    case 'setState':
      // An object that is set field by field: each field is written where the object is made.
      calls.give(first, [], node, 'the state before');
      return NOTHING;
    default:
      return NOTHING;
  }
}

const withoutFunctions = (values: Values): Values =>
  new Map([...values].filter(([value]) => !isFunction(value)));
