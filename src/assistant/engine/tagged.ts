import ts from 'typescript';
import type { Binder } from './binder';
import type { Giver } from './call';
import type { Evaluator } from './evaluate';
import { eventCell } from './template-events';
import { NOTHING, moved } from './values';

/** What stands before a value in markup: `.person=`, `person="`, `@joined=`. */
const BEFORE = /(?:^|\s)([.@?]?)([A-Za-z][\w:-]*)\s*=\s*["']?$/;

/** Markup as a text of code, as Lit and htm have it: html`<person-tile .person=${person} @left=${leave}></person-tile>`. */
export function addTagged(
  evaluator: Evaluator,
  binder: Binder,
  calls: Giver,
  { tag, template }: ts.TaggedTemplateExpression,
): void {
  if (!ts.isTemplateExpression(template) || !/^(?:html|svg)$/.test(tag.getText())) return;
  const { graph } = evaluator;
  let before = template.head.text;
  for (const { expression, literal } of template.templateSpans) {
    const [, sign, name] = BEFORE.exec(before) ?? [];
    before = literal.text;
    if (name === undefined) continue;
    graph.add(() => {
      const values = evaluator.of(expression);
      if (sign === '@') {
        const told = [0, 1].map((index) => graph.read(eventCell(graph, name, index)));
        calls.give(values, told, expression, 'a listener');
      } else binder.field(NOTHING, name, moved(values, expression, `attribute \`${name}\``));
    });
  }
}
