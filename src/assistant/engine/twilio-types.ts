import ts from 'typescript';
import { STUB_PATH, isTwilioPath, type Parsed } from './program';
import { MODULE, collected, isInstance, type Value } from './values';
import { OLD_COLLECTIONS, OLD_EVENTS, withoutPublications } from './version-one';

/** Collections and promises of the language: which of their type arguments they hold. */
const COLLECTIONS =
  /^(Readonly)?(Array|Set|Map|WeakMap|Iterable|Iterator|IterableIterator|ArrayIterator|MapIterator|SetIterator|IteratorObject|QueryList)$/;
const TRANSPARENT =
  /^(Promise|PromiseLike|CancelablePromise|Awaited|Partial|Required|Readonly|Observable|Subject|BehaviorSubject|ReplaySubject)$/;
const PARTS = /^(?:Partial|Required|Readonly|Pick|Omit|NonNullable|Awaited)$/;

/** What the declarations of twilio-video say, class by class, as values. */
export class TwilioTypes {
  readonly #checker: ts.TypeChecker;
  readonly #at: ts.SourceFile;
  readonly #major: 1 | 2;
  readonly #classes = new Map<string, ts.Type>();
  readonly #module = new Map<string, ts.Symbol>();
  readonly #members = new Map<string, readonly Value[] | undefined>();
  readonly #events = new Map<string, ReadonlyMap<string, readonly (readonly Value[])[]>>();
  /** Every name of a member, so that most places need no look at their types. */
  readonly names = new Set<string>(['Video', ...OLD_EVENTS]);

  readonly #methods = new Set<string>();
  /** Names of events, of methods and of collections: those that code chooses among as it runs. */
  readonly words: ReadonlySet<string>;

