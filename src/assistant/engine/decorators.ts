import ts from 'typescript';
import type { Binder } from './binder';
import type { Giver } from './call';
import { nameOf } from './classes';
import type { Evaluator } from './evaluate';
import { eventCell, toldBy } from './template-events';
import { NOTHING, moved, union } from './values';
import { withoutModule } from './words';

/*
 * What decorators say of the members of a class: `@Listen('joined')` of Stencil, `@HostListener()` of Angular, `@Emit()` and `@Watch()` of Vue's
 * class components, `@State()` and `@Action()` of their stores.
 */

const HEARS = /^(?:Listen|HostListener|OnEvent)$/;
const FROM_STORE = /^(?:State|Getter|Action|Mutation|Select)$/;

export const hasDecorators = (node: ts.Node): node is ts.MethodDeclaration | ts.PropertyDeclaration =>
  (ts.isMethodDeclaration(node) || ts.isPropertyDeclaration(node)) && !!ts.getDecorators(node);

export function decorated(
  evaluator: Evaluator,
  binder: Binder,
  calls: Giver,
  member: ts.MethodDeclaration | ts.PropertyDeclaration,
): void {
  const name = nameOf(member.name);
  if (name === undefined) return;
  for (const { expression } of ts.getDecorators(member) ?? []) {
    const decorator = ts.isCallExpression(expression) ? expression.expression : expression;
    const [first] = ts.isCallExpression(expression) ? expression.arguments : [];
    const kind = decorator.getText();
    const text = first && ts.isStringLiteralLike(first) ? first.text : undefined;
    if (ts.isMethodDeclaration(member)) method(evaluator, calls, member, kind, text, name);
    else if (FROM_STORE.test(kind)) {
      const { graph } = evaluator;
      const read =
        first && text === undefined
          ? calls.give(evaluator.of(first), [], member, 'read from the store')
          : NOTHING;
      const field = text === undefined ? NOTHING : graph.read(graph.field(withoutModule(text)));
      binder.field(NOTHING, name, moved(union(read, field), member, `\`${name}\` is taken from the store`));
    }
  }
}

function method(
  evaluator: Evaluator,
  calls: Giver,
  member: ts.MethodDeclaration,
  kind: string,
  text: string | undefined,
  name: string,
): void {
  const { graph } = evaluator;
  const self = evaluator.one(`fn:${evaluator.idOf(member)}`, member, 'a method');
  if (HEARS.test(kind) && text !== undefined) {
    // `window:joined` of Angular.
    const event = text.slice(text.indexOf(':') + 1);
    calls.give(self, toldBy(graph, event), member, 'a listener');
  } else if (kind === 'Watch' && text !== undefined) {
    const field = graph.read(graph.field(text.slice(text.lastIndexOf('.') + 1)));
    calls.give(self, [field, field], member, 'what is watched');
  } else if (kind === 'Emit') {
    const [parameter] = member.parameters;
    const given = parameter && ts.isIdentifier(parameter.name) ? evaluator.of(parameter.name) : NOTHING;
    const told = union(graph.read(graph.ofNode(member)), given);
    graph.write(eventCell(graph, text ?? name, 0), moved(told, member, 'emitted here'));
  }
}
