/*
 * Whether the language still does what it did before the program ran. What looks at a program's own values in the program's
 * realm, as the watchers of the console do, would otherwise run in circles: with another `RegExp.prototype.exec` no search ends.
 */

const { getOwnPropertyDescriptor } = Object;
const OWNERS = [Array, Function, Map, Object, RegExp, Set, String].map(
  ({ prototype }) => prototype as object,
);
const KNOWN = OWNERS.flatMap((owner) =>
  Reflect.ownKeys(owner).map((key) => ({
    owner,
    key,
    value: getOwnPropertyDescriptor(owner, key)?.value as unknown,
  })),
);
const COUNT = KNOWN.length;

/** Whether no method of texts, expressions, lists, maps, sets and functions has been replaced. Uses none of them itself. */
export function isIntact(): boolean {
  for (let index = 0; index < COUNT; index += 1) {
    const { owner, key, value } = KNOWN[index]!;
    if (getOwnPropertyDescriptor(owner, key)?.value !== value) return false;
  }
  return true;
}
