import ts from 'typescript';
import { isAppPath } from './program';
import type { TwilioTypes } from './twilio-types';

/** From so many names on that a class has, one of the app's own may stand among them. */
const MANY = 3;

/**
 * Whether an app's own interface says again what a class of Twilio's has: `interface IRoom { participants: Map<…>; disconnect(): void }`. What
 * flows to it is still Twilio's.
 */
export function mirrors(
  type: ts.Type,
  className: string,
  types: TwilioTypes,
  checker: ts.TypeChecker,
): boolean {
  const own = checker.getNonNullableType(type);
  if (own.isIntersection()) return own.types.every((part) => mirrors(part, className, types, checker));
  const { symbol } = own;
  if (!symbol || !(symbol.flags & (ts.SymbolFlags.Interface | ts.SymbolFlags.TypeLiteral))) return false;
  // The browser's and the language's are what they are.
  if (!symbol.declarations?.every((node) => isAppPath(node.getSourceFile().fileName))) return false;
  const names = checker.getPropertiesOfType(own).map(({ name }) => name);
  const shared = names.filter((name) => types.member(className, name) !== undefined);
  return (
    names.length - shared.length <= (shared.length >= MANY ? 1 : 0) &&
    // An identity and an id are all that many an object of an app's own has.
    shared.some((name) => types.words.has(name))
  );
}
