import type { Finding, LeftOut, Project, Report, Use } from './contract';
import { SDK_VERSIONS } from '../mapping/versions';
import { keeping } from './answers/adapter';
import { becomes } from './answers/becomes';
import { differencesMet, differencesOf } from './answers/near';
import { rowsOf } from './answers/rows-of';
import { analyse, type Stage } from './engine/analyse';
import type { Script } from './engine/script';
import type { Found } from './engine/found';
import { oldBundlers } from './findings/bundlers';
import type { Context } from './findings/context';
import { decide } from './findings/decide';
import { lost } from './findings/lost';
import { missed } from './findings/missed';
import { wrong } from './findings/wrong';
import { accept } from './project/accept';
import { aliasesIn, aliasesOfSdk, knownIn } from './project/aliases';
import { appOf, sdkTags, type ScriptTag } from './project/app';
import { resolver } from './project/resolve';
import { scriptOf } from './project/scripts';
import { templateOf } from './project/templates';
import { areasOf } from './report/areas';

export type Progress = 'read' | Stage | 'report';

export interface Environment {
  /** Declarations of the language, the browser and twilio-video: text by path. */
  types: Readonly<Record<string, string>>;
  /** Is told of each stage as it begins. */
  progress?: (stage: Progress) => void;
  /** What whoever read the files has left out already. */
  leftOut?: readonly LeftOut[];
}

/**
 * Reads an app and says what it uses of twilio-video and what becomes of that. Pure: the same files give the same report.
 * @param project text by path
 */
export function scan(project: Project, { types, progress, leftOut = [] }: Environment): Report {
  progress?.('read');
  const { accepted, leftOut: refused } = accept(project.files);
  const tags = sdkTags(accepted);
  const aliases = aliasesIn(accepted);
  const ofSdk = aliasesOfSdk(aliases);
  const app = appOf(accepted, tags);
  const templates = app.kinds.some((kind) => kind.startsWith('Angular'));
  const scripts: Script[] = [];
  const unparsed: LeftOut[] = [];
  for (const [file, text] of accepted) {
    for (const script of [scriptOf(file, text), templateOf(file, text, templates)])
      if (script) scripts.push(ofSdk.length ? { ...script, aliases: knownIn(file, ofSdk) } : script);
  }
  const analysis = analyse(scripts, types, resolver(accepted, aliases), app.major, progress);
  progress?.('report');
  for (const { file, line } of analysis.unparsed) {
    unparsed.push({ file, why: `Its code has an error in line ${line}; the code after it may be misread.` });
  }
  const uses = [
    ...analysis.uses.map((found) => answered(found, app.major)),
    ...tags.map((tag) => scriptUse(tag, accepted)),
  ].sort(byPlace);
  const context: Context = { files: accepted, app, uses, analysis };
  const findings = [
    ...wrong(context),
    ...missed(context),
    ...decide(context),
    ...oldBundlers(context),
    ...lost(context),
  ].sort(byPlace);
  const plain = uses.map(({ at: _at, ...use }) => use);
  const lines = [...accepted.values()].reduce((sum, text) => sum + countLines(text), 0);
  return {
    format: 1,
    versions: { twilioVideo: SDK_VERSIONS.twilio, videosdk: SDK_VERSIONS.videosdk },
    app: { ...app, files: accepted.size, lines },
    uses: plain,
    findings: distinct(findings),
    differences: differencesMet(plain),
    leftOut: [...leftOut, ...refused, ...analysis.refused, ...unparsed].sort((a, b) =>
      a.file < b.file ? -1 : a.file > b.file ? 1 : 0,
    ),
    areas: areasOf(plain),
    summary: summaryOf(plain),
  };
}

function answered({ at, ...found }: Found, major: 1 | 2): Use & { at: Found['at'] } {
  const rows = rowsOf(found.kind, found.classes, found.name);
  const adapter = keeping(found.kind, found.classes, found.name, major);
  return {
    ...found,
    at,
    rows: rows.map(({ id }) => id),
    becomes: becomes(found.kind, found.classes, found.name, rows),
    adapter,
    differs: adapter === 'near' ? differencesOf(found.kind, found.classes, found.name, major) : [],
  };
}

function scriptUse(
  { file, at, start, source }: ScriptTag,
  files: ReadonlyMap<string, string>,
): Use & { at?: never } {
  const before = (files.get(file) ?? '').slice(0, at);
  return {
    file,
    line: countLines(before),
    column: at - before.lastIndexOf('\n'),
    length: start - at,
    kind: 'script',
    classes: [],
    name: 'script',
    tier: 'certain',
    evidence: [{ file, line: countLines(before), why: `loads \`${source}\`` }],
    rows: [],
    becomes: becomes('script', [], 'script', []),
    adapter: 'kept',
    differs: [],
  };
}

const countLines = (text: string): number => text.split('\n').length;

function byPlace(
  a: Pick<Finding, 'file' | 'line'> & { column?: number },
  b: Pick<Finding, 'file' | 'line'> & { column?: number },
): number {
  if (a.file !== b.file) return a.file < b.file ? -1 : 1;
  return a.line - b.line || (a.column ?? 0) - (b.column ?? 0);
}

function distinct(findings: readonly Finding[]): Finding[] {
  const seen = new Set<string>();
  return findings.filter(({ file, line, rule, says }) => {
    const key = JSON.stringify([file, line, rule, says]);
    return !seen.has(key) && seen.add(key);
  });
}

function summaryOf(uses: readonly Use[]): Report['summary'] {
  const count = (fits: (use: Use) => boolean) => uses.filter(fits).length;
  const formal = /^(?:import|type|script|global)$/;
  return {
    uses: uses.length,
    files: new Set(uses.map(({ file }) => file)).size,
    certain: count(({ tier }) => tier === 'certain'),
    likely: count(({ tier }) => tier === 'likely'),
    possible: count(({ tier }) => tier === 'possible'),
    kept: count(({ adapter }) => adapter === 'kept'),
    near: count(({ adapter }) => adapter === 'near'),
    missing: count(({ adapter }) => adapter === 'missing'),
    withoutRow: count(({ kind, rows }) => !formal.test(kind) && rows.length === 0),
  };
}
