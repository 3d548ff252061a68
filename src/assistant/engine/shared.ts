import ts from 'typescript';
import type { Evaluator } from './evaluate';
import { isObject, type Values } from './values';

/**
 * Whether objects that the app has made itself come to a place beside twilio-video's, as in a list of participants that also
 * holds `{ identity }`.
 * @param object the expression there, if there is one
 * @param member what is read of it
 */
export function isShared(
  evaluator: Evaluator,
  values: Values,
  object: ts.Expression | undefined,
  member: string,
): boolean {
  // Where TypeScript knows what comes, nothing else does.
  if (object && evaluator.typed(object).size) {
    const type = evaluator.checker.getTypeAtLocation(object);
    return (
      type.isUnion() &&
      type.types.some(
        (one) => !evaluator.types.valuesOf(one).length && !!evaluator.checker.getPropertyOfType(one, member),
      )
    );
  }
  return [...values.keys()].some((value) => {
    const made = isObject(value) ? evaluator.nodeOf(value) : undefined;
    return made && ts.isObjectLiteralExpression(made)
      ? made.properties.some((property) => isNamed(property, member))
      : !!made && ts.isClassLike(made) && made.members.some((part) => isNamed(part, member));
  });
}

const isNamed = ({ name }: ts.NamedDeclaration, text: string): boolean =>
  !!name && (ts.isIdentifier(name) || ts.isStringLiteral(name)) && name.text === text;
