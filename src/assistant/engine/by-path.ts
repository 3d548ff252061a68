import ts from 'typescript';
import type { Bind, Giver } from './call';
import type { Evaluator } from './evaluate';
import { NOTHING, collectionOf, isFunction, isObject, moved, only, union, type Values } from './values';

/*
 * Fields that functions read and write by a path: `get(this, 'call.localParticipant')` of Ember and Lodash, `Vue.set(state, 'call', room)`.
 */

/** What stands at a path. */
export const atPath = (evaluator: Evaluator, object: Values, path: ts.StringLiteralLike): Values =>
  path.text.split('.').reduce((held, name) => evaluator.property(held, name, path), object);

/** Solid's `setState('call', 'room', room)`, with a function of what was there too; `setFieldValue('room', room)` of forms. */
function setByPath(
  { graph }: Evaluator,
  calls: Giver,
  args: readonly ts.Expression[],
  given: readonly Values[],
): void {
  const key = args.slice(0, -1).findLast(ts.isStringLiteralLike);
  const value = given.at(-1);
  if (!key || !value?.size) return;
  const cell = graph.field(key.text.slice(key.text.lastIndexOf('.') + 1));
  const made = calls.give(value, [graph.read(cell)], key, 'the value before');
  const plain = only(value, (one) => !isFunction(one));
  graph.write(cell, moved(union(plain, made), key, `\`${key.text}\` is set here`));
}

/** @returns what the call gives */
export function pathCall(
  evaluator: Evaluator,
  calls: Giver,
  bind: Bind,
  name: string,
  args: readonly ts.Expression[],
  given: readonly Values[],
): Values {
  const [object, path] = args;
  if (!object || !path) return NOTHING;
  if (/^(?:get|getProperty|result)$/.test(name))
    return ts.isStringLiteralLike(path) ? atPath(evaluator, given[0] ?? NOTHING, path) : NOTHING;
  if (/^set(?:[A-Z]|$)/.test(name)) setByPath(evaluator, calls, args, given);
  const value = given[2];
  if (!/^\$?set$/.test(name) || !value?.size) return NOTHING;
  if (!ts.isStringLiteralLike(path)) {
    // `Vue.set(this.people, person.sid, person)`.
    bind(object, collectionOf(value), path, 'put in here');
    return value;
  }
  const { graph } = evaluator;
  const field = path.text.slice(path.text.lastIndexOf('.') + 1);
  const set = moved(value, path, `\`${field}\` is set here`);
  graph.write(graph.field(field), set);
  if (field === path.text)
    for (const owner of only(given[0] ?? NOTHING, isObject).keys())
      graph.write(graph.field(`${owner}.${field}`), set);
  return value;
}
