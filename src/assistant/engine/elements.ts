import ts from 'typescript';
import type { Binder } from './binder';
import type { Giver } from './call';
import type { Evaluator } from './evaluate';
import { eventCell } from './template-events';
import { NOTHING, elementsOf, moved } from './values';

/** Elements of JSX: what their attributes and children hand to components. */
export class Elements {
  readonly #evaluator: Evaluator;
  readonly #binder: Binder;
  readonly #calls: Giver;

  constructor(evaluator: Evaluator, binder: Binder, calls: Giver) {
    this.#evaluator = evaluator;
    this.#binder = binder;
    this.#calls = calls;
  }

  /** A function between the tags: a context's is given what the context holds, any other is the property `children`. */
  #children({ children, openingElement }: ts.JsxElement, tagName: ts.JsxTagNameExpression): void {
    const { graph } = this.#evaluator;
    for (const child of children) {
      const given = ts.isJsxExpression(child) ? child.expression : undefined;
      if (!given || !(ts.isIdentifier(given) || ts.isFunctionLike(given))) continue;
      const context = contextOf(tagName);
      if (tagName.getText().endsWith('.Consumer') && context)
        graph.add(() =>
          this.#calls.give(
            this.#evaluator.of(given),
            [this.#evaluator.property(this.#evaluator.of(context), 'value', child)],
            child,
            'what the context holds',
          ),
        );
      else graph.add(() => this.#binder.field(NOTHING, 'children', this.#evaluator.of(given)));
      graph.add(() => this.#shown(openingElement, given));
    }
  }

  /** Solid's `<For each={people}>{(person) => …}</For>` and `<Show when={room()}>{(room) => …}</Show>`. */
  #shown({ attributes }: ts.JsxOpeningElement, given: ts.Expression): void {
    for (const attribute of attributes.properties) {
      const name = attribute.name?.getText();
      const value = ts.isJsxAttribute(attribute) ? attribute.initializer : undefined;
      if (!value || !ts.isJsxExpression(value) || !value.expression) continue;
      const values = this.#evaluator.of(value.expression);
      const told = name === 'each' ? elementsOf(values) : name === 'when' ? values : NOTHING;
      if (told.size) this.#calls.give(this.#evaluator.of(given), [told], attribute, 'what is shown');
    }
  }

  /** `<Controls room={room} />`: to the component's own properties, and to the field of that name. */
  add(node: ts.JsxOpeningLikeElement): void {
    const { graph } = this.#evaluator;
    const { tagName } = node;
    if (ts.isJsxElement(node.parent)) this.#children(node.parent, tagName);
    // An element of the page's own, but not `<my-tile person={person} />`, which is the app's.
    if (ts.isIdentifier(tagName) && /^[a-z]/.test(tagName.text) && !tagName.text.includes('-')) return;
    const props = `@${this.#evaluator.idOf(node)}`;
    const self = this.#evaluator.one(props, node, 'the properties of this element');
    if (ts.isIdentifier(tagName) || ts.isPropertyAccessExpression(tagName))
      graph.add(() => this.#calls.give(this.#evaluator.of(tagName), [self], node, 'a property'));
    for (const attribute of node.attributes.properties) {
      if (ts.isJsxSpreadAttribute(attribute)) {
        graph.add(() =>
          this.#calls.give(
            this.#evaluator.of(tagName as ts.Expression),
            [this.#evaluator.of(attribute.expression)],
            node,
            'a property',
          ),
        );
        continue;
      }
      const name = attribute.name.getText();
      const value =
        attribute.initializer && ts.isJsxExpression(attribute.initializer)
          ? attribute.initializer.expression
          : undefined;
      if (value)
        graph.add(() =>
          this.#binder.field(
            self,
            name,
            moved(this.#evaluator.of(value), attribute, `attribute \`${name}\``),
          ),
        );
      // `<my-call onJoined={(event) => event.detail.sid} />`: told what that dispatches.
      const event = /^on([A-Z]\w*)$/.exec(name)?.[1];
      if (value && event && tagName.getText().includes('-')) {
        const heard = event[0]?.toLowerCase() + event.slice(1);
        graph.add(() =>
          this.#calls.give(
            this.#evaluator.of(value),
            [0, 1].map((index) => graph.read(eventCell(graph, heard, index))),
            attribute,
            'a listener',
          ),
        );
      }
      // `<Context.Provider value={…}>`, and `<Context value={…}>`.
      const context = contextOf(tagName);
      if (value && name === 'value' && context)
        graph.add(() => this.#binder.field(this.#evaluator.of(context), 'value', this.#evaluator.of(value)));
    }
  }
}

/** The context that an element gives or takes, if it is one: it has the context's own name, or that with a part. */
function contextOf(tagName: ts.JsxTagNameExpression): ts.Expression | undefined {
  if (ts.isIdentifier(tagName)) return tagName;
  if (!ts.isPropertyAccessExpression(tagName)) return undefined;
  return /^(?:Provider|Consumer)$/.test(tagName.name.text) ? tagName.expression : tagName;
}
