import ts from 'typescript';
import { Binder } from './binder';
import type { Bind } from './call';
import { Calls } from './calls';
import { addMembers, keyOf, takesContextOf } from './classes';
import { decorated, hasDecorators } from './decorators';
import { Elements } from './elements';
import { Failures } from './failures';
import type { Evaluator } from './evaluate';
import { allHeardInTemplate, heardInTemplate } from './messages';
import { invoked } from './machines';
import { keyOfPart } from './nodes';
import { isTemplate } from './program';
import { asked, providing } from './provided';
import { keysOf } from './tables';
import { addTagged } from './tagged';
import { eventOf, hearsAll, isBoundBothWays } from './template-events';
import { NOTHING, collectionOf, elementsOf, moved, union, type Values } from './values';

/** Moves values along what an app's code says: declarations, assignments, loops, returns, properties, attributes, calls. */
export class Flow {
  readonly #evaluator: Evaluator;
  readonly #binder: Binder;
  readonly #calls: Calls;
  readonly #elements: Elements;
  readonly #failures: Failures;

  constructor(evaluator: Evaluator) {
    this.#evaluator = evaluator;
    this.#binder = new Binder(evaluator);
    const bind: Bind = (target, values, at, why) => this.#binder.bind(target, values, at, why);
    this.#calls = new Calls(evaluator, bind);
    this.#failures = new Failures(evaluator, bind, this.#calls);
    this.#elements = new Elements(evaluator, this.#binder, this.#calls);
  }

  /** Adds what a source does to the graph. Deep nesting is met by a stack of our own, not by recursion. */
  add(source: ts.SourceFile): void {
    const pending: ts.Node[] = [source];
    for (let node = pending.pop(); node; node = pending.pop()) {
      this.#visit(node);
      const children: ts.Node[] = [];
      ts.forEachChild(node, (child) => void children.push(child));
      pending.push(...children.reverse());
    }
  }

