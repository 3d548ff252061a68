import ts from 'typescript';
import type { Giver } from './call';
import { nameOf } from './classes';
import type { Evaluator } from './evaluate';
import type { Hook } from './hooking';
import { moved } from './values';
import { fieldsOf } from './words';

/*
 * Machines of XState: what a machine invokes brings something, and `assign()` keeps of that what it is told.
 */

/** What any machine of the app has been brought: events carry it. */
const BROUGHT = 'brought to a machine';

/** `invoke: { src: (context) => connect(context.token), onDone }`, `services: { join }`, `actors: { join }`. */
export function invoked(
  evaluator: Evaluator,
  calls: Giver,
  object: ts.ObjectLiteralExpression,
  property: ts.ObjectLiteralElementLike,
): void {
  const name = property.name && nameOf(property.name);
  const isSource = name === 'src' && object.properties.some((other) => other.name?.getText() === 'onDone');
  const isNamed = /^(?:services|actors)$/.test(nameOfOwner(object)) && isOfMachine(object);
  if (!isSource && !isNamed) return;
  const { graph } = evaluator;
  const brought = calls.give(evaluator.ofProperty(property), [], property, 'invoked by the machine');
  graph.write(graph.field(BROUGHT), moved(brought, property, 'brought to the machine'));
}

const nameOfOwner = ({ parent }: ts.ObjectLiteralExpression): string =>
  ts.isPropertyAssignment(parent) ? parent.name.getText() : '';

const isOfMachine = (object: ts.Node): boolean =>
  !!ts.findAncestor(
    object,
    (at) =>
      ts.isCallExpression(at) && /(?:Machine|\.provide|setup|withConfig)$/.test(at.expression.getText()),
  );

/** `assign({ room: (context, event) => event.data })`, `assign({ room: ({ event }) => event.output })`. */
const assign: Hook = (call) => {
  const { evaluator, first, node, self } = call;
  const { graph } = evaluator;
  const brought = graph.read(graph.field(BROUGHT));
  for (const name of ['data', 'output']) call.write(name, brought);
  // Version 5 hands over both in one object.
  const told = evaluator.one(self, node, 'what the machine tells');
  for (const name of ['event', 'context']) call.write(name, told);
  for (const object of first.keys())
    for (const { name, at } of fieldsOf(evaluator.nodeOf(object))) {
      const kept = call.called(
        graph.read(graph.field(`${object}.${name}`)),
        [told, told],
        'told by the machine',
      );
      graph.write(graph.field(name), moved(kept, at, `\`${name}\` of the machine`));
    }
  // `assign(({ event }) => ({ room: event.output }))`: its fields are written where the object is made.
  call.called(first, [told, told], 'told by the machine');
  return call.evaluator.one(self, node, 'an action');
};

/** `fromPromise(({ input }) => connect(input.token))`: it brings what its function does. */
const actor: Hook = ({ first }) => first;

export const MACHINES = { assign, fromPromise: actor };
