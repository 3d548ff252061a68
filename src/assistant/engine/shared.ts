import ts from 'typescript';
import type { Evaluator } from './evaluate';
import { isObject, type Values } from './values';

/**
 * Whether objects of the app's own come to a place beside twilio-video's: a list of participants that also holds `{ identity }`,
 * or a variable whose type is the app's own and has no more members than it says.
 * @param object the expression there, if there is one
 * @param member what is read of it
 */
export function isShared(
  evaluator: Evaluator,
  values: Values,
  object: ts.Expression | undefined,
  member: string,
): boolean {
  const { checker, types } = evaluator;
  if (object) {
    const type = checker.getTypeAtLocation(object);
    const isOwn = (one: ts.Type): boolean =>
      !types.valuesOf(one).length && !!checker.getPropertyOfType(checker.getApparentType(one), member);
    if (type.isUnion() ? type.types.some(isOwn) : isOwn(type)) return true;
    // Where TypeScript knows what comes, nothing else does.
    if (evaluator.typed(object).size) return false;
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
