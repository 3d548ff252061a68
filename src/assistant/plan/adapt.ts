import type { Finding, Plan, Project, Report, Use } from '../contract';
import { generateAdapter } from '../adapter/generate';
import type { Form, Parts } from '../adapter/compose';
import { chooser, requiredChooser } from '../adapter/chooser';
import { isSdkAddress } from '../engine/imports';
import type { Script } from '../engine/script';
import { accept } from '../project/accept';
import { aliasesIn, aliasesOfSdk, installedAs, knownIn, type Alias } from '../project/aliases';
import { sdkTags } from '../project/app';
import { scriptOf } from '../project/scripts';
import { compilerNeeds } from './compiler-options';
import { hasImportMap, namedElsewhere } from './elsewhere';
import { changeable, keepsPackage } from './encoded';
import { swapImports } from './imports';
import { isOurs } from './ours';
import { swapPackage } from './package-file';
import { commonFolder, folderOf, joined, outOfRoutes, specifier, within } from './paths';
import { servedFor, swapTag, type Served } from './script-tags';

export interface AdaptOptions {
  /** Keeps twilio-video beside the adapter: a call says which of the two it uses. */
  both?: boolean;
}

/** The texts of the adapter's parts, as TypeScript and as JavaScript. */
export interface AdapterTexts {
  ts: Parts;
  js: Parts;
}

const NAME = 'twilio-on-videosdk';
const CHOOSER = 'video-service';

/**
 * Plans how an app comes to run on VideoSDK: the adapter as a file of its own, and its imports, script tags and package
 * files changed. Pure; nothing is written. A second run finds nothing to do.
 * @param report what `scan()` has found in the same project
 */
export function adapt(
  project: Project,
  report: Report,
  texts: AdapterTexts,
  options: AdaptOptions = {},
): Plan {
  const accepted = new Map([...accept(project.files).accepted].filter(([, text]) => !isOurs(text)));
  const both = !!options.both;
  const plan: Plan = { edits: [], create: [], manual: [] };
  const aliases = aliasesOfSdk(aliasesIn(accepted));
  const used: string[] = [];
  for (const [folder, scripts] of importers(accepted, aliases)) {
    const mine = report.uses.filter(({ file }) => within(file, folder));
    used.push(...adaptPackage(folder, scripts, mine, accepted, texts, both, plan));
  }
  adaptPages(accepted, report, texts, both, plan);
  const hasAdapter = [...project.files.values()].some(isOurs);
  if (!plan.create.length && !hasAdapter)
    plan.create.push(...adaptLoader(accepted, report, texts, both, plan));
  for (const [file, text] of accepted) {
    if (!/(?:^|\/)package\.json$/.test(file) || !used.includes(folderOf(file))) continue;
    const keeps = both || keepsPackage(project, folderOf(file)) || importsInside(plan, folderOf(file));
    plan.edits.push(...swapPackage(file, text, report.versions.videosdk, keeps));
  }
  const { made, said } = changeable(plan.edits, project);
  plan.edits = made;
  plan.manual.unshift(...said);
  if (plan.create.length) plan.manual.push(...byHand(report));
  if ((plan.create.length || hasAdapter) && !both) plan.manual.push(...namedElsewhere(accepted));
  return plan;
}

/** Whether an import stays that only the package itself can answer. */
const importsInside = ({ manual }: Plan, folder: string): boolean =>
  manual.some(({ rule, file }) => rule === 'inner-module' && within(file, folder));

