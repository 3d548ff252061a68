import ts from 'typescript';
import type { Bind } from './call';
import type { Evaluator } from './evaluate';
import { NOTHING, collectionOf, isObject, moved, only, type Values } from './values';

/*
 * Fields that functions read and write by a path: `get(this, 'call.localParticipant')` of Ember and Lodash, `Vue.set(state, 'call', room)`.
 */

/** What stands at a path. */
export const atPath = (evaluator: Evaluator, object: Values, path: ts.StringLiteralLike): Values =>
  path.text.split('.').reduce((held, name) => evaluator.property(held, name, path), object);

/** @returns what the call gives */
export function pathCall(
  evaluator: Evaluator,
  bind: Bind,
  name: string,
  args: readonly ts.Expression[],
  given: readonly Values[],
): Values {
  const [object, path] = args;
  if (!object || !path) return NOTHING;
  if (/^(?:get|getProperty|result)$/.test(name))
    return ts.isStringLiteralLike(path) ? atPath(evaluator, given[0] ?? NOTHING, path) : NOTHING;
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
