import ts from 'typescript';
import * as z from 'zod';
import { nodesOf } from '../engine/nodes';
import { treeOf } from '../engine/sound';
import { attribute, isMarkup, scriptOf, scriptTags, type Tag } from './scripts';

/*
 * What an app is made of, as far as its files say.
 */

const dependencies = z.record(z.string(), z.unknown()).optional().catch(undefined);
const packageFile = z.object({
  dependencies,
  devDependencies: dependencies,
  peerDependencies: dependencies,
  optionalDependencies: dependencies,
});

const FRAMEWORKS: readonly [kind: string, names: readonly string[]][] = [
  ['Next', ['next']],
  ['React', ['react', 'preact']],
  ['Nuxt', ['nuxt', 'nuxt3']],
  ['Vue', ['vue']],
  ['Angular', ['@angular/core']],
  ['AngularJS', ['angular']],
  ['Svelte', ['svelte']],
  ['TypeScript', ['typescript']],
];

/** An address at which Twilio's or anyone else's network serves the SDK. */
const SDK_ADDRESS = /(?:twiliocdn\.com\/sdk\/js\/(?:video|common)|twilio-video(?:@|\.|\/))/i;

export interface ScriptTag extends Tag {
  file: string;
  source: string;
}

/** The tags that load the SDK. */
export function sdkTags(files: ReadonlyMap<string, string>): ScriptTag[] {
  return [...files].flatMap(([file, text]) => {
    // In code, a tag in a string is none.
    if (!/twilio/i.test(text) || !isMarkup(file)) return [];
    const tags = scriptTags(text).flatMap((tag) => {
      const source = attribute(tag.attributes, 'src');
      return source && SDK_ADDRESS.test(source) ? [{ ...tag, file, source }] : [];
    });
    return [...tags, ...helperTags(file, text)];
  });
}

/** Tags that a server writes: `<%= javascript_include_tag 'https://…' %>` of Rails, `{{ HTML::script('https://…') }}` of Laravel. */
const HELPER =
  /(?:<%=|\{\{|\{!!)\s{0,9}(?:javascript_include_tag|HTML::script|Html::script)[\s(]{0,9}(["'])([^"'\s]+)\1[^%}]{0,300}(?=%>|\}\}|!!\})/g;

function helperTags(file: string, text: string): ScriptTag[] {
  return [...text.matchAll(HELPER)].flatMap(({ index, 0: whole, 2: source = '' }) => {
    const end = index + whole.length;
    return SDK_ADDRESS.test(source) ? [{ file, source, at: index, start: end, end, attributes: '' }] : [];
  });
}

export interface App {
  kinds: string[];
  twilioVideo?: string;
  major: 1 | 2;
}

export function appOf(files: ReadonlyMap<string, string>, tags: readonly ScriptTag[]): App {
  const kinds = new Set<string>();
  const versions: string[] = [];
  for (const [path, text] of files) {
    if (/\.vue$/i.test(path)) kinds.add('Vue');
    if (/\.svelte$/i.test(path)) kinds.add('Svelte');
    if (!/(?:^|\/)package\.json$/.test(path)) continue;
    const names = namesOf(text);
    for (const [kind, wanted] of FRAMEWORKS) if (wanted.some((name) => names.has(name))) kinds.add(kind);
    const [version] = [names.get('twilio-video'), ...[...names.values()].map(ofAlias)].filter(
      (one) => one !== undefined,
    );
    if (version !== undefined) versions.push(version);
  }
  if (tags.length) kinds.add('script tag');
  const loaded = [...tags.map(({ source }) => source), ...(versions.length ? [] : loadedByCode(files))];
  const [version] = [...versions, ...loaded.flatMap((address) => versionIn(address) ?? [])];
  const major = version !== undefined && /^\D*1(?:\.|$)/.test(version) ? 1 : 2;
  return { kinds: [...kinds].sort(), ...(version === undefined ? {} : { twilioVideo: version }), major };
}

/** The version that an address of the SDK names; its companion `twilio-common` has others. */
const versionIn = (address: string): string | undefined =>
  /\bvideo\b/.test(address)
    ? /(?:video\/(?:releases\/|v)?|@|\/v?)(\d+(?:\.\d+){0,2})/.exec(address)?.[1]
    : undefined;

/** Addresses from which code loads the SDK as it runs: into a script element that it makes, by a loader, as a module. */
function* loadedByCode(files: ReadonlyMap<string, string>): Generator<string> {
  for (const [file, text] of files) {
    const script = SDK_ADDRESS.test(text) ? scriptOf(file, text) : undefined;
    const tree = script && treeOf(file, script.text, ts.ScriptKind.TSX);
    for (const node of tree ? nodesOf(tree) : [])
      if (ts.isStringLiteralLike(node) && /^(?:https?:)?\/\//.test(node.text) && SDK_ADDRESS.test(node.text))
        yield node.text;
  }
}

/** The version in `npm:twilio-video@2.28`, by which a package file gives the SDK another name. */
const ofAlias = (wanted: string): string | undefined => /^npm:twilio-video@(.+)$/.exec(wanted)?.[1];

function namesOf(text: string): Map<string, string> {
  try {
    const blocks = packageFile.parse(JSON.parse(text.replace(/^\uFEFF/, '')));
    const all = Object.values(blocks).flatMap((part) => Object.entries(part ?? {}));
    return new Map(all.map(([name, version]) => [name, String(version)]));
  } catch {
    // A package file that cannot be read says nothing; that it cannot is no matter of this scan.
    return new Map();
  }
}