/** Scripts that name the package, by the folder of the `package.json` that they belong to. */
function importers(files: ReadonlyMap<string, string>, aliases: readonly Alias[]): Map<string, Script[]> {
  const packages = [...files.keys()].filter((path) => /(?:^|\/)package\.json$/.test(path)).map(folderOf);
  const found = new Map<string, Script[]>();
  for (const [file, text] of files) {
    const known = knownIn(file, aliases).filter((name) => text.includes(name));
    if (!known.length && !/['"`/]twilio-video(?:['"`]|[/@?])/.test(text)) continue;
    const code = scriptOf(file, text);
    if (!code) continue;
    const script = { ...code, aliases: known };
    const home =
      packages.filter((folder) => within(file, folder)).sort((a, b) => b.length - a.length)[0] ?? '';
    const inside = found.get(home);
    if (inside) inside.push(script);
    else found.set(home, [script]);
  }
  return found;
}

/** @returns the folder, if it imports the package */
function adaptPackage(
  home: string,
  importers: readonly Script[],
  uses: readonly Use[],
  files: ReadonlyMap<string, string>,
  texts: AdapterTexts,
  both: boolean,
  plan: Plan,
): string[] {
  // Declarations of the app's own follow the code, and go where it goes.
  const declarations = both ? [] : importers.filter(isDeclaration);
  const scripts = importers.filter((script) => !isDeclaration(script));
  const typed = scripts.some(({ file }) => /\.[cm]?tsx?$/i.test(file) || /\.vue$/i.test(file));
  const swaps = scripts.map((script) => ({ script, swap: swapImports(script, '') }));
  for (const { swap } of swaps) plan.manual.push(...swap.manual);
  const importing = swaps.filter(({ swap }) => swap.edits.length);
  if (!importing.length) return [];
  const folder = outOfRoutes(
    commonFolder(importing.map(({ script }) => script.file)),
    home,
    files.get(joined(home, 'package.json')) ?? '',
  );
  const ending = typed && !onlyComponents(importing.map(({ script }) => script)) ? 'ts' : 'js';
  const path = free(joined(folder, `${NAME}.${ending}`), files);
  // Without a bundler, a module is found by its whole address.
  const byMap = ending === 'js' && hasImportMap(files);
  const target = both ? free(joined(folder, `${CHOOSER}.${ending}`), files) : path;
  for (const script of [...scripts, ...declarations]) {
    const to =
      specifier(script.file, target.replace(/\.[jt]s$/, '')) +
      (byMap ? `.${ending}` : endingFor(script, ending));
    const { edits, comments } = swapImports(script, to);
    plan.edits.push(...edits, ...comments);
    const [byAddress] = edits.filter(({ start, end }) => isSdkAddress(script.text.slice(start, end)));
    if (byAddress) plan.manual.push(addressed(script, byAddress.start, both));
  }
  const seen = [...files].flatMap(([file, text]) => (within(file, home) ? [text] : []));
  const parts = ending === 'ts' ? texts.ts : texts.js;
  const old = ending === 'js' && requiresAlone(importing, files.get(joined(home, 'package.json')) ?? '');
  const made = (form: Form) => generateAdapter({ uses, texts: seen, typed: ending === 'ts', form }, parts);
  plan.create.push({ path, text: made(old ? 'commonjs' : 'module') });
  if (ending === 'ts') plan.manual.push(...compilerNeeds(home, files));
  if (both) {
    const choose = old ? requiredChooser : chooser;
    const whole = byMap || importing.some(({ script }) => endingFor(script, ending) === '.js');
    const address = specifier(target, path.replace(/\.[jt]s$/, '')) + (whole ? '.js' : '');
    const sdk = installedAs(files.get(joined(home, 'package.json')) ?? '');
    const text = choose(address, made('module'), sdk);
    plan.create.push({ path: target, text });
  }
  return [home];
}

const isDeclaration = ({ extension }: Script): boolean => extension === '.d.ts';

/** Whether an app's code knows `require()` alone: none of it imports, and what puts it together or runs it does not either. */
function requiresAlone(scripts: readonly { script: Script }[], packageText: string): boolean {
  return (
    /\b(?:browserify|watchify|budo|electron)\b/.test(packageText) &&
    !/\b(?:babelify|esmify|tsify|webpack|rollup|vite|parcel|esbuild)\b/.test(packageText) &&
    !scripts.some(({ script }) => /^[ \t]*(?:import|export)\b/m.test(script.text))
  );
}

/** A component's script may be TypeScript, and then its tag says so. */
const onlyComponents = (scripts: readonly Script[]): boolean =>
  scripts.every(({ extension }) => extension === '.jsx');

/** Modules that a browser loads as they are name the file's ending. */
function endingFor({ file, text }: Script, ending: string): string {
  return /\.mjs$|\.html?$/i.test(file) || /['"`](?:https?:)?\/\/[^'"`\s]{1,200}\/twilio-video\b/.test(text)
    ? `.${ending}`
    : '';
}

const addressed = ({ file, text }: Script, at: number, both: boolean): Finding => ({
  file,
  line: text.slice(0, at).split('\n').length,
  rule: 'by-address',
  kind: 'decide',
  says: `This module is loaded by its address, without a bundler. The adapter imports \`@videosdk.live/js-sdk\` by its name${both ? ', and `video-service` imports `twilio-video`' : ''}: add an import map to the page that says where that is.`,
});

function adaptPages(
  files: ReadonlyMap<string, string>,
  report: Report,
  texts: AdapterTexts,
  both: boolean,
  plan: Plan,
): void {
  const modules = new Set(plan.create.map(({ path }) => path));
  const made = new Set<string>();
  const form: Form = 'script';
  for (const tag of sdkTags(files)) {
    if (both) {
      plan.manual.push({
        file: tag.file,
        line: (files.get(tag.file) ?? '').slice(0, tag.at).split('\n').length,
        rule: 'both-by-tag',
        kind: 'decide',
        says: ONE_GLOBAL,
      });
      continue;
    }
    const isTaken = ({ path }: Served) => files.has(path) || modules.has(path);
    const wanted = servedFor(tag.file, files, `${NAME}.js`);
    const served = isTaken(wanted) ? servedFor(tag.file, files, `${NAME}-global.js`) : wanted;
    const { edit, manual } = swapTag(tag, files.get(tag.file) ?? '', served, report.versions.videosdk);
    plan.edits.push(edit);
    plan.manual.push(...manual);
    if (made.has(served.path)) continue;
    made.add(served.path);
    plan.create.push({
      path: served.path,
      text: generateAdapter({ uses: report.uses, texts: [...files.values()], typed: false, form }, texts.js),
    });
  }
}

/** An app whose `Twilio.Video` comes by code, or from a page that is not here: what loads it is left to a person. */
function adaptLoader(
  files: ReadonlyMap<string, string>,
  report: Report,
  texts: AdapterTexts,
  both: boolean,
  plan: Plan,
): Plan['create'] {
  const used = report.uses.find(({ kind, tier }) => kind === 'global' && tier !== 'possible');
  if (!used) return [];
  const [loader] = loaders(files);
  const { file, line } = loader ?? used;
  const finding = { file, line, kind: 'decide' } as const;
  if (both) {
    plan.manual.push({ ...finding, rule: 'both-by-tag', says: ONE_GLOBAL });
    return [];
  }
  const path = free(joined(folderOf(file), `${NAME}.js`), files);
  const sdk = `https://sdk.videosdk.live/js-sdk/${report.versions.videosdk}/videosdk.js`;
  plan.manual.push({
    ...finding,
    rule: 'loaded-by-code',
    says: `${loader ? 'This code loads Twilio’s script' : '`Twilio.Video` comes from a page that is not in this folder'}. Load \`${sdk}\` instead, and after it \`${path}\`, from where your site serves files.`,
  });
  const seen = [...files.values()];
  return [
    {
      path,
      text: generateAdapter({ uses: report.uses, texts: seen, typed: false, form: 'script' }, texts.js),
    },
  ];
}

/** Where code names the address of Twilio's script. */
function* loaders(files: ReadonlyMap<string, string>): Iterable<{ file: string; line: number }> {
  for (const [file, text] of files) {
    const at = text.search(/['"`](?:https?:)?\/\/[^'"`\s]{1,200}\btwilio-video(?:\.min)?\.js['"`]/);
    if (at >= 0) yield { file, line: text.slice(0, at).split('\n').length };
  }
}

const ONE_GLOBAL =
  'A page that loads the SDK with a script tag has only one `Twilio.Video`: serve the page in two versions, and choose on the server.';

/** What the adapter sees to: the app's own tracks live on when a call ends, and data has a way. */
const SEEN_TO: ReadonlySet<string> = new Set(['media-owner', 'data-track']);

/** What no edit can do, where the app shows the place. */
function byHand({ findings, app, uses }: Report): Finding[] {
  const manual = findings.filter(({ kind, rule }) => kind === 'decide' && !SEEN_TO.has(rule));
  const first = uses[0];
  if (app.major === 1 && first)
    manual.unshift({
      file: first.file,
      line: first.line,
      rule: 'version-1',
      kind: 'decide',
      says: 'The app is written for version 1 of twilio-video, but the adapter has the interface of version 2: follow Twilio’s guide from 1 to 2 first.',
    });
  return manual;
}

/** A path at which nothing of the app stands; a file of ours is made anew. */
function free(path: string, files: ReadonlyMap<string, string>): string {
  const there = files.get(path);
  if (there === undefined || isOurs(there)) return path;
  return path.replace(/(\.[jt]s)$/, '-adapter$1');
}
