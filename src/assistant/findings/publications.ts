import ts from 'typescript';
import type { Finding } from '../contract';
import { nodesOf } from '../engine/nodes';
import { isInstance } from '../engine/values';
import { isOfTests, placeOf, type Rule } from './context';

/*
 * Publications that are taken for tracks. In version 1 `participant.tracks` held tracks; since version 2 it holds publications, and much code
 * still calls what only a track has.
 */

const OF_TRACKS = /^(?:attach|detach|enable|disable|stop|restart)$/;

export const publicationForTrack: Rule = (context) => {
  const { evaluator, parsed } = context.analysis;
  if (context.app.major === 1) return [];
  return parsed.sources.flatMap((source): Finding[] => {
    if (isOfTests(parsed.fileOf(source))) return [];
    return [...nodesOf(source)].flatMap((node): Finding[] => {
      if (!isCalled(node) || !OF_TRACKS.test(node.name.text) || isTestedFor(node)) return [];
      const known = [...evaluator.of(node.expression)].filter(([value]) => isInstance(value));
      const isPublication = known.every(
        ([value, { guess }]) =>
          value.endsWith('TrackPublication') && !guess && !evaluator.types.has(value, node.name.text),
      );
      if (!known.length || !isPublication) return [];
      const name = node.name.text;
      return [
        {
          rule: 'publication-for-track',
          kind: 'wrong',
          ...placeOf(node.name, context),
          says: `\`${node.expression.getText().slice(0, 40)}\` is a publication, which has no \`${name}()\`: this throws. Call it on the publication’s \`track\`, if there is one.`,
          chapter: 'steps/render/',
        },
      ];
    });
  });
};

const isCalled = (node: ts.Node): node is ts.PropertyAccessExpression =>
  ts.isPropertyAccessExpression(node) &&
  ts.isCallExpression(node.parent) &&
  node.parent.expression === node &&
  !node.parent.questionDotToken;

/** `if (track.attach) track.attach()`: whether there is such a method is asked before. */
const isTestedFor = (access: ts.PropertyAccessExpression): boolean =>
  !!ts.findAncestor(access, (at) => {
    const test = ts.isIfStatement(at)
      ? at.expression
      : ts.isConditionalExpression(at)
        ? at.condition
        : ts.isBinaryExpression(at) && at.operatorToken.kind === ts.SyntaxKind.AmpersandAmpersandToken
          ? at.left
          : undefined;
    return !!test?.getText().includes(access.name.text);
  });
