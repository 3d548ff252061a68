import ts from 'typescript';

/** A type that says nothing: `any`, `{}`, `never[]`, `Function`. */
export function isLoose(type: ts.Type, checker: ts.TypeChecker): boolean {
  if (
    type.flags &
    (ts.TypeFlags.Any |
      ts.TypeFlags.Unknown |
      ts.TypeFlags.Never |
      ts.TypeFlags.Null |
      ts.TypeFlags.Undefined)
  )
    return true;
  if (type.isUnion()) return type.types.some((part) => isLoose(part, checker));
  if (checker.isArrayType(type))
    return checker.getTypeArguments(type as ts.TypeReference).some((part) => isLoose(part, checker));
  if (type.symbol && /^(Function|Object)$/.test(type.symbol.name)) return true;
  if (
    /^(Observable|Subject|BehaviorSubject|ReplaySubject|Map|Set|Promise|Writable|Ref)$/.test(
      type.symbol?.name ?? '',
    )
  )
    return checker.getTypeArguments(type as ts.TypeReference).some((part) => isLoose(part, checker));
  const anonymous =
    type.flags & ts.TypeFlags.NonPrimitive ||
    (type.symbol && type.symbol.flags & ts.SymbolFlags.TypeLiteral) ||
    type.symbol?.name === '__object';
  if (anonymous && checker.getPropertiesOfType(type).length === 0 && type.getCallSignatures().length === 0)
    return true;
  // A function of the app, whose result may be unknown.
  return (
    type.getCallSignatures().length > 0 || !!(type.symbol && type.symbol.flags & ts.SymbolFlags.ObjectLiteral)
  );
}
