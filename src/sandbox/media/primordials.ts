/*
 * Functions of the language as they were before the program could replace them. The guard runs in the program's own
 * realm, so it may use nothing that is looked up when it runs: no method call on a string, no spread, no iteration.
 */

const { apply, construct } = Reflect;
const { create } = Object;
const { indexOf, slice, toLowerCase, charCodeAt } = String.prototype;

export { apply, construct };
export const { defineProperty, hasOwn } = Object;
export const toText = String;
export const find = (text: string, part: string, from: number): number => apply(indexOf, text, [part, from]);
export const cut = (text: string, start: number, end?: number): string => apply(slice, text, [start, end]);
export const lower = (text: string): string => apply(toLowerCase, text, []);
export const codeAt = (text: string, index: number): number => apply(charCodeAt, text, [index]);

/** An object without a prototype, so that nothing on `Object.prototype` can show through. */
export function bare(): Record<string, unknown> {
  return create(null) as Record<string, unknown>;
}
