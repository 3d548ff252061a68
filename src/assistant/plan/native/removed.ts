import ts from 'typescript';
import { isMethodCall, type Code } from './code';

/** Whether an app takes listeners for an event of the room away again. It knows them by twilio-video's name of the event. */
export const isRemoved = (event: string, codes: readonly Code[]): boolean =>
  codes.some((code) => {
    for (const node of code.nodes()) {
      if (!isMethodCall(node) || !/^(?:off|remove\w*)$/.test(node.expression.name.text)) continue;
      const [named] = node.arguments;
      if (named ? nameOf(named, code) === event : code.use(node.expression.name, 'Room')) return true;
    }
    return false;
  });

/** The event that is written there, or in a constant. */
const nameOf = (event: ts.Expression, code: Code): string | undefined =>
  ts.isStringLiteralLike(event) ? event.text : code.anyUse(event)?.name;
