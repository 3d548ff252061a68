import ts from 'typescript';
import type { Tier, UseKind } from '../contract';
import { LISTENING, skipWrapping } from './call';
import type { Evaluator } from './evaluate';
import { FoundUses, type Found } from './found';
import {
  importedType,
  importsOf,
  isImport,
  isSdkModule,
  isTwilioGlobalPattern,
  rightmost,
  sdkAskedFor,
} from './imports';
import { directly, isReflected, isTested } from './indirect';
import { isListener } from './messages';
import { Options } from './options';
import { keyOfPart, nodesOf, typesInComments } from './nodes';
import { takenApart } from './patterns';
import { isShared } from './shared';
import type { Parsed } from './program';
import { resolved } from './twilio-types';
import { MODULE, isInstance, type Origin, type Values } from './values';
import { namesIn, type Named } from './words';

const NO_USES = new Set(['constructor']);

/** Collects the uses of twilio-video once all values have settled. */
export class Uses {
  readonly #evaluator: Evaluator;
  readonly #parsed: Parsed;
  readonly #reach: ReadonlySet<ts.SourceFile>;
  readonly #found: FoundUses;
  readonly options: Options;

  constructor(parsed: Parsed, evaluator: Evaluator, reach: ReadonlySet<ts.SourceFile>) {
    this.#reach = reach;
    this.#parsed = parsed;
    this.#found = new FoundUses(parsed);
    this.#evaluator = evaluator;
    this.options = new Options(evaluator, (at, name, classes, why) =>
      this.#found.certain('option', at, name, classes, why),
    );
  }

