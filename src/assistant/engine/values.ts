import type ts from 'typescript';

/*
 * What can be in a variable, as text, so that a set of it is cheap:
 *
 *   Room            an object of a class of twilio-video
 *   []Room          a collection of such: array, map, set, iterator
 *   #module         the module itself
 *   #new:LocalVideoTrack, #fn:connect     one of its classes, one of its functions
 *   @12             an object of the app, by where it is made
 *   fn:12           a function of the app
 *   set:12.0        a function that writes its argument where it says, such as a state's setter
 *
 * Promises are left out: what is promised stands for the promise.
 */
export type Value = string;

export const MODULE = '#module';

/** How a value came to a place. */
export interface Origin {
  at: ts.Node;
  why: string;
  from?: Origin | undefined;
  /** It rests on how something is used, and not on where it comes from. */
  guess: boolean;
}

export type Values = ReadonlyMap<Value, Origin>;
export const NOTHING: Values = new Map();

const DEEP = '[][]';

export const isCollection = (value: Value): boolean => value.startsWith('[]');
export const isObject = (value: Value): boolean => value.startsWith('@');
export const isFunction = (value: Value): boolean => value.startsWith('fn:');
export const isSetter = (value: Value): boolean => value.startsWith('set:');
/** An object of one of Twilio's classes. */
export const isInstance = (value: Value): boolean => /^[A-Z]/.test(value);

/** A collection of a value. Collections of collections go no deeper than two. */
export const collected = (value: Value): Value => (value.startsWith(DEEP) ? value : `[]${value}`);

export function mapValues(values: Values, change: (value: Value) => Value | undefined): Values {
  const result = new Map<Value, Origin>();
  for (const [value, origin] of values) {
    const changed = change(value);
    if (changed !== undefined && !result.has(changed)) result.set(changed, origin);
  }
  return result;
}

/** Those of the values that are such. */
export const only = (values: Values, isSuch: (value: Value) => boolean): Values =>
  mapValues(values, (value) => (isSuch(value) ? value : undefined));

/** What comes out of a collection. An object of Twilio's stays: an entry of a map is taken for its value. */
export const elementsOf = (values: Values): Values =>
  mapValues(values, (value) => (isCollection(value) ? value.slice(2) : undefined));

export const collectionOf = (values: Values): Values => mapValues(values, collected);

export function union(...all: Values[]): Values {
  const filled = all.filter(({ size }) => size > 0);
  if (filled.length < 2) return filled[0] ?? NOTHING;
  const result = new Map<Value, Origin>();
  for (const values of filled)
    for (const [value, origin] of values) if (!result.has(value)) result.set(value, origin);
  return result;
}

/** The same values, one link further on. */
export function moved(values: Values, at: ts.Node, why: string): Values {
  const result = new Map<Value, Origin>();
  for (const [value, from] of values) result.set(value, { at, why, from, guess: from.guess });
  return result;
}
