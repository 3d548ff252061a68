import ts from 'typescript';
import type { Lookup } from './lookup';
import { NOTHING, isFunction, mapValues, type Origin, type Values } from './values';

/*
 * Names as values, `'trackSubscribed`: of events and of members, where code keeps them in constants, lists and tables, and
 * chooses among them as it runs: `room.on(name, handlers[name])`, `track[muted ? 'disable' : 'enable']()`.
 */

const MARK = "'";
/** More names than that in one place say nothing of it. */
const MANY = 12;
/** Fewer letters than that of a name put together say nothing of it. */
const FEW = 4;

const wordOf = (name: string): string => MARK + name;
export const isWord = (value: string): boolean => value.startsWith(MARK);

/** A name without the module of a store that it stands in: `call/join`. */
export const withoutModule = (name: string): string => name.slice(name.lastIndexOf('/') + 1);

/** What a text is as a value: nothing where twilio-video has no such name. */
export function wordIn(lookup: Lookup, text: string, at: ts.Node): Values {
  return lookup.types.words.has(text) ? lookup.one(wordOf(text), at, `\`${text}\` is named here`) : NOTHING;
}

/** Names that a text can be which is put together: `'track' + (on ? 'Enabled' : 'Disabled')`, `kind + 'Tracks'`. */
export function wordsMatching(lookup: Lookup, node: ts.Expression): Values {
  const { types } = lookup;
  const texts = textsOf(node);
  if (texts)
    return new Map(
      texts.filter((text) => types.words.has(text)).map((text) => [wordOf(text), put(node, false)]),
    );
  const [start, end] = endsOf(node);
  if (start.length + end.length < FEW) return NOTHING;
  // A method is called by its name; what is put together is an event, or a collection by its kind.
  const fitting = [...types.words].filter(
    (word) =>
      word.length > start.length + end.length &&
      word.startsWith(start) &&
      word.endsWith(end) &&
      !types.isMethod(word),
  );
  return fitting.length > MANY ? NOTHING : new Map(fitting.map((word) => [wordOf(word), put(node, true)]));
}

const put = (at: ts.Node, guess: boolean): Origin => ({ at, why: 'a name built here', guess });

/** All texts that an expression can be, where code says each of them. */
function textsOf(node: ts.Expression): string[] | undefined {
  if (ts.isStringLiteralLike(node)) return [node.text];
  if (ts.isParenthesizedExpression(node)) return textsOf(node.expression);
  if (ts.isConditionalExpression(node))
    return both(textsOf(node.whenTrue), textsOf(node.whenFalse), (a, b) => [...a, ...b]);
  if (ts.isBinaryExpression(node) && node.operatorToken.kind === ts.SyntaxKind.PlusToken)
    return both(textsOf(node.left), textsOf(node.right), chained);
  if (!ts.isTemplateExpression(node)) return undefined;
  return node.templateSpans.reduce<string[] | undefined>(
    (before, { expression, literal }) =>
      both(both(before, textsOf(expression), chained), [literal.text], chained),
    [node.head.text],
  );
}

const chained = (before: string[], after: string[]): string[] =>
  before.length * after.length > MANY ? [] : before.flatMap((start) => after.map((end) => start + end));

const both = (
  one: string[] | undefined,
  other: string[] | undefined,
  join: (one: string[], other: string[]) => string[],
): string[] | undefined => one && other && join(one, other);

function endsOf(node: ts.Expression): [start: string, end: string] {
  if (ts.isTemplateExpression(node)) return [node.head.text, node.templateSpans.at(-1)?.literal.text ?? ''];
  if (!ts.isBinaryExpression(node) || node.operatorToken.kind !== ts.SyntaxKind.PlusToken) return ['', ''];
  const { left, right } = node;
  return [
    ts.isStringLiteralLike(left) ? left.text : endsOf(left)[0],
    ts.isStringLiteralLike(right) ? right.text : '',
  ];
}

/** So many names, as `keyof Room` has, say nothing of the one that is meant. */
export const isAnyOf = (names: readonly string[]): boolean => names.length > MANY;

export interface Named {
  name: string;
  /** How it came here; nothing where TypeScript knows it, or it stands there. */
  origin?: Origin;
}

/** The names that an expression is declared to be one of. */
export function namesDeclared({ checker }: Lookup, node: ts.Expression): readonly string[] {
  const type = checker.getTypeAtLocation(node);
  const parts = type.isUnion() ? type.types : [type];
  return parts.every((part) => part.isStringLiteral()) ? parts.map(({ value }) => value) : [];
}

/** The names that an expression can be. @param values what it is known to be */
export function namesIn(lookup: Lookup, node: ts.Expression, values: Values): Named[] {
  if (ts.isStringLiteralLike(node)) return [{ name: node.text }];
  const declared = namesDeclared(lookup, node);
  if (declared.length) return isAnyOf(declared) ? [] : declared.map((name) => ({ name }));
  const words = [...values].filter(([value]) => isWord(value));
  return words.length > MANY
    ? []
    : words.map(([value, origin]) => ({ name: value.slice(MARK.length), origin }));
}

/**
 * Of functions that are listened with, those that go with a name: in the table that has it as a key, in the list or the object
 * that has it beside them. A function that goes with another name is none of them.
 */
export function goingWith(lookup: Lookup, name: Named, names: readonly Named[], functions: Values): Values {
  if (!name.origin || names.length < 2) return functions;
  const mine = beside(lookup, name);
  const others = names.filter((other) => other !== name).map((other) => beside(lookup, other));
  return mapValues(functions, (value) =>
    !isFunction(value) || mine.has(value) || !others.some((set) => set.has(value)) ? value : undefined,
  );
}

function beside(lookup: Lookup, { name, origin }: Named): ReadonlySet<string> {
  let root = origin;
  while (root?.from) root = root.from;
  const at = root?.at;
  if (!at) return new Set();
  const { graph } = lookup;
  const { parent } = at;
  const held = (field: string, owner: ts.Node) => [
    ...graph.read(graph.field(`@${lookup.idOf(owner)}.${field}`)).keys(),
  ];
  if (ts.isObjectLiteralElementLike(at)) return new Set(held(name, parent));
  if (ts.isArrayLiteralExpression(parent))
    return new Set(parent.elements.flatMap((_, index) => held(String(index), parent)));
  if (ts.isPropertyAssignment(parent))
    return new Set(fieldsOf(parent.parent).flatMap(({ name: field }) => held(field, parent.parent)));
  return new Set();
}

/** The fields of an object literal that have a name. */
export function fieldsOf(node: ts.Node | undefined): { name: string; at: ts.Node }[] {
  if (!node || !ts.isObjectLiteralExpression(node)) return [];
  return node.properties.flatMap((at) =>
    at.name && (ts.isIdentifier(at.name) || ts.isStringLiteralLike(at.name))
      ? [{ name: at.name.text, at }]
      : [],
  );
}