  /** What flowed counts near the SDK alone; elsewhere what TypeScript says. */
  #valuesOf(node: ts.Expression): Values {
    return this.#reach.has(node.getSourceFile()) ? this.#evaluator.of(node) : this.#evaluator.typed(node);
  }

  /** All uses, by file and place. */
  collect(): Found[] {
    for (const source of this.#parsed.sources) {
      for (const node of nodesOf(source)) this.#visit(node);
      for (const node of typesInComments(source)) this.#visit(node);
    }
    for (const source of this.#parsed.sources)
      for (const node of nodesOf(source))
        if (ts.isPropertyAccessExpression(node) || ts.isElementAccessExpression(node))
          this.options.written(node);
        else if (ts.isCallExpression(node)) this.options.assigned(node);
    return this.#found.byPlace();
  }

  #visit(node: ts.Node): void {
    if (isImport(node)) {
      for (const { at, name } of importsOf(node))
        this.#found.certain('import', at, name, [], 'imported from `twilio-video`');
      // `import Track = Video.RemoteTrack`.
      if (ts.isImportEqualsDeclaration(node) && ts.isQualifiedName(node.moduleReference))
        this.#type(node.moduleReference);
    } else if (ts.isPropertyAccessExpression(node)) this.#access(node);
    else if (ts.isCallExpression(node) || ts.isNewExpression(node)) this.#call(node);
    else if (ts.isElementAccessExpression(node)) this.#element(node);
    else if (ts.isObjectBindingPattern(node)) this.#pattern(node);
    else if (ts.isTypeReferenceNode(node)) this.#type(node.typeName);
    else if (ts.isExpressionWithTypeArguments(node) && ts.isIdentifier(node.expression))
      this.#type(node.expression);
    else if (ts.isImportTypeNode(node)) {
      const name = importedType(node);
      if (name) this.#found.certain('type', name, name.text, [name.text], 'a type of `twilio-video`');
    } else if (ts.isTypeQueryNode(node)) this.#type(node.exprName);
    else if (ts.isObjectLiteralExpression(node)) this.options.declared(node);
    else if (ts.isIdentifier(node)) this.#identifier(node);
  }

  #type(name: ts.EntityName): void {
    const last = rightmost(name);
    if (!this.#evaluator.types.names.has(last.text) && !this.#mayBeTwilio(last)) return;
    const symbol = this.#evaluator.checker.getSymbolAtLocation(last);
    const target = symbol && resolved(symbol, this.#evaluator.checker);
    if (target && this.#evaluator.types.isTwilioSymbol(target))
      this.#found.certain('type', last, target.name, [target.name], 'a type of `twilio-video`');
  }

  /** Type aliases of Twilio's are no members: their names are looked up. */
  #mayBeTwilio = (name: ts.Identifier): boolean => /^[A-Z]/.test(name.text);

  #identifier(node: ts.Identifier): void {
    // The global, told from the module by its form.
    const { parent } = node;
    if (node.text === 'Video' && ts.isBindingElement(parent) && isTwilioGlobalPattern(parent))
      this.#found.certain('global', node, 'Twilio.Video', [], 'the global `Twilio.Video`');
    // `isSupported` and `version` are no functions.
    if (
      !/^(isSupported|version|Logger)$/.test(node.text) ||
      ts.isImportSpecifier(parent) ||
      (ts.isPropertyAccessExpression(parent) && parent.name === node)
    )
      return;
    const symbol = this.#evaluator.symbolOf(node);
    if (symbol && this.#evaluator.types.isTwilioSymbol(symbol) && !ts.isBindingElement(parent))
      this.#found.certain('member', node, symbol.name, ['twilio-video'], 'imported from `twilio-video`');
  }

  #access(node: ts.PropertyAccessExpression): void {
    const { name } = node;
    if (name.text === 'Video' && this.#global(node)) return;
    if (!this.#evaluator.types.names.has(name.text) || NO_USES.has(name.text)) return;
    if (isTested(node)) return;
    this.#accessed(node, { name: name.text }, name);
  }

  /** @returns whether it is the global */
  #global(node: ts.Expression): boolean {
    const found = [...this.#valuesOf(node)].some(
      ([value, { why }]) => value === MODULE && why.startsWith('the global'),
    );
    if (found) this.#found.certain('global', node, 'Twilio.Video', [], 'the global `Twilio.Video`');
    return found;
  }

  /** `track[muted ? 'disable' : 'enable']()`: each name that it can be. */
  #element(node: ts.ElementAccessExpression): void {
    const index = node.argumentExpression;
    // `window['Twilio']['Video']`.
    if (ts.isStringLiteralLike(index) && index.text === 'Video' && this.#global(node)) return;
    const isCall = ts.isCallExpression(node.parent) && node.parent.expression === node;
    for (const name of namesIn(this.#evaluator, index, this.#valuesOf(index)))
      if (isCall || !LISTENING.has(name.name)) this.#accessed(node, name, index);
  }

  #accessed(
    node: ts.PropertyAccessExpression | ts.ElementAccessExpression,
    member: Named,
    at: ts.Node,
  ): void {
    const { expression, parent } = node;
    const values = this.#valuesOf(expression);
    const call = ts.isCallExpression(parent) && parent.expression === node ? parent : undefined;
    const [event] = call?.arguments ?? [];
    if (call && LISTENING.has(member.name) && event) {
      const known = namesIn(this.#evaluator, event, this.#valuesOf(event));
      for (const text of known)
        this.#use(
          'event',
          values,
          text.origin ? text : { ...text, ...member, name: text.name },
          event,
          expression,
          () => true,
        );
      if (known.length) return;
    }
    this.#member(values, member, at, expression);
  }

  #member(values: Values, named: Named, at: ts.Node, object: ts.Expression | undefined): void {
    const { types } = this.#evaluator;
    const { name } = named;
    const module = values.get(MODULE);
    if (module && types.isExported(name)) {
      const called = isCalled(at);
      this.#found.add(
        called ? 'call' : 'member',
        at,
        name,
        ['twilio-video'],
        this.#tier(object, module),
        module,
      );
    } else this.#use('member', values, named, at, object, (className) => types.has(className, name));
  }

  #use(
    kind: UseKind,
    values: Values,
    { name, origin: named }: Named,
    at: ts.Node,
    object: ts.Expression | undefined,
    fits: (className: string) => boolean,
  ): void {
    const fitting = [...values].filter(([value]) => isInstance(value) && fits(value));
    const [first] = fitting;
    if (!first) return;
    // TypeScript says that it is something else which has such a member.
    const isOther = (className: string): boolean =>
      !!object && this.#evaluator.isOther(object, kind === 'event' ? 'on' : name, className);
    const classes = fitting
      .map(([value]) => value)
      .filter((value) => !isOther(value))
      .filter((value) => !(kind === 'member' && value === 'TwilioError' && name === 'message'));
    if (!classes.length) return;
    const tier = this.#tier(object, first[1]);
    const known = named && (named.guess ? 'possible' : tier === 'certain' ? 'likely' : tier);
    const found = this.#found.add(
      kind,
      at,
      name,
      [...new Set(classes)].sort(),
      known ?? tier,
      first[1],
      named,
    );
    if (found && isShared(this.#evaluator, values, object, kind === 'event' ? 'on' : name))
      found.shared = true;
  }

  #tier(object: ts.Expression | undefined, origin: Origin): Tier {
    if (object && this.#evaluator.typed(object).size) return 'certain';
    return origin.guess ? 'possible' : 'likely';
  }

  #call(node: ts.CallExpression | ts.NewExpression): void {
    const { types } = this.#evaluator;
    const callee = skipWrapping(node.expression);
    const args = node.arguments ?? [];
    const [first] = args;
    const loads =
      callee.kind === ts.SyntaxKind.ImportKeyword || (ts.isIdentifier(callee) && callee.text === 'require');
    if (loads && first && ts.isStringLiteralLike(first) && isSdkModule(first.text))
      this.#found.certain('import', first, 'twilio-video', [], 'the module is loaded here');
    for (const module of sdkAskedFor(node))
      this.#found.certain('import', module, 'twilio-video', [], 'the module is asked for here');
    const direct = directly(this.#evaluator, node);
    const { callee: target } = direct;
    const [emitter, event] = direct.args;
    if (isListener(target)) this.#listened(emitter, event);
    // `room.on.call(room, 'disconnected', leave)`.
    if (target !== callee && ts.isPropertyAccessExpression(target) && LISTENING.has(target.name.text))
      this.#listened(target.expression, emitter);
    const [object, key] = args;
    if (isReflected(callee, 'get') && object && key)
      for (const name of namesIn(this.#evaluator, key, this.#valuesOf(key)))
        this.#member(this.#valuesOf(object), name, key, object);
    for (const [value, origin] of this.#valuesOf(target)) {
      if (!value.startsWith('#fn:') && !value.startsWith('#new:')) continue;
      const name = value.slice(value.indexOf(':') + 1);
      if (ts.isIdentifier(target))
        this.#found.add('call', target, name, ['twilio-video'], this.#tier(target, origin), origin);
      this.options.called(types.parameters(MODULE, name), direct.args, !origin.guess);
    }
    if (ts.isPropertyAccessExpression(target)) {
      for (const [value, { guess }] of this.#valuesOf(target.expression))
        if (isInstance(value))
          this.options.called(types.parameters(value, target.name.text), direct.args, !guess);
    }
  }

  /** An event by its name, where something else than the emitter's own call tells it. */
  #listened(emitter: ts.Expression | undefined, event: ts.Expression | undefined): void {
    if (!emitter || !event) return;
    const { types } = this.#evaluator;
    for (const text of namesIn(this.#evaluator, event, this.#valuesOf(event)))
      this.#use(
        'event',
        this.#valuesOf(emitter),
        text,
        event,
        emitter,
        (owner) => !!types.event(owner, text.name),
      );
  }

  #pattern(node: ts.ObjectBindingPattern): void {
    const { parent } = node;
    const initializer = ts.isVariableDeclaration(parent) ? parent.initializer : undefined;
    const values = takenApart(this.#evaluator, node, (from) => this.#valuesOf(from));
    if (!values.size) return;
    // A pattern stands for what is taken apart where TypeScript knows that.
    const pattern = node as unknown as ts.Expression;
    const object = initializer ?? (this.#evaluator.typed(pattern).size ? pattern : undefined);
    for (const element of node.elements) {
      const key = keyOfPart(element);
      if (key && this.#evaluator.types.names.has(key.text))
        this.#member(values, { name: key.text }, key.at, object);
    }
  }
}

function isCalled(name: ts.Node): boolean {
  const access = name.parent;
  const outer = access.parent;
  return (ts.isCallExpression(outer) || ts.isNewExpression(outer)) && outer.expression === access;
}