  #visit(node: ts.Node): void {
    const { graph } = this.#evaluator;
    const task = (run: () => void) => graph.add(run);
    if (hasDecorators(node)) task(() => decorated(this.#evaluator, this.#binder, this.#calls, node));
    if (ts.isFunctionDeclaration(node)) {
      // `export function leave()` of a component of Svelte's is called on the component: `call.leave()`.
      const { name } = node;
      if (name && isOfSvelte(node) && isExported(node))
        task(() => this.#binder.field(NOTHING, name.text, this.#evaluator.of(name)));
    } else if (ts.isVariableDeclaration(node)) {
      const { initializer } = node;
      // Svelte's properties: `export let room`.
      if (isSvelteProperty(node))
        task(() =>
          this.#binder.bind(
            node.name,
            graph.read(graph.field(node.name.getText())),
            node,
            'given to the component',
          ),
        );
      if (isSvelteProperty(node) && ts.isIdentifier(node.name)) {
        const { name } = node;
        task(() => this.#binder.field(NOTHING, name.text, this.#evaluator.of(name)));
      }
      if (initializer)
        task(() => this.#binder.bind(node.name, this.#evaluator.of(initializer), node, 'assigned here'));
    } else if (ts.isParameter(node) || ts.isBindingElement(node)) {
      const { initializer } = node;
      if (initializer && ts.isIdentifier(node.name))
        task(() => this.#binder.bind(node.name, this.#evaluator.of(initializer), node, 'by default'));
      // What the component puts into it is what `bind:` of another has.
      const key = ts.isBindingElement(node) && isBindable(initializer) ? keyOfPart(node) : undefined;
      if (key && ts.isIdentifier(node.name)) {
        const { name } = node;
        task(() => this.#binder.field(NOTHING, key.text, this.#evaluator.of(name)));
      }
      if (ts.isParameter(node) && ts.getDecorators(node))
        task(() => asked(this.#evaluator, this.#binder, node));
      if (ts.isParameter(node) && !ts.isIdentifier(node.name))
        task(() => this.#binder.bind(node.name, this.#given(node), node, 'destructured here'));
    } else if (ts.isBinaryExpression(node)) {
      if (isTemplate(node.getSourceFile()) && eventOf(node) !== undefined)
        task(() => heardInTemplate(this.#evaluator, this.#calls, node));
      else if (isTemplate(node.getSourceFile()) && hearsAll(node))
        task(() => allHeardInTemplate(this.#evaluator, this.#calls, node));
      // Svelte's `use:attach={track}`.
      else if (isTemplate(node.getSourceFile()) && node.operatorToken.kind === ACTION)
        task(() =>
          this.#calls.give(
            this.#evaluator.of(node.left),
            [NOTHING, this.#evaluator.of(node.right)],
            node,
            'given to an action',
          ),
        );
      else if (ASSIGNMENTS.has(node.operatorToken.kind)) {
        const { left, right } = node;
        if (isTemplate(node.getSourceFile()) && isBoundBothWays(node))
          task(() => this.#binder.bind(right, graph.read(graph.field(left.getText())), node, 'bound here'));
        task(() => this.#binder.bind(left, this.#evaluator.of(right), node, 'assigned here'));
        if (ts.isPropertyAccessExpression(left) && left.name.text === 'contextType')
          task(() => takesContextOf(this.#evaluator, this.#evaluator.of(left.expression), right));
      }
    } else if (ts.isCallExpression(node) || ts.isNewExpression(node)) {
      task(() => this.#calls.run(node));
      if (ts.isCallExpression(node)) task(() => this.#failures.run(node));
    } else if (ts.isThrowStatement(node)) {
      task(() => this.#failures.rethrown(node));
    } else if (ts.isReturnStatement(node)) {
      const { expression } = node;
      const owner = expression && ts.findAncestor(node, ts.isFunctionLike);
      if (owner) task(() => graph.write(graph.ofNode(owner), this.#evaluator.of(expression)));
    } else if (ts.isYieldExpression(node)) {
      // What is asked for by `const room = yield connect()` is given to whoever drives the generator, and to nobody else.
      const { expression } = node;
      const owner =
        expression && ts.isExpressionStatement(node.parent) && ts.findAncestor(node, ts.isFunctionLike);
      if (owner)
        task(() => {
          const given = this.#evaluator.of(expression);
          graph.write(graph.ofNode(owner), node.asteriskToken ? given : collectionOf(given));
        });
    } else if (ts.isArrowFunction(node)) {
      const { body } = node;
      if (!ts.isBlock(body)) task(() => graph.write(graph.ofNode(node), this.#evaluator.of(body)));
    } else if (ts.isForOfStatement(node) || ts.isForInStatement(node)) {
      const { initializer, expression } = node;
      const target = ts.isVariableDeclarationList(initializer)
        ? initializer.declarations[0]?.name
        : initializer;
      const [each, why] = ts.isForOfStatement(node)
        ? ([elementsOf, 'each of them here'] as const)
        : ([(values: Values) => keysOf(this.#evaluator, values), 'each name here'] as const);
      if (target) task(() => this.#binder.bind(target, each(this.#evaluator.of(expression)), node, why));
    } else if (ts.isObjectLiteralExpression(node)) {
      this.#object(node);
    } else if (ts.isArrayLiteralExpression(node)) {
      task(() => this.#array(node));
    } else if (ts.isPropertyDeclaration(node)) {
      if (ts.getDecorators(node)) task(() => asked(this.#evaluator, this.#binder, node));
    } else if (ts.isClassLike(node)) {
      addMembers(this.#evaluator, this.#binder, node);
    } else if (ts.isTaggedTemplateExpression(node)) {
      addTagged(this.#evaluator, this.#binder, this.#calls, node);
    } else if (ts.isJsxOpeningLikeElement(node)) {
      this.#elements.add(node);
    } else if (ts.isAsExpression(node) && isTemplate(node.getSourceFile())) {
      // Svelte's `{#each participants as participant}`, Angular's `*ngIf="room$ as room"`.
      const { type, expression } = node;
      if (ts.isTypeReferenceNode(type) && ts.isIdentifier(type.typeName)) {
        const { typeName } = type;
        const [each, why] = node.getSourceFile().fileName.includes('.svelte.')
          ? ([elementsOf, 'each of them here'] as const)
          : ([(values: Values) => values, 'as it is called here'] as const);
        task(() => this.#binder.bind(typeName, each(this.#evaluator.of(expression)), node, why));
      }
    } else if (ts.isExportAssignment(node)) {
      const symbol = this.#evaluator.checker.getSymbolAtLocation(node.expression);
      if (symbol) task(() => graph.write(graph.ofSymbol(symbol), this.#evaluator.of(node.expression)));
    }
  }

  /** What a parameter that is taken apart has been given. */
  #given(parameter: ts.ParameterDeclaration): Values {
    const { graph } = this.#evaluator;
    return graph.read(graph.ofNode(parameter));
  }

  #object(node: ts.ObjectLiteralExpression): void {
    const { graph } = this.#evaluator;
    // The left side of an assignment that takes an object apart is none.
    if (ts.isBinaryExpression(node.parent) && node.parent.left === node) return;
    const self = this.#evaluator.one(`@${this.#evaluator.idOf(node)}`, node, 'an object created here');
    graph.write(graph.ofNode(node), self);
    for (const property of node.properties) {
      const name = property.name && keyOf(this.#evaluator, property.name);
      graph.add(() => providing(this.#evaluator, this.#calls, node, property));
      graph.add(() => invoked(this.#evaluator, this.#calls, node, property));
      if (name !== undefined && isWatched(node)) graph.add(() => this.#watched(name, property));
      if (ts.isSpreadAssignment(property)) {
        graph.add(() => graph.write(graph.ofNode(node), this.#evaluator.of(property.expression)));
      } else if (name === undefined) {
        // `{ ...all, [one.sid]: one }`: a collection by whatever names.
        if (ts.isPropertyAssignment(property))
          graph.add(() =>
            graph.write(
              graph.ofNode(node),
              collectionOf(moved(this.#evaluator.of(property.initializer), property, 'put in here')),
            ),
          );
      } else if (isComputed(node)) {
        const made = ts.isPropertyAssignment(property) ? property.initializer : property;
        graph.add(() => this.#binder.field(self, name, graph.read(graph.ofNode(made))));
      } else if (ts.isMethodDeclaration(property) || ts.isGetAccessor(property)) {
        const value = ts.isGetAccessor(property)
          ? () => graph.read(graph.ofNode(property))
          : () => this.#evaluator.one(`fn:${this.#evaluator.idOf(property)}`, property, 'a function');
        graph.add(() => this.#binder.field(self, name, value()));
      } else {
        const value = ts.isPropertyAssignment(property)
          ? property.initializer
          : ts.isShorthandPropertyAssignment(property)
            ? property.name
            : undefined;
        if (value)
          graph.add(() =>
            this.#binder.field(
              self,
              name,
              moved(this.#evaluator.of(value), property, `property \`${name}\``),
            ),
          );
      }
    }
  }

  /** Vue's `watch: { call(now, before) {} }`: told of the field of that name. */
  #watched(name: string, property: ts.ObjectLiteralElementLike): void {
    const evaluator = this.#evaluator;
    const field = evaluator.graph.read(evaluator.graph.field(name.split('.').at(-1) ?? name));
    const watcher = ts.isPropertyAssignment(property)
      ? evaluator.of(property.initializer)
      : evaluator.one(`fn:${evaluator.idOf(property)}`, property, 'a watcher');
    const handlers = union(watcher, evaluator.property(watcher, 'handler', property));
    this.#calls.give(handlers, [field, field], property, 'what is watched');
  }

  #array(node: ts.ArrayLiteralExpression): void {
    const { graph } = this.#evaluator;
    const self = `@${this.#evaluator.idOf(node)}`;
    const parts = node.elements.map((element) => this.#evaluator.of(element));
    node.elements.forEach((element, index) => {
      if (!ts.isSpreadElement(element)) graph.write(graph.field(`${self}.${index}`), parts[index] ?? NOTHING);
    });
    graph.write(
      graph.ofNode(node),
      union(this.#evaluator.one(self, node, 'an array created here'), collectionOf(union(...parts))),
    );
  }
}

/** Vue's `computed` and Vuex's `getters`: what their functions give back is read, and not the functions. */
function isComputed({ parent }: ts.ObjectLiteralExpression): boolean {
  const name =
    ts.isPropertyAssignment(parent) || ts.isVariableDeclaration(parent) ? parent.name.getText() : '';
  return name === 'computed' || name === 'getters';
}

/** The watchers of a component of Vue's. */
const isWatched = ({ parent }: ts.ObjectLiteralExpression): boolean =>
  ts.isPropertyAssignment(parent) &&
  parent.name.getText() === 'watch' &&
  /\.vue\b/.test(parent.getSourceFile().fileName);

function isSvelteProperty(node: ts.VariableDeclaration): boolean {
  const statement = node.parent.parent;
  return isOfSvelte(node) && ts.isVariableStatement(statement) && isExported(statement);
}

/** Svelte 5's `let { room = $bindable() } = $props()`. */
const isBindable = (initializer: ts.Expression | undefined): boolean =>
  !!initializer && ts.isCallExpression(initializer) && initializer.expression.getText() === '$bindable';

const isOfSvelte = (node: ts.Node): boolean => node.getSourceFile().fileName.includes('.svelte.');
const isExported = ({ modifiers }: ts.VariableStatement | ts.FunctionDeclaration): boolean =>
  !!modifiers?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword);

/** How `use:attach={track}` stands in the code of a template. */
const ACTION = ts.SyntaxKind.LessThanLessThanToken;

const ASSIGNMENTS = new Set([
  ts.SyntaxKind.EqualsToken,
  ts.SyntaxKind.BarBarEqualsToken,
  ts.SyntaxKind.QuestionQuestionEqualsToken,
  ts.SyntaxKind.AmpersandAmpersandEqualsToken,
]);
