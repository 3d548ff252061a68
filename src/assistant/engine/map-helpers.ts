import ts from 'typescript';
import { skipWrapping } from './call';
import { nameOf } from './classes';
import type { Evaluator } from './evaluate';
import type { Hook, Hooking } from './hooking';
import { NOTHING, isObject, moved, union, type Value, type Values } from './values';
import { withoutModule } from './words';

/*
 * What components of Vue take over from a store under names of their own: `mapState('call', { mine: 'room' })` of Vuex, `mapActions(useCall,
 * { enter: 'join' })` of Pinia. Under the store's own names a component reads them by their name anyway.
 */

const mapped: Hook = (call) => {
  const { graph } = call.evaluator;
  for (const arg of call.node.arguments ?? []) {
    const list = skipWrapping(arg);
    if (!ts.isObjectLiteralExpression(list)) continue;
    for (const property of list.properties) {
      const name = property.name && nameOf(property.name);
      if (name === undefined) continue;
      const values = moved(taken(call, property), property, `\`${name}\` is taken from the store`);
      graph.write(graph.field(name), values);
    }
  }
  return NOTHING;
};

/** What the store has under a name, or what a function reads of it. */
function taken(call: Hooking, property: ts.ObjectLiteralElementLike): Values {
  const { evaluator, first } = call;
  const { graph } = evaluator;
  const given = ts.isPropertyAssignment(property) ? skipWrapping(property.initializer) : undefined;
  if (given && ts.isStringLiteralLike(given)) {
    const own = [...first.keys()].filter(isObject);
    const name = withoutModule(given.text);
    return union(
      graph.read(graph.field(name)),
      ...own.map((store) => graph.read(graph.field(`${store}.${name}`))),
    );
  }
  const functions = given
    ? evaluator.of(given)
    : evaluator.one(`fn:${evaluator.idOf(property)}`, property, 'a function');
  return call.called(functions, [first, first], 'read from the store');
}

/** Pinia's `mapStores(useCall)`: `this.callStore`. */
const stores: Hook = (call) => {
  const { graph, nodeOf } = call.evaluator;
  for (const given of call.given)
    for (const [store, origin] of given) {
      const name = nameOfStore(store, nodeOf);
      if (name !== undefined) graph.write(graph.field(`${name}Store`), new Map([[store, origin]]));
    }
  return NOTHING;
};

function nameOfStore(store: Value, nodeOf: Evaluator['nodeOf']): string | undefined {
  const node = isObject(store) ? nodeOf(store) : undefined;
  const [name] = node && ts.isCallExpression(node) ? node.arguments : [];
  return name && ts.isStringLiteralLike(name) ? name.text : undefined;
}

export const MAP_HELPERS = {
  mapState: mapped,
  mapWritableState: mapped,
  mapGetters: mapped,
  mapActions: mapped,
  mapMutations: mapped,
  mapStores: stores,
};
