import ts from 'typescript';
import { classesByUse } from '../engine/by-use';
import { nodesOf } from '../engine/nodes';
import { isInstance } from '../engine/values';
import { isAnyOf, namesDeclared } from '../engine/words';
import type { Finding } from '../contract';
import { isOfTests, placeOf, type Context } from './context';

/** Where the scan may have lost the thread. */
export const lost = (context: Context): Finding[] => [
  ...lostThreads(context),
  ...unreadOptions(context),
  ...anyMember(context),
];

/** Options that are put together as the app runs. */
const unreadOptions = (context: Context): Finding[] =>
  context.analysis.unreadOptions
    .map(({ at, owner, what }): Finding => {
      const text = `\`${quoted(at)}\``;
      return {
        rule: 'unread-options',
        kind: 'lost',
        ...placeOf(at, context),
        says:
          what === 'key'
            ? `${text} names an option of \`${owner}\` that is only known at run time. Check by hand which options it can be.`
            : `${text} holds options of \`${owner}\`, but the scan did not find where they are set. Check by hand which they are.`,
      };
    })
    .filter(({ file }) => !isOfTests(file));

/** `room[pick]`, where `pick` can be any name that a room has. */
function anyMember(context: Context): Finding[] {
  const { evaluator, parsed } = context.analysis;
  const findings: Finding[] = [];
  for (const source of parsed.sources) {
    if (isOfTests(parsed.fileOf(source))) continue;
    for (const node of nodesOf(source)) {
      if (!ts.isElementAccessExpression(node)) continue;
      const names = namesDeclared(evaluator, node.argumentExpression);
      if (!isAnyOf(names)) continue;
      const meant = [...evaluator.typed(node.expression).keys()]
        .filter(isInstance)
        .map((owner) => ({ owner, had: names.filter((name) => evaluator.types.has(owner, name)) }))
        .find(({ had }) => had.length);
      if (!meant) continue;
      const { owner, had } = meant;
      findings.push({
        rule: 'any-member',
        kind: 'lost',
        ...placeOf(node.argumentExpression, context),
        says: `\`${quoted(node)}\` can be any of ${had.length} members of a ${owner}: ${had.map((name) => `\`${name}\``).join(', ')}. Check by hand which are meant.`,
      });
    }
  }
  return findings;
}

const quoted = (node: ts.Node): string => node.getText().replace(/\s+/g, ' ').slice(0, 60);

/** Names that only the SDK has, where nothing was found. */
function lostThreads(context: Context): Finding[] {
  const known = new Set(context.uses.map(({ file, line }) => `${file}:${line}`));
  const findings: Finding[] = [];
  for (const source of context.analysis.parsed.sources) {
    if (
      !/localParticipant|participantConnected|publishTrack|trackSubscribed|dominantSpeaker/.test(source.text)
    )
      continue;
    if (isOfTests(context.analysis.parsed.fileOf(source))) continue;
    for (const node of nodesOf(source)) {
      const found = classesByUse(node);
      // A class of the app's own may have fields of any name.
      const place =
        found && found.object.kind !== ts.SyntaxKind.ThisKeyword ? placeOf(found.at, context) : undefined;
      if (!found || !place || known.has(`${place.file}:${place.line}`)) continue;
      findings.push({
        rule: 'lost-thread',
        kind: 'lost',
        ...place,
        says: `\`${quoted(found.object)}\` is ${found.why}, but the scan did not find where it comes from. Check the code around it by hand.`,
      });
    }
  }
  return findings;
}
