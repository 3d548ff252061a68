import ts from 'typescript';
import { importsOf } from './imports';
import { isTemplate, type Parsed } from './program';

/** How many imports away from a file that names the SDK values are followed, in a large app. */
const STEPS = 2;
/** From how many files on an app is large: names such as `error` are then shared by strangers. */
const LARGE = 150;
/** Whoever is imported by as many is no sign of kinship. */
const HUB = 25;

/** Whether it passes the SDK on by a name of the app's own, as a barrel does, or the adapter: who imports it has the SDK at hand. */
const passesOn = ({ statements }: ts.SourceFile): boolean =>
  statements.some((statement) => ts.isExportDeclaration(statement) && importsOf(statement).length > 0);
/** Names that only code with participants and tracks has: a component that nothing imports any more is found by them. */
const OF_SDK_ALONE =
  /\b(?:localParticipant|participant(?:Disc|C)onnected|track(?:Uns|S)ubscribed|dominantSpeakerChanged|unpublishTrack)\b/;

const NAMES_SDK = /twilio-video|Twilio\s*\.\s*Video|TwilioVideo/;

/** Whether an app names the SDK anywhere. */
export const namesSdk = (parsed: Parsed): boolean => parsed.sources.some(namesSdkIn(parsed));

const namesSdkIn =
  ({ aliased }: Parsed) =>
  (source: ts.SourceFile): boolean =>
    NAMES_SDK.test(source.text) || aliased.has(source);

/** The sources in which values are followed: all of a small app, those near the SDK in a large one. */
export function withinReach(parsed: Parsed): ReadonlySet<ts.SourceFile> {
  const { sources } = parsed;
  if (sources.length <= LARGE) return new Set(sources);
  const neighbours = new Map<ts.SourceFile, Set<ts.SourceFile>>(sources.map((source) => [source, new Set()]));
  const importers = new Map<ts.SourceFile, number>();
  const passing = new Set(sources.filter(passesOn));
  const near = new Set(sources.filter(namesSdkIn(parsed)));
  for (const source of sources) {
    for (const specifier of specifiersOf(source)) {
      const target = parsed.target(specifier, source);
      if (!target) continue;
      neighbours.get(source)?.add(target);
      if (passing.has(target)) near.add(source);
      neighbours.get(target)?.add(source);
      importers.set(target, (importers.get(target) ?? 0) + 1);
    }
  }
  let edge = sources.filter((source) => near.has(source));
  const reached = new Set(edge);
  for (let step = 0; step < STEPS; step += 1) {
    const next: ts.SourceFile[] = [];
    for (const source of edge) {
      if (step > 0 && (importers.get(source) ?? 0) > HUB) continue;
      for (const neighbour of neighbours.get(source) ?? []) {
        if (reached.has(neighbour)) continue;
        reached.add(neighbour);
        next.push(neighbour);
      }
    }
    edge = next;
  }
  for (const source of sources) if (OF_SDK_ALONE.test(source.text)) reached.add(source);
  // A template imports nothing: it goes with its component.
  const components = new Set([...reached].map((source) => withoutEnding(parsed.fileOf(source))));
  for (const source of sources)
    if (isTemplate(source) && components.has(withoutEnding(parsed.fileOf(source)))) reached.add(source);
  return reached;
}

/** `Call.vue` is script and template; `call.component.html` is that of `call.component.ts`. */
const withoutEnding = (file: string): string => file.replace(/\.\w+$/, '');

/** What a source imports, by whatever form. */
function specifiersOf(source: ts.SourceFile): string[] {
  return ts.preProcessFile(source.text, true, true).importedFiles.map(({ fileName }) => fileName);
}
