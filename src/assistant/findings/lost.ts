import ts from 'typescript';
import { classesByUse } from '../engine/by-use';
import { nodesOf } from '../engine/nodes';
import type { Finding } from '../contract';
import { isOfTests, placeOf, type Context } from './context';

/** Names that only the SDK has, where nothing was found: the scan may have lost the thread there. */
export function lost(context: Context): Finding[] {
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
        says: `\`${found.object.getText().replace(/\s+/g, ' ').slice(0, 60)}\` is ${found.why}, but where it comes from was not found. Look around this place by hand.`,
      });
    }
  }
  return findings;
}
