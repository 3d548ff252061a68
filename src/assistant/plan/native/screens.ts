import ts from 'typescript';
import { bare, isMethodCall, isNothing, type Code } from './code';

/*
 * Which values are a screen, by where they come from.
 */

/** Whether it comes of `getDisplayMedia()`: as the browser's track, or as one of twilio-video's around it. */
export function screenKind(
  expression: ts.Expression,
  code: Code,
  seen: Set<ts.Symbol>,
): 'plain' | 'wrapped' | undefined {
  const value = bare(expression);
  if (ts.isNewExpression(value)) {
    const [track] = value.arguments ?? [];
    const isVideo = /(?:^|\.)LocalVideoTrack$/.test(value.expression.getText());
    return isVideo && track && screenKind(track, code, seen) === 'plain' ? 'wrapped' : undefined;
  }
  if (ts.isElementAccessExpression(value))
    return isTracksOfScreen(value.expression, code) ? 'plain' : undefined;
  const symbol = ts.isIdentifier(value) ? code.symbol(value) : undefined;
  if (!symbol || seen.has(symbol)) return undefined;
  seen.add(symbol);
  const kinds = new Set(
    valuesOf(symbol, code).flatMap((one) => {
      if (one === 'screen') return ['plain' as const];
      return isNothing(one) ? [] : [screenKind(one, code, seen)];
    }),
  );
  const [kind] = kinds;
  return kinds.size === 1 ? kind : undefined;
}

/** What is put into a variable. A screen that is taken out of a list of tracks is said as such. */
export function valuesOf(symbol: ts.Symbol, code: Code): (ts.Expression | 'screen')[] {
  return code.places(symbol).flatMap((place): (ts.Expression | 'screen')[] => {
    const { parent } = place;
    if (ts.isVariableDeclaration(parent) && parent.name === place)
      return parent.initializer ? [parent.initializer] : [];
    if (ts.isBinaryExpression(parent) && parent.left === place) return [parent.right];
    if (!ts.isBindingElement(parent) || !ts.isArrayBindingPattern(parent.parent)) return [];
    const declared = parent.parent.parent;
    return ts.isVariableDeclaration(declared) &&
      declared.initializer &&
      isTracksOfScreen(declared.initializer, code)
      ? ['screen']
      : [];
  });
}

/** `stream.getVideoTracks()`, of a screen. */
function isTracksOfScreen(expression: ts.Expression, code: Code): boolean {
  const call = bare(expression);
  return (
    isMethodCall(call) &&
    /^get(?:Video)?Tracks$/.test(call.expression.name.text) &&
    isScreen(call.expression.expression, code, call.expression.name.text === 'getTracks')
  );
}

/** @param alone whether its first track has to be the picture: sound would come before it */
function isScreen(expression: ts.Expression, code: Code, alone: boolean): boolean {
  const stream = bare(expression);
  if (ts.isAwaitExpression(stream)) return isAsked(stream.expression, alone);
  const symbol = ts.isIdentifier(stream) ? code.symbol(stream) : undefined;
  const declaration = symbol?.valueDeclaration;
  if (!symbol || !declaration) return false;
  if (ts.isParameter(declaration)) {
    const then = declaration.parent.parent;
    return (
      isMethodCall(then) && then.expression.name.text === 'then' && isAsked(then.expression.expression, alone)
    );
  }
  const values = valuesOf(symbol, code).filter((one) => one === 'screen' || !isNothing(one));
  return (
    values.length > 0 &&
    values.every((one) => one !== 'screen' && ts.isAwaitExpression(bare(one)) && isScreen(one, code, alone))
  );
}

const isAsked = (expression: ts.Expression, alone: boolean): boolean => {
  const call = bare(expression);
  if (!isMethodCall(call) || call.expression.name.text !== 'getDisplayMedia') return false;
  const [constraints] = call.arguments;
  return (
    !alone ||
    !constraints ||
    (ts.isObjectLiteralExpression(constraints) && !/\baudio\b|\.\.\./.test(constraints.getText()))
  );
};

/** Whether it comes from somewhere that gives no screen: a camera, a microphone, a data track. */
export function isOther(expression: ts.Expression, code: Code): boolean {
  const value = bare(expression);
  const symbol = ts.isIdentifier(value) ? code.symbol(value) : undefined;
  const declaration = symbol?.valueDeclaration;
  if (!symbol || !declaration) return OTHERS.test(value.getText());
  if (ts.isParameter(declaration)) {
    const then = declaration.parent.parent;
    return (
      isMethodCall(then) &&
      then.expression.name.text === 'then' &&
      OTHERS.test(then.expression.expression.getText())
    );
  }
  const values = valuesOf(symbol, code);
  return (
    values.some((one) => one !== 'screen' && !isNothing(one)) &&
    values.every((one) => one !== 'screen' && (isNothing(one) || OTHERS.test(one.getText())))
  );
}

const OTHERS =
  /^(?:await\s+)?(?:new\s+)?(?:\w+\.)*(?:createLocal(?:Audio|Video)Track|Local(?:Audio|Data)Track)\s*(?:\(|$)/;