  constructor({ checker, twilio, program }: Parsed, major: 1 | 2) {
    this.#checker = checker;
    this.#at = twilio;
    this.#major = major;
    const module = checker.getSymbolAtLocation(twilio);
    if (module) {
      for (const symbol of checker.getExportsOfModule(module))
        this.#module.set(symbol.name, resolved(symbol, checker));
    }
    for (const source of program.getSourceFiles()) {
      if (isTwilioPath(source.fileName)) ts.forEachChild(source, (node) => this.#declare(node));
    }
    for (const name of this.#module.keys()) this.names.add(name);
    this.words = new Set(this.#words());
  }

  *#words(): Generator<string> {
    for (const [name, type] of this.#classes) {
      if (!type.isClass()) continue;
      yield* this.#readEvents(name).keys();
      for (const member of this.#checker.getPropertiesOfType(type)) {
        const held = this.#checker.getTypeOfSymbolAtLocation(member, this.#at);
        const isMethod = held.getCallSignatures().length > 0;
        if (isMethod) this.#methods.add(member.name);
        if (isMethod || /^(?:participants|localParticipant|\w*[tT]racks)$/.test(member.name))
          yield member.name;
      }
    }
  }

  #declare(node: ts.Node): void {
    if (ts.isModuleDeclaration(node) && node.body)
      ts.forEachChild(node.body, (inner) => this.#declare(inner));
    if (!ts.isClassDeclaration(node) && !ts.isInterfaceDeclaration(node) && !ts.isTypeAliasDeclaration(node))
      return;
    const symbol = node.name && this.#checker.getSymbolAtLocation(node.name);
    if (!symbol || !node.name) return;
    const type = this.#checker.getDeclaredTypeOfSymbol(symbol);
    if (type.isUnion() || !(type.flags & ts.TypeFlags.Object)) return;
    this.#classes.set(node.name.text, type);
    for (const member of this.#checker.getPropertiesOfType(type)) this.names.add(member.name);
  }

  isMethod = (name: string): boolean => this.#methods.has(name);

  has(className: string, member: string): boolean {
    const symbol = this.#property(className, member);
    // A camera's constraints are the browser's, though Twilio's options take them too.
    return (
      !!symbol && (this.#isTwilio(symbol) || symbol.declarations?.[0]?.getSourceFile().fileName === STUB_PATH)
    );
  }

  /** Whether Twilio declares a member, or Node's emitter does that its classes stand on. */
  member(className: string, name: string): readonly Value[] | undefined {
    const key = `${className}.${name}`;
    if (!this.#members.has(key)) this.#members.set(key, this.#read(className, name));
    return this.#members.get(key);
  }

  #read(className: string, name: string): readonly Value[] | undefined {
    const type = this.#classes.get(className);
    const symbol = type && this.#checker.getPropertyOfType(type, name);
    if (!symbol) return undefined;
    const old = this.#major === 1 && /Participant$/.test(className) ? OLD_COLLECTIONS[name] : undefined;
    if (old) return old.map((track) => `[]${className.startsWith('Local') ? 'Local' : 'Remote'}${track}`);
    return this.valuesOf(this.#checker.getTypeOfSymbolAtLocation(symbol, this.#at));
  }

  /** What a method of an object gives. */
  result(className: string, method: string): readonly Value[] {
    const type = this.#classes.get(className);
    const symbol = type && this.#checker.getPropertyOfType(type, method);
    if (!symbol) return [];
    if (/^(on|once|off|addListener|removeListener|removeAllListeners)$/.test(method)) return [className];
    return this.#returned(this.#checker.getTypeOfSymbolAtLocation(symbol, this.#at));
  }

  /** What a function or a class of the module gives when called. */
  made(name: string): readonly Value[] {
    const symbol = this.#module.get(name);
    if (!symbol) return [];
    if (symbol.flags & ts.SymbolFlags.Class) return [name];
    return this.#returned(this.#checker.getTypeOfSymbolAtLocation(symbol, this.#at));
  }

  #returned(type: ts.Type): readonly Value[] {
    return [
      ...new Set(type.getCallSignatures().flatMap((signature) => this.valuesOf(signature.getReturnType()))),
    ];
  }

  /** What reading a name of the module gives. */
  exported(name: string): readonly Value[] {
    if (name === 'default' || name === 'Video') return [MODULE];
    const symbol = this.#module.get(name);
    if (!symbol) return [];
    if (symbol.flags & ts.SymbolFlags.Class) return [`#new:${name}`];
    if (symbol.flags & ts.SymbolFlags.Function) return [`#fn:${name}`];
    return this.valuesOf(this.#checker.getTypeOfSymbolAtLocation(symbol, this.#at));
  }

  isExported = (name: string): boolean => this.#module.has(name);

  /** What listeners of an event are given, argument by argument; `undefined` where the class has no such event. */
  event(className: string, name: string): readonly (readonly Value[])[] | undefined {
    let events = this.#events.get(className);
    if (!events) this.#events.set(className, (events = this.#readEvents(className)));
    const told = events.get(name);
    const known = told && this.#major === 1 ? withoutPublications(told) : told;
    if (known || !OLD_EVENTS.has(name) || !/Participant$|^Room$/.test(className)) return known;
    const side = className.startsWith('Local') ? 'Local' : 'Remote';
    return [[`${side}AudioTrack`, `${side}VideoTrack`, `${side}DataTrack`], [`${side}Participant`]];
  }

  #readEvents(className: string): ReadonlyMap<string, readonly (readonly Value[])[]> {
    const found = new Map<string, readonly (readonly Value[])[]>();
    const pending = [this.#classes.get(className)];
    for (let type = pending.shift(); type; type = pending.shift()) {
      const on = this.#checker.getPropertyOfType(type, 'on');
      const signatures = on ? this.#checker.getTypeOfSymbolAtLocation(on, this.#at).getCallSignatures() : [];
      for (const signature of signatures) {
        const [event, listener] = signature
          .getParameters()
          .map((parameter) => this.#checker.getTypeOfSymbolAtLocation(parameter, this.#at));
        if (!event?.isStringLiteral() || found.has(event.value)) continue;
        const call = listener?.getCallSignatures()[0];
        const given = (call?.getParameters() ?? []).map((parameter) =>
          this.valuesOf(this.#checker.getTypeOfSymbolAtLocation(parameter, this.#at)),
        );
        found.set(event.value, given);
      }
      if (type.isClassOrInterface()) pending.push(...this.#checker.getBaseTypes(type));
    }
    return found;
  }

  /** The option objects that an argument can be. @param owner a class, or the module */
  parameters(owner: string, method: string): readonly (readonly ts.Type[])[] {
    const symbol = owner === MODULE ? this.#module.get(method) : this.#property(owner, method);
    if (!symbol) return [];
    const type = this.#checker.getTypeOfSymbolAtLocation(symbol, this.#at);
    const signatures =
      symbol.flags & ts.SymbolFlags.Class ? type.getConstructSignatures() : type.getCallSignatures();
    const result: ts.Type[][] = [];
    for (const signature of signatures)
      signature.getParameters().forEach((parameter, index) => {
        (result[index] ??= []).push(
          ...this.optionTypes(this.#checker.getTypeOfSymbolAtLocation(parameter, this.#at)),
        );
      });
    return result;
  }

  #property(owner: string, name: string): ts.Symbol | undefined {
    const type = this.#classes.get(owner);
    return type && this.#checker.getPropertyOfType(type, name);
  }

  /** The interfaces of Twilio's among the types that something can have. */
  optionTypes(type: ts.Type): ts.Type[] {
    if (type.isUnionOrIntersection()) return type.types.flatMap((part) => this.optionTypes(part));
    if (this.#checker.isArrayType(type))
      return this.#checker
        .getTypeArguments(type as ts.TypeReference)
        .flatMap((part) => this.optionTypes(part));
    // `Omit<ConnectOptions, 'name'>`, and an interface of the app's that has Twilio's for its base.
    const { aliasSymbol: alias, aliasTypeArguments: [whole] = [] } = type;
    if (alias && whole && PARTS.test(alias.name)) return this.optionTypes(whole);
    if (!type.symbol || !(type.symbol.flags & ts.SymbolFlags.Interface)) return [];
    if (this.#isTwilio(type.symbol)) return [type];
    return type.isClassOrInterface()
      ? this.#checker.getBaseTypes(type).flatMap((base) => this.optionTypes(base))
      : [];
  }

  /** The class that declares a key of options, and what the key's own value can be. */
  option(types: readonly ts.Type[], key: string): { classes: string[]; next: ts.Type[] } | undefined {
    const classes = new Set<string>();
    const next: ts.Type[] = [];
    for (const type of types) {
      const symbol = this.#checker.getPropertyOfType(type, key);
      if (!symbol || !this.#isTwilio(symbol)) continue;
      classes.add(type.symbol.name);
      next.push(...this.optionTypes(this.#checker.getTypeOfSymbolAtLocation(symbol, this.#at)));
    }
    return classes.size ? { classes: [...classes].sort(), next } : undefined;
  }

  /** Whether types have a key, whoever declares it. */
  knowsKey = (types: readonly ts.Type[], key: string): boolean =>
    types.some((type) => this.#checker.getPropertyOfType(type, key) !== undefined);

  #isTwilio(symbol: ts.Symbol): boolean {
    const source = symbol.declarations?.[0]?.getSourceFile();
    return !!source && isTwilioPath(source.fileName);
  }

  isTwilioSymbol = (symbol: ts.Symbol): boolean => this.#isTwilio(symbol);

  /** A type as values: nothing where it has nothing of Twilio's. */
  valuesOf(type: ts.Type, depth = 0): readonly Value[] {
    if (
      depth > 4 ||
      type.flags &
        (ts.TypeFlags.Any | ts.TypeFlags.StringLike | ts.TypeFlags.NumberLike | ts.TypeFlags.BooleanLike)
    )
      return [];
    if (type.isUnionOrIntersection())
      return [...new Set(type.types.flatMap((part) => this.valuesOf(part, depth + 1)))];
    const { symbol } = type;
    const name = symbol?.name ?? '';
    const alias = type.aliasSymbol;
    const args = () => this.#checker.getTypeArguments(type as ts.TypeReference);
    if (isReference(type) && (COLLECTIONS.test(name) || this.#checker.isTupleType(type))) {
      const held = this.#checker.isTupleType(type)
        ? args()
        : args()
            .slice(name.includes('Map') ? 1 : 0)
            .slice(0, 1);
      return [...new Set(held.flatMap((part) => this.valuesOf(part, depth + 1)).map(collected))];
    }
    if (isReference(type) && TRANSPARENT.test(name))
      return args().flatMap((part) => this.valuesOf(part, depth + 1));
    // `Partial<Room>`, `Pick<Room, 'sid'>`: what is left of one is one.
    const [whole] = alias && PARTS.test(alias.name) ? (type.aliasTypeArguments ?? []) : [];
    if (whole && !isReference(type)) return this.valuesOf(whole, depth + 1);
    if (type.flags & ts.TypeFlags.TypeParameter) {
      const limit = this.#checker.getBaseConstraintOfType(type);
      return limit && limit !== type ? this.valuesOf(limit, depth + 1) : [];
    }
    if (symbol && this.#isTwilio(symbol)) {
      if (symbol.flags & ts.SymbolFlags.ValueModule && symbol.declarations?.[0] === this.#at) return [MODULE];
      if (type.isClassOrInterface() || symbol.flags & ts.SymbolFlags.Interface) return [name];
      if (symbol.flags & ts.SymbolFlags.Class) return [`#new:${name}`];
      if (symbol.flags & ts.SymbolFlags.Function && this.isExported(name)) return [`#fn:${name}`];
      if (alias && this.#classes.has(alias.name)) return [alias.name];
      return [];
    }
    // A class of the app that stands on one of Twilio's.
    if (type.isClass())
      return this.#checker
        .getBaseTypes(type)
        .flatMap((base) => this.valuesOf(base, depth + 1))
        .filter(isInstance);
    return [];
  }
}

const isReference = (type: ts.Type): boolean =>
  !!(type.flags & ts.TypeFlags.Object && (type as ts.ObjectType).objectFlags & ts.ObjectFlags.Reference);

export function resolved(symbol: ts.Symbol, checker: ts.TypeChecker): ts.Symbol {
  return symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol;
}
